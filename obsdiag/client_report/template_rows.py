"""The forms of words in which programs say an error's code and message without naming them."""

from __future__ import annotations

from obsdiag.client_report.template import template

TEMPLATES = (
    # Veeam: what the service said and its code, and then the status
    template(
        "veeam",
        "S3 error: ",
        r"S3 error: (?P<Message>[^\r\n']{1,600})\r?\n[ \t]*Code: @CODE'?"
        r"(?:, error code: (?P<status>[345]\d{2})\b)?",
        sign=r"S3 error: [A-Z][a-z]",
    ),
    # Amazon Redshift, s3_utility.cpp
    template(
        "redshift",
        "S3ServiceException:",
        r"S3ServiceException:(?P<Message>[^\r\n]{0,600}?),Status (?P<status>[345]\d{2}),Error @CODE"
        r",Rid (?P<RequestId>[0-9A-Za-z-]+)(?:,ExtRid (?P<HostId>[^,\s]+))?",
    ),
    # Amanda, s3_strerror: what the service said, its code, and the status
    template(
        "amanda",
        ") (HTTP ",
        r"(?:^|: )(?P<Message>[A-Z](?:(?!: )[^\r\n]){2,400}?) \(@CODE\) "
        r"\(HTTP (?P<status>[345]\d{2})\)",
        sign=r"\) \(HTTP [345]",
    ),
    # mc admin trace: time, status in brackets, operation, endpoint and path
    template(
        "mc-trace",
        "] s3.",
        r"\[(?P<status>[345]\d{2}) (?P<reason>[A-Z][A-Za-z ]{1,40})\] s3\.[A-Z]\w{2,60} ",
        sign=r"\[[345][0-9]{2} [A-Z][A-Za-z ]{1,40}\] s3\.[A-Z]",
    ),
    # CloudFormation, and what deploys by it: the call, and what the service said of it
    template(
        "cloudformation",
        "API: s3:",
        r"\bAPI: s3:(?P<operation>[A-Z]\w+) (?P<Message>[A-Z][^\r\n\"]*)",
        sign=r"API: s3:[A-Z][A-Za-z]+ [A-Z]",
    ),
    # Elasticsearch before version 5: nested exceptions with their messages in brackets
    template(
        "elasticsearch",
        "AmazonS3Exception[",
        r"AmazonS3Exception\[(?!Status Code:)(?P<Message>[^\[\]()\r\n]{1,400})\]",
        sign=r"AmazonS3Exception\[",
    ),
    # mountpoint-s3-client: ObjectClientError
    template(
        "mountpoint-s3",
        "Error(",
        r"\berror=(?:Service|Client)Error\(@CODE\b",
        sign=r"error=(?:Service|Client)Error\([A-Z]",
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
    # S3.php, whose class is of one file: the method, then the code alone
    template(
        "s3-php",
        "(): [",
        r"\bS3::\w+\(\): \[(?![0-9])@CODE\][ \t]*(?:\r?\n[ \t]*)?"
        r"(?P<Message>(?!Unexpected HTTP status)[A-Z][^\r\n\"]*)",
        sign=r"\(\): \[[A-Z][a-z]+[A-Z]",
    ),
    # PHP's warning of the AWS SDK's stream wrapper, in its log and then on its terminal
    template(
        "php-stream-wrapper",
        "StreamWrapper.php",
        r"\bWarning: {1,3}(?P<Message>(?![a-z_]{3,40}\(|Error executing)[A-Z][^\r\n]{2,400}?)"
        r" in [^\r\n]{0,300}S3[/\\]StreamWrapper\.php on line \d+"
        r"(?:\s{1,4}(?:PHP )?Warning: {1,3}(?P=Message) in "
        r"[^\r\n]{0,300}StreamWrapper\.php on line \d+)?",
        sign=r"S3[/\\]StreamWrapper\.php on line",
    ),
    # Longhorn, backupstore's parseAwsError: code, message, cause, then status and request id, which
    # an answer to HEAD may lack
    template(
        "longhorn",
        "AWS Error:",
        r"AWS Error: {1,2}@CODE (?P<Message>[^\r\n\\]*?)(?: <nil>)?(?:\\+n|\r?\n)"
        r"(?P<status>[345]\d{2})\b(?: (?P<RequestId>[0-9A-Za-z-]+))?",
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
        r"S3 error: (?P<status>\d{3}) \((?:@CODE|(?P<reason>[A-Z][A-Za-z' -]{2,60}))\)"
        r"(?:: (?P<Message>[^\r\n]*))?",
    ),
    # terraform-provider-opentelekomcloud: "{action} {bucket}: {Code},\n Reason: {Message}"
    template(
        "terraform",
        "Reason: ",
        r": @CODE,@NEXT\s*Reason: (?P<Message>[^\r\n]*)",
        sign=r": [A-Z][a-z]+[A-Z][A-Za-z]{1,40},",
    ),
    # Node.js prints an error's class or code, its message, which a terminal may have broken, and
    # where it was thrown
    template(
        "node",
        "    at ",
        r"(?:^[ \t]*|[\n\r\">]|Uncaught |[:>\])|-] |\b(?:ERROR|FATAL|WARN) "
        r"|^(?:[^\r\n:]|:(?! )){0,80}[a-z0-9] (?=(?:[A-Z][a-z]+){2,6}: ))"
        r"(?:(?:S3|Obs|OBS)(?:Service|Client|Request|Response)?Error|Error(?: \[\w{1,60}\])?"
        r"|(?![A-Za-z]+Error: (?<!InternalError: )|(?:Error ?)?(?:Code|Message|Status): )@CODE): "
        r"(?P<Message>[^\r\n]{1,2000}?"
        r"|[^\r\n]{50,600}[A-Za-z,]\r?\n ?(?!at )[A-Za-z](?:[^\r\n:{}]|:(?! )){0,300})"
        r"(?:(?:\r?\n|\\n)[ ]{4,40}at [^\r\n]*?(?=\r?\n|\\n(?![a-z_])|(?<=\))\\n|$))+",
        sign=r"(?:S3|Obs|OBS|NoSuch)[A-Za-z]{0,20}(?:Error|Exception)?: ",
    ),
    # Sentry and its kin: an exception's class or code, and its message
    template(
        "client",
        '"value":',
        r"\"type\": ?\"(?:[\w.$\\]{1,120}[.:\\$])?(?:\w{1,80}::)*"
        r"(?P<Code>[A-Z][A-Za-z0-9]{2,60}?)(?:Exception|(?<!Internal)Error)?\", ?"
        r"\"value\": ?\"(?P<Message>(?:[^\"\\\r\n]|\\.){1,2000})\"",
        sign=r"\"type\": ?\"[\w.:$\\]{4,120}\", ?\"value\": ?\"",
    ),
    # PowerShell: the command and what it was told, where it stands, and the SDK's exception
    template(
        "aws-tools",
        "FullyQualifiedErrorId",
        r"^[ \t]*[A-Z][a-z]+-S3\w{2,60} : (?P<Message>[^\r\n]{4,600})\r?\n"
        r"(?:[^\r\n]{0,400}\r?\n){2,12}?"
        r"[^\r\n]*FullyQualifiedErrorId : Amazon\.S3\.AmazonS3Exception\b",
        sign=r"FullyQualifiedErrorId : Amazon\.S3\.AmazonS3Exception",
    ),
    # what a program prints of a result's status, code, message and ids, one behind the other
    template(
        "client",
        " ",
        r"(?:^|[\s:])(?P<status>[345]\d\d) @CODE (?P<Message>[A-Z][^\r\n]{2,400}?)"
        r" (?P<RequestId>[0-9A-F]{16,32})(?: (?P<HostId>[0-9A-Za-z+/=]{30,120}))?\s*$",
        sign=r"[345][0-9][0-9] [A-Z][a-z]+[A-Z]",
    ),
    # Doris's writers: what was asked for and the code in brackets, then the message
    template(
        "doris",
        "endpoint: ",
        r"\(endpoint: [^()\r\n]{1,1400}, @CODE\),? (?P<Message>[A-Z][^\r\n]*)",
        sign=r", [A-Z][a-z]+[A-Z][A-Za-z]{2,40}\), [A-Z]",
    ),
    # Apache Doris and SelectDB, s3_util: message, exception and status, or code, message and type
    template(
        "doris",
        ", exception ",
        r"(?:^|[:\])] ?)(?P<Message>[A-Z](?:(?!: )[^\r\n]){2,400}?), exception @CODE"
        r", error code (?P<status>[345]\d{2})\b(?:, request id (?P<RequestId>[0-9A-Z]{16,32}))?",
        sign=r", exception [A-Z][A-Za-z]{2,60}, error code [345]",
    ),
    template(
        "doris",
        ", request_id=",
        r": @CODE (?P<Message>[A-Z][^\r\n]{2,400}?)(?: code=[A-Z_]{2,40},?)? type=[0-9]{1,4}"
        r", request_id=(?P<RequestId>[0-9A-Z]{16,32}|[0-9A-Za-z-]{1,64})?",
        sign=r" type=[0-9]{1,4}, request_id=",
    ),
    # rclone as Scylla's agent has it: status and reason, message, code in brackets
    template(
        "rclone",
        " (code:",
        r"(?P<status>[345]\d{2}) (?P<reason>[A-Z][A-Za-z ]{1,40}): (?P<Message>[^\r\n]{1,400}?)"
        r" \(code: ?@CODE\)",
        sign=r" \(code: ?[A-Z][a-z]",
    ),
    # keystoneauth, session.py: RESP: [403] Name: value Name: value
    template("keystoneauth", "RESP: [", r"RESP: \[(?P<status>\d{3})\] (?P<fields>[^\r\n]*)"),
)
"""One row a form; what a form's own labels say is read by `label`."""
