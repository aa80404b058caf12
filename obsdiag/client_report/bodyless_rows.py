"""The forms of words in which SDKs tell of an answer without a body: a status, or its id alone."""

from __future__ import annotations

from obsdiag.client_report.template import template

_OSS_ID = r"(?P<RequestId>[0-9A-F]{24})\b"

BODYLESS = (
    # aliyun-oss-go-sdk, and the first SDK for Go of Azure, which it was made from
    *(
        template(
            client,
            "without a response body (",
            rf"\b{service}: service returned without a response body \((?P<status>[345]\d{{2}}) "
            rf"(?P<{said}>[A-Z][^()\r\n]{{1,200}})\)"
            r"(?:, RequestId[=:] ?(?P<RequestId>[0-9A-Za-z-]+))?",
        )
        for client, service, said in (
            ("oss-go", "oss", "reason"),
            ("azure-sdk-go", "storage", "Message"),  # Azure has it in the status line
        )
    ),
    # huaweicloud-sdk-go-obs, ObsError.Error(), where no document came with the answer
    template(
        "esdk-go",
        "obs: service returned error: ",
        r"\bobs: service returned error: Status=(?P<status>[345]\d{2})"
        r"(?: (?P<reason>[^,\r\n]{1,60}))?, Code=, Message=, "
        r"RequestId=(?P<RequestId>[0-9A-Za-z]{0,64})",
    ),
    # minio-py and minio-java, ServerError and ServerException
    template(
        "minio",
        "server failed with HTTP status code ",
        r"\b(?:minio\.error|io\.minio\.errors)\.\w{1,40}: server failed with HTTP status code "
        r"(?P<status>[345]\d{2})\b",
    ),
    # aws-sdk-rust, ErrorMetadata, where the operation's error is wrapped and only the ids are left
    template(
        "aws-sdk-rust",
        "s3_extended_request_id: ",
        r"\bError(?:Metadata)? \{ "
        r"aws_request_id: \\{0,3}\"(?P<RequestId>[0-9A-Za-z-]{12,80})\\{0,3}\", "
        r"s3_extended_request_id: \\{0,3}\"(?P<HostId>[0-9A-Za-z+/=_-]{4,128})\\{0,3}\" \}",
    ),
    # aliyun-oss-java-sdk, OSSException.getMessage(): message, code, ids, where no body follows
    template(
        "oss-java",
        "[ErrorCode]: ",
        r"(?:\b(?:OSS|Service)Exception: (?!null)(?P<Message>[^\r\n]{0,600}))?(?:\r?\n|^)"
        r"[ \t]*\[ErrorCode\]: (?!InvalidResponse|null)@CODE[ \t]*\r?\n"
        r"[ \t]*\[RequestId\]: (?P<RequestId>[0-9A-F]{24})"
        r"(?:\r?\n[ \t]*\[HostId\]: (?P<HostId>(?!null)\S{3,255}(?!\S)))?"
        r"(?![ \t]*\r?\n[ \t]*\[(?:HostId|ResponseError)\])",
        sign=r"\[ErrorCode\]: ",
    ),
    # aliyun-oss-android-sdk: how its ServiceException shows itself as a string
    template(
        "oss-java",
        "[Requestid]: ",
        r"\[StatusCode\]: (?P<status>[345]\d{2}), \[Code\]: (?:@CODE|null|), "
        r"\[Message\]: (?P<Message>[^\r\n]{0,600}?), \[Requestid\]: (?P<RequestId>[0-9A-F]{24})"
        r"(?:, \[HostId\]: (?P<HostId>(?!null)[\w.-]{3,255}))?",
        sign=r"\[StatusCode\]: [345]",
    ),
    # the same with neither message nor code
    template(
        "oss-java",
        "[ErrorCode]: ",
        r"\bOSSException: [^\r\n]{0,200}\r?\n[ \t]*\[ErrorCode\]: (?:null)?[ \t]*\r?\n"
        r"[ \t]*\[RequestId\]: " + _OSS_ID,
        sign=r"\[ErrorCode\]: ",
    ),
    # aliyun-oss-php-sdk, Result.php: "{code}: {message} RequestId: {id}" without the first two
    template(
        "oss-php",
        ":  RequestId: ",
        r"OSS\\{1,8}Core\\{1,8}OssException"
        r"(?:\"[^{}]{0,400}?\bmessage: ?\"|\(code: 0\))?[:\s]{0,3}:  RequestId: " + _OSS_ID,
    ),
    # aliyun-oss-python-sdk, ServerError.__str__, where there are no details
    template(
        "oss-python",
        "x-oss-request-id",
        r"\{'status': (?P<status>[345]\d{2}), 'x-oss-request-id': '"
        r"(?P<RequestId>[0-9A-F]{24})', 'details': (?:\{\}|'')",
        sign=r"'x-oss-request-id': '",
    ),
    # Obs/ObsException.php: the reason of the status stands in the message's place
    template(
        "esdk-php",
        "OBS Error Code: ,",
        r"OBS Error Code: , Status Code: (?P<status>[345]\d{2})\b",
    ),
)
"""One row a form, as `template_rows` has them."""
