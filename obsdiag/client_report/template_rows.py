"""The forms of words in which clients say an error's code and message without naming them."""

from __future__ import annotations

import re

from obsdiag.client_report.template import template

TEMPLATES = (
    # botocore/exceptions.py, ClientError.MSG_TEMPLATE
    template(
        "boto3",
        "occurred (",
        r"An@_error@_occurred \(@CODE\)@_when@_calling@_the@_(?P<operation>\w+)@_operation"
        r"(?:@_\(reached@_max@_retries:@_\d+\))?:@_(?P<Message>[^\r\n]*)",
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
    # Veeam: what the service said and its code, and then the status
    template(
        "veeam",
        "S3 error: ",
        r"S3 error: (?P<Message>[^\r\n']{1,600})\r?\n[ \t]*Code: @CODE'?"
        r"(?:, error code: (?P<status>[345]\d{2})\b)?",
        sign=r"S3 error: [A-Z][a-z]",
    ),
    # aws-sdk-go-v2, smithy-go: OperationError, ResponseError, GenericAPIError
    template(
        "aws-sdk-go-v2",
        "api error",
        r"api error@_@CODE:@_(?P<Message>[^\r\n]*?)(?= \(Provider: |\"?\}?\s*[\r\n]|\"?\}?\s*$"
        r"|, [a-z][a-z ]{2,30}: operation error |, tries: #\d)",
    ),
    # the same for errors that have a type of their own
    template(
        "aws-sdk-go-v2",
        ", HostID:",
        r", HostID:@_[^,\r\n]*,@_(?!api error)@CODE:@_(?P<Message>[^\r\n]*?)"
        r"(?=, [a-z][a-z ]{2,30}: operation error |, tries: #\d|$|\r?\n)",
    ),
    # aws-sdk-go v1, awserr.RequestFailure: code, message, then a line of labels
    template(
        "aws-sdk-go-v1",
        "status code: ",
        r"(?:^|[\s\"])(?!Error:)@CODE:(?: (?P<Message>(?:(?!\b[A-Z][a-z]+[A-Z][A-Za-z]+: )"
        r"(?:[^\r\n]|\r?\n(?=(?:│ )?[a-z]))){1,600}?))? ?"
        r"@NEXT(?:\\+t|#011|[ \t]*)status code: (?P<status>[1-5]\d{2}\b)?",
    ),
    # aws-sdk-java v1 and v2, AmazonServiceException.getMessage(), AwsServiceException
    template(
        "aws-sdk-java",
        "(Service:",
        r"(?:^[ \t>|]*|(?:Exception|Error)(?:: |\[))"
        r"(?P<Message>(?:(?!\wException(?:: |\[)|\wError: )[^\r\n]){1,600}?)"
        r"@_\(Service:@_(?:Amazon@_)?[Ss]3[;,]\s",
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
    # Amazon Redshift, s3_utility.cpp
    template(
        "redshift",
        "S3ServiceException:",
        r"S3ServiceException:(?P<Message>[^\r\n]{0,600}?),Status (?P<status>[345]\d{2}),Error @CODE"
        r",Rid (?P<RequestId>[0-9A-Za-z-]+)(?:,ExtRid (?P<HostId>[^,\s]+))?",
    ),
    # mc admin trace: time, status in brackets, operation, endpoint and path
    template(
        "mc-trace",
        "] s3.",
        r"\[(?P<status>[345]\d{2}) (?P<reason>[A-Z][A-Za-z ]{1,40})\] s3\.[A-Z]\w{2,60} ",
        sign=r"\[[345][0-9]{2} [A-Z][A-Za-z ]{1,40}\] s3\.[A-Z]",
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
    # CloudFormation, and what deploys by it: the call, and what the service said of it
    template(
        "cloudformation",
        "API: s3:",
        r"\bAPI: s3:(?P<operation>[A-Z]\w+) (?P<Message>[A-Z][^\r\n\"]*)",
        sign=r"API: s3:[A-Z][A-Za-z]+ [A-Z]",
    ),
    # aws-sdk-ios, AWSS3TransferUtility: the head of an answer, without its status
    template(
        "aws-sdk-ios",
        "Error Domain=com.amazonaws.AWSS3",
        r"Error Domain=com\.amazonaws\.AWSS3\w{0,40}ErrorDomain Code=[0-9]+ [^\r\n]{0,2000}?"
        r"\bx-amz-request-id=(?P<RequestId>[0-9A-Za-z-]{8,64})\b"
        r"(?:, x-amz-id-2=(?P<HostId>[0-9A-Za-z+/=]{16,120}))?",
    ),
    # Elasticsearch before version 5: nested exceptions with their messages in brackets
    template(
        "elasticsearch",
        "AmazonS3Exception[",
        r"AmazonS3Exception\[(?!Status Code:)(?P<Message>[^\[\]()\r\n]{1,400})\]",
        sign=r"AmazonS3Exception\[",
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
    # aws-sdk-ruby: an exception of a class that is named after the code
    template(
        "aws-sdk-ruby",
        "::S3::Errors::",
        r"(?:^|': )(?P<Message>(?:(?!': )[^\r\n]){1,400}?) \(A(?:ws|WS)::S3::Errors::@CODE\)",
    ),
    template(
        "aws-sdk-ruby",
        "::S3::Errors::",
        r"A(?:ws|WS)::S3::Errors::@CODE(?:: | \()(?P<Message>[^\r\n]*?)\)?:?\s*$",
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
        "AWS Error ",
        r"AWS Error (?P<Code>[A-Z][A-Z_0-9]+)(?: \(HTTP status (?P<status>\d{3})\))?"
        r" during (?P<operation>\w+) operation:"
        r"(?: Unable to parse ExceptionName: (?P<named>[A-Z]\w+) Message:)?"
        r" (?P<Message>[^\r\n]*?)(?: \(Request ID: (?P<RequestId>[^\s()]+)\))?(?=[\s\"']*$)",
    ),
    # mountpoint-s3-client: ObjectClientError
    template(
        "mountpoint-s3",
        "Error(",
        r"\berror=(?:Service|Client)Error\(@CODE\b",
        sign=r"error=(?:Service|Client)Error\([A-Z]",
    ),
    # AWSSDK.NET, ErrorHandler: an answer without a body
    template(
        "aws-sdk-net",
        "Error making request with Error Code ",
        r"Error making request with Error Code @CODE and Http Status Code (?P<reason>\w+)",
    ),
    # aws-sdk-swift: dump() of UnknownAWSHTTPServiceError
    template(
        "aws-sdk-swift",
        "typeName: Optional(",
        r"typeName: Optional\(\"@CODE\"\)(?:(?!typeName)[^\x00]){0,400}?"
        r"\bmessage: Optional\(\"(?P<Message>[^\"\r\n]*)\"\)",
    ),
    # Hadoop's S3A, MultiObjectDeleteSupport.translateDeleteException: "{code}: {key}: {message}"
    template(
        "hadoop-s3a",
        "MultiObjectDelete",
        r"MultiObjectDelete[^\r\n]{0,300}?[ \"]@CODE: (?P<Key>[^\s\"]{1,1024}?):"
        r" (?P<Message>[A-Z][^\r\n\"\\]*)",
    ),
    # minio-java before version 7: an exception of a class that is named after the code
    template(
        "minio-java",
        "io.minio.errors.",
        r"io\.minio\.errors\.(?!Error|InvalidResponse|Internal|Insufficient|Server|Xml|Minio)"
        r"@CODEException(?:: (?P<Message>[^\r\n]*))?",
    ),
    # minio-py before version 7: an exception of a class that is named after the code
    template(
        "minio-py",
        "minio.error.",
        r"\bminio\.error\.@CODE: (?P=Code): message: (?P<Message>[^\r\n]*)",
        sign=r"minio\.error\.[A-Z][A-Za-z]+: [A-Z][A-Za-z]+: message: ",
    ),
    # the same without the class's module
    template(
        "minio-py",
        ": message: ",
        r"(?<![\w.])@CODE: message: (?P<Message>[^\r\n]*)",
        sign=r"[A-Z][a-z]+[A-Z][A-Za-z]+: message: ",
    ),
    # minio-dotnet, MinioClient.ParseError: its own class for a code, and what it says
    template(
        "minio-dotnet",
        "Minio.Exceptions.",
        r"Minio\.Exceptions\.(?P<Code>AccessDenied)Exception"
        r"(?:: MinIO API responded with message=(?P<Message>[^\r\n\\]*))?",
    ),
    # the same for other classes, the status in words behind it
    template(
        "minio-dotnet",
        "MinIO API responded with message=",
        r"Minio\.Exceptions\.(?!AccessDenied)\w{1,60}Exception: MinIO API responded with message="
        r"(?P<Message>[^\r\n\\]*?)(?:\. Status code=(?P<reason>[A-Z]\w+)|(?=[\r\n\\]|$))",
    ),
    # mc, console.Fatalln: what it wanted to do, and why it could not
    template(
        "mc",
        "<ERROR>",
        r"\bmc(?:lient|li)?(?:\.exe|\.EXE)?: <ERROR> (?:[^\r\n]{1,1000}?[`’']|[^\r\n.`]{1,80})\. "
        r"(?P<Message>[A-Z][^\r\n`]*?)(?: [`‘][^\r\n]*)?\s*$",
        sign=r"mc(?:lient|li)?(?:\.exe|\.EXE)?: <ERROR> ",
    ),
    # libs3, as iRODS logs what its response handler was told
    template(
        "libs3",
        "S3Status:",
        r"S3Status: \[Error@CODE\][^\r\n]*"
        r"(?:(?:\r?\n[ \t]*\w+: [^\r\n]*){0,4}?\r?\n[ \t]*Message: (?P<Message>[^\r\n]*))?",
    ),
    # S3.php and Akeeba's engine: the method, then status, code and message
    template(
        "s3-php",
        "(): [",
        r"::\w+\(\): \[(?P<status>[345]\d{2})\] @CODE: ?(?P<Message>[^\r\n\"]*)",
        sign=r"\(\): \[[345][0-9]{2}\] [A-Z]",
    ),
    # Longhorn, backupstore's parseAwsError: code, message, cause, then status and request id
    template(
        "longhorn",
        "AWS Error:",
        r"AWS Error: {1,2}@CODE (?P<Message>[^\r\n\\]*?)(?: <nil>)?(?:\\+n|\r?\n)"
        r"(?P<status>[345]\d{2}) (?P<RequestId>[0-9A-Za-z-]+)",
        sign=r"AWS Error: {1,2}[A-Z][a-z]",
    ),
    # gof3r, s3gof3r's respError: '{status}: "{message}"'
    template(
        "gof3r",
        "gof3r error: ",
        r"gof3r error: (?P<status>[345]\d{2}): \"(?P<Message>[^\"\r\n]*)\"",
    ),
    # pgBackRest, httpRequestError
    template(
        "pgbackrest",
        "HTTP request failed with ",
        r"HTTP request failed with (?P<status>[345]\d{2}) \((?P<reason>[^()\r\n]{1,60})\)",
    ),
    # Obs/ObsException.php: newer versions print the status in the code's place
    template(
        "esdk-php",
        "OBS Error Code: ",
        r"OBS Error Code: @CODE, Status Code: (?P<status>\d{3})\b(?:, OBS Error Type: \w+"
        r", OBS Error Message: (?P<Message>[^\r\n]*?)(?=, '?User-Agent:|\r?$))?",
    ),
    # the demo that comes with the C SDK
    template(
        "esdk-c",
        "ERROR: ",
        r"ERROR: (?<![^\s\"]ERROR: )@CODE@NEXT[ \t]+Message: (?P<Message>[^\r\n]*)",
        sign=r"ERROR: [A-Z][a-z]+[A-Z]",
    ),
    # s3cmd, S3Error.__unicode__
    template(
        "s3cmd",
        "S3 error: ",
        r"S3 error: (?P<status>\d{3}) \(@CODE\)(?:: (?P<Message>[^\r\n]*))?",
    ),
    # terraform-provider-opentelekomcloud: "{action} {bucket}: {Code},\n Reason: {Message}"
    template(
        "terraform",
        "Reason: ",
        r": @CODE,@NEXT\s*Reason: (?P<Message>[^\r\n]*)",
        sign=r": [A-Z][a-z]+[A-Z][A-Za-z]{1,40},",
    ),
    # Node.js prints an error's class or code, its message, and where it was thrown
    template(
        "node",
        "    at ",
        r"(?:^[ \t]*|[\n\r\"]|Uncaught |(?:[Ee]rror|reason|failed): )"
        r"(?:S3Error|Error|(?![A-Za-z]+Error: (?<!InternalError: ))@CODE): (?P<Message>[^\r\n]+?)"
        r"(?:(?:\r?\n|\\n)[ ]{4,40}at [^\r\n]*?(?=\r?\n|\\n|$))+",
        sign=r"(?:S3|Obs|OBS|NoSuch)[A-Za-z]{0,20}(?:Error|Exception)?: ",
    ),
    # what a program prints of a result's status, code, message and ids, one behind the other
    template(
        "client",
        " ",
        r"(?:^|[\s:])(?P<status>[345]\d\d) @CODE (?P<Message>[A-Z][^\r\n]{2,400}?)"
        r" (?P<RequestId>[0-9A-F]{16,32})(?: (?P<HostId>[0-9A-Za-z+/=]{30,120}))?\s*$",
        sign=r"[345][0-9][0-9] [A-Z][a-z]+[A-Z]",
    ),
    # keystoneauth, session.py: RESP: [403] Name: value Name: value
    template("keystoneauth", "RESP: [", r"RESP: \[(?P<status>\d{3})\] (?P<fields>[^\r\n]*)"),
)
"""One row a form; what a form's own labels say is read by `label`."""
