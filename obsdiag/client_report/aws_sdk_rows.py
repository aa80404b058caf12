"""The forms of words in which AWS's SDKs say an error's code and message."""

from __future__ import annotations

import re

from obsdiag.client_report.template import template

AWS_SDKS = (
    # botocore/exceptions.py, ClientError.MSG_TEMPLATE
    template(
        "boto3",
        "occurred",
        r"An@_error@_occurred@_\(@CODE\)@_when@_calling@_the@_(?P<operation>\w+)@_operation"
        r"(?:@_\(reached@_max@_retries:@_\d+\))?:@_"
        r"(?P<Message>(?:[^\r\n]|(?<=[a-z] )\r?\n(?=[a-z])|(?<=[a-z])\r?\n> (?=[a-z]))*)",
        sign=r"occurred \(",
    ),
    # the same, cut off behind the call
    template(
        "boto3",
        "occurred",
        r"An error occurred \(@CODE\) when calling the (?P<operation>\w+)(?: operation)?"
        r"[\s\"'`.]*$",
        sign=r"occurred \(",
    ),
    # the same of its first versions, which the AWS CLI had until 2015
    template(
        "boto3",
        "A client error (",
        r"A@_client@_error@_\(@CODE\)@_occurred(?:@_when@_calling@_the@_(?P<operation>\w+)"
        r"@_operation)?:@_(?P<Message>[^\r\n]*)",
    ),
    # boto 2, S3ResponseError: status and reason, above the document where there is one
    template(
        "boto",
        "S3ResponseError: ",
        r"S3ResponseError: (?P<status>[345]\d{2}) (?P<reason>[A-Z][A-Za-z ]{1,40})(?=\s|$)",
        sign=r"S3ResponseError: [345]",
    ),
    # aws-sdk-go-v2, smithy-go: OperationError, ResponseError, GenericAPIError
    template(
        "aws-sdk-go-v2",
        "api error",
        r"api error@_@CODE:@_(?P<Message>(?:[^\r\n]|\r?\n(?=│ [a-z]))*?)"
        r"(?= \(Provider: |\"?\}?\s*[\r\n](?!│ [a-z])|\"?\}?\s*$"
        r"|, [a-z][a-z ]{2,30}: operation error |, tries: #\d)",
    ),
    # the same for errors that have a type of their own
    template(
        "aws-sdk-go-v2",
        ", HostID:",
        r", HostID:@_[^,\r\n]*,@_(?!api error)@CODE:(?:[ ]|@_(?!\s*at ))?(?P<Message>[^\r\n]*?)"
        r"(?=, [a-z][a-z ]{2,30}: operation error |, tries: #\d|$|\r?\n)",
    ),
    # aws-sdk-go v1, awserr.RequestFailure: code, message, then a line of labels
    template(
        "aws-sdk-go-v1",
        "status code: ",
        r"(?:^|[\s\"'])(?!(?:Error|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE):)"
        r"@CODE:(?: (?P<Message>(?:(?!\b[A-Z][a-z]+[A-Z][A-Za-z]+: |Error performing )"
        r"(?:[^\r\n]|\r?\n(?=(?:│ )?[a-z]))){1,600}?))? ?"
        r"@NEXT(?:\\+t|#011|[ \t]*)status code: (?P<status>[1-5]\d{2}\b)?",
    ),
    # the same of an answer without a body: its code and its message are empty
    template(
        "aws-sdk-go-v1",
        "status code: ",
        r"(?:^|\S): : ?@NEXT(?:\\+t|#011|[ \t]*)status code: (?P<status>[345]\d{2})\b"
        r"(?=, request id: ?(?:,|$|[\"'\\]))",
        sign=r": : ?(?:\\n|$)",
    ),
    # aws-sdk-java v1 and v2, AmazonServiceException.getMessage(), AwsServiceException, behind which
    # Hadoop's S3A puts the code (S3AUtils.translateException); on Android
    # behind the tag of logcat, and behind what its transfers say of themselves; Clojure prints the
    # class without a colon
    template(
        "aws-sdk-java",
        "(Service:",
        r"(?:^[ \t>|]*(?:[VDIWEF]/[\w.$-]{1,60} *\( *\d+\): )?(?:[^\r\n:]{1,60}: \d+ due to )?"
        r"(?:\w{1,60}Exception (?=[A-Z]))?"
        r"|(?:Exception|Error)(?:: |\[))"
        r"(?P<Message>(?:(?!\wException(?:: |\[)|\wError: )[^\r\n]){1,2000}?)"
        r"@_\(Service:@_(?:Amazon@_)?[Ss]3[;,]\s"
        r"(?=[^()\r\n]{1,400}\)(?: \(SDK Attempt Count: \d{1,3}\))?:@CODE(?:: |\s|$))?",
    ),
    # the same in a mail that has broken the message
    template(
        "aws-sdk-java",
        "(Service:",
        r"\wException: (?P<Message>(?:(?!\wException: )[^\r\n]){1,100}"
        r"@_(?:(?!\wException: )[^\r\n]){1,300}?)@_\(Service:@_(?:Amazon@_)?S3[;,]\s",
    ),
    # what programs keep of the same: Snowflake
    template(
        "aws-sdk-java",
        "(Status Code: ",
        r"(?:^|[\[:] ?)(?P<Message>[A-Z][^\[\]:()\r\n]{2,400}?)"
        r" \(Status Code: (?P<status>[345]\d{2})[;,] Error Code: @CODE",
        sign=r"\(Status Code: [345][0-9]{2}[;,] Error Code: ",
    ),
    # aws-sdk-java v2 and aws-sdk-kotlin: an exception of a class that is named after the code
    *(
        template(
            client,
            anchor,
            re.escape(anchor) + r"(?!S3Exception|Amazon|MultiObject)"
            r"(?P<Code>[A-Z][a-z]+[A-Z][A-Za-z]{1,60}?)(?:Exception)?: "
            r"(?P<Message>[^\r\n]*?)(?=@_\(Service: |[\r\n]|\\+n|$)",
            sign=re.escape(anchor) + r"[A-Z][a-z]+[A-Z][A-Za-z]{1,60}: ",
        )
        for client, anchor in (
            ("aws-sdk-java", "software.amazon.awssdk.services.s3.model."),
            ("aws-sdk-kotlin", "aws.sdk.kotlin.services.s3.model."),
        )
    ),
    # aws-sdk-ios, AWSS3TransferUtility: the head of an answer, without its status
    template(
        "aws-sdk-ios",
        "Error Domain=com.amazonaws.AWSS3",
        r"Error Domain=com\.amazonaws\.AWSS3\w{0,40}ErrorDomain Code=[0-9]+ [^\r\n]{0,2000}?"
        r"\bx-amz-request-id=(?P<RequestId>[0-9A-Za-z-]{8,64})\b"
        r"(?:, x-amz-id-2=(?P<HostId>[0-9A-Za-z+/=]{16,120}))?",
    ),
    # aws-sdk-js v3: an exception of a class that is named after the code, thrown in its reader
    template(
        "aws-sdk-js",
        "client-s3",
        r"(?:^[ \t>|]*|[\n\"]|Uncaught |(?:[Ee]rror|reason): )"
        r"(?!(?:Type|Range|Syntax|Reference)?Error:)@CODE(?:__)?: (?P<Message>[^\r\n]+?)"
        r"(?:\r?\n|\\n)[ ]{4,40}at [^\r\n]{0,200}?@aws-sdk/client-s3/",
        sign=r"@aws-sdk/client-s3/dist",
    ),
    # the same as its fields are printed below its stack: name, whose fault it is, and the answer's
    template(
        "aws-sdk-js",
        "$fault",
        r"\\*[\"']?name\\*[\"']?: ?\\*[\"']@CODE\\*[\"'],\s{0,80}\\*[\"']?\$fault\\*[\"']?: ?"
        r"\\*[\"'](?:client|server)\\*[\"'],\s{0,80}\\*[\"']?\$metadata\\*[\"']?: ?\{[^{}]{0,200}?"
        r"httpStatusCode\\*[\"']?: ?(?P<status>[345]\d{2})"
        r"(?:[^{}]{0,80}?\brequestId\\*[\"']?: ?\\*[\"'](?P<RequestId>[0-9A-Za-z-]{1,64}))?",
        sign=r"\$fault",
    ),
    # aws-sdk-ruby: an exception of a class that is named after the code
    template(
        "aws-sdk-ruby",
        "::S3::Errors::",
        r"(?:^(?:[^\r\n(]{0,300}\]:? )?"
        r"(?: {0,3}(?:DEBUG|INFO|WARN|ERROR|FATAL|ANY)(?: -- (?:[^:\r\n]|::){0,80})?: )?|': )"
        r"(?P<Message>(?:(?!': |A(?:ws|WS)::S3::Errors)[^\r\n]){1,400}?)"
        r" \(A(?:ws|WS)::S3::Errors::@CODE\)",
    ),
    template(
        "aws-sdk-ruby",
        "::S3::Errors::",
        r"A(?:ws|WS)::S3::Errors::@CODE(?:: | \()"
        r"(?:A(?:ws|WS)::S3::Errors::(?P=Code)|(?P<Message>[^\r\n]*?))\)?:?\s*$",
    ),
    # its logger's line, Aws::Plugins::Logging
    template(
        "aws-sdk-ruby",
        "[Aws::S3::Client ",
        r"\[Aws::S3::Client (?P<status>\d{3}) [0-9.]+ \d+ retries\] \w+\([^\r\n]*\)"
        r" Aws::S3::Errors::@CODE(?: (?P<Message>[^\r\n]*))?",
    ),
    # the class alone, as what reports errors to others has it: error_class=X error="message"
    template(
        "aws-sdk-ruby",
        "::S3::Errors::",
        r"(?<!rescue )(?<!\()(?<!error=\")A(?:ws|WS)::S3::Errors::@CODE(?![\w.(:]| \()"
        r"(?:\"?[ ,;]+error=\"(?!A(?:ws|WS)::)(?P<Message>[^\"\r\n]*)\")?",
    ),
    # aws-sdk-php, version 2: an exception of a class that is named after the code
    template(
        "aws-sdk-php",
        "Exception\\",
        r"Aws\\{1,8}S3\\{1,8}Exception\\{1,8}(?!S3Exception)@CODEException\b"
        r"(?:: \"?HTTP (?P<status>[345]\d{2}) returned for \S+"
        r"|: (?P<Message>[^\r\n]*?)(?= in /\S+:\d+\s*$|\\|\s*$))?",
        sign=r"Exception\\{1,8}[A-Z][A-Za-z]+Exception",
    ),
    # aws-sdk-php, version 3, S3Exception: "{code} ({client or server}): {message} - {body}"
    *(
        template(
            "aws-sdk-php",
            f" ({side}): ",
            rf"(?<![\w$])@CODE \({side}\): (?P<Message>[^\r\n]*?)(?= - |\r?$)",
        )
        for side in ("client", "server")
    ),
    # aws-sdk-cpp: AWSErrorMarshaller, and what Arrow makes of an Aws::S3::S3Errors
    template(
        "aws-sdk-cpp",
        "Encountered AWSError '",
        r"Encountered AWSError '@CODE': (?P<Message>[^\r\n]*)",
    ),
    template(
        "aws-sdk-cpp",
        "AWS Error",
        r"AWS@_Error@_(?P<Code>[A-Z][A-Z_0-9]+)(?:@_\(HTTP@_status@_(?P<status>\d{3})\))?"
        r"@_during@_(?P<operation>\w+)@_operation:"
        r"(?: Unable to parse ExceptionName: (?P<named>[A-Z]\w+) Message:)?"
        r" (?P<Message>[^\r\n]*?)(?: \(Request ID: (?P<RequestId>[^\s()]+)\))?(?=[\s\"']*$)",
    ),
    # the same SDK's getters, each in brackets, as TileDB prints them
    template(
        "aws-sdk-cpp",
        "[Exception: ",
        r"\[HTTP Response Code: (?P<status>[345]\d{2})\] \[Exception: @CODE\]"
        r"(?: \[Remote IP: [^\]\r\n]{0,60}\])?"
        r"(?: \[Request ID: (?P<RequestId>[0-9A-Za-z-]{8,80})\])?"
        r"(?: \[Headers:(?: '[^'\r\n]{1,80}' = '[^'\r\n]{0,400}')*\])?"
        r" : (?P<Message>[^\r\n]*)",
        sign=r"\] \[Exception: [A-Z]",
    ),
    # AWSSDK.NET, ErrorHandler: an answer without a body
    template(
        "aws-sdk-net",
        "Error making request with Error Code ",
        r"Error making request with Error Code @CODE and Http Status Code "
        r"(?:(?P<status>[345]\d{2})\b|(?P<reason>\w+))",
    ),
    # AWSSDK.NET, RequestMetrics.ToJSON
    template(
        "aws-sdk-net",
        '"AWSErrorCode":"',
        r'"ServiceName":"AmazonS3"(?:(?!"ServiceName")[^\r\n]){0,8000}?"StatusCode":"(?P<reason>\w+)"'
        r'(?:,"AWSRequestID":(?:null|"(?P<RequestId>[^"\r\n]{1,80})"))?,"AWSErrorCode":"@CODE"',
    ),
    # aws-sdk-swift: dump() of UnknownAWSHTTPServiceError
    template(
        "aws-sdk-swift",
        "typeName: Optional(",
        r"typeName: Optional\(\"@CODE\"\)(?:(?!typeName)[^\x00]){0,400}?"
        r"\bmessage: Optional\(\"(?P<Message>[^\"\r\n]*)\"\)",
    ),
)
"""One row a form, as `template_rows` has them."""
