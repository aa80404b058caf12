"""The forms of words in which the clients of Azure Blob Storage say what it has answered.

Their labels (`ErrorCode:`, `x-ms-request-id:`) are read as all labels are; status and message stand
without a name.
"""

from __future__ import annotations

from obsdiag.client_report.template import template

_END = r"(?:\r?\n|\\r\\n|\\n|#012)"
"""A line end, as a string or rsyslog has it too."""
_GAP = r"(?:\r?\n|\\r\\n|\\n|#012|[ ])?"
"""The same, where a client has a space for it, or nothing."""
_ID = _GAP + r"RequestId:[0-9a-f-]{36}" + _GAP + r"Time:[0-9T:.-]{10,40}Z?"
"""What Azure writes below each of its messages."""
_GLUED_CODE = (
    r"(?P<Code>[A-Z][A-Za-z0-9]{2,60}?)"
    r"(?:(?![A-Za-z0-9])|(?=(?:Content|Headers|AdditionalInfo|Additional Information):))"
)
"""A code, or what of it stands in front of the next label where a page took the line ends out."""
_HTTP = r"(?:[A-Z]{3,7} https?://[^\s#\\]{4,2000}" + _END + r"-{20,100}" + _END + r")?"

AZURE = (
    # azcore, exported.ResponseError: the request, status and message, the code, and the body
    template(
        "azure-sdk-go",
        "RESPONSE ",
        _HTTP
        + r"RESPONSE (?P<status>[345]\d{2}): \d{3} (?P<Message>[^\r\n#\\]{1,600})"
        + _END
        + r"ERROR CODE(?:: @CODE| UNAVAILABLE)",
        sign=r"RESPONSE [345][0-9]{2}: [345][0-9]{2} [A-Z]",
    ),
    # azcopy's log of a request, its header fields below it
    template(
        "azcopy",
        "RESPONSE Status: ",
        r"RESPONSE Status: (?P<status>[345]\d{2}) (?P<Message>[^\r\n]{1,600})"
        r"(?:\r?\n[ \t]+[A-Za-z0-9-]{2,60}: \[[^\r\n]*)*",
        sign=r"RESPONSE Status: [345][0-9]{2} ",
    ),
    # azcopy's line about a file
    template(
        "azcopy",
        "FAILED: ",
        r"[A-Z]FAILED: https?://\S{4,2000} : (?P<status>[345]\d{2}) : \d{3} "
        r"(?P<Message>[^\r\n]{1,600}?)\. When [A-Z][^\r\n]{1,80}?"
        r"\. X-Ms-Request-Id: (?P<RequestId>[0-9a-f-]{36})",
        sign=r"FAILED: http",
    ),
    # Azure.Core for .NET, RequestFailedException
    template(
        "azure-sdk-net",
        "ErrorCode: ",
        r"Status: (?P<status>[345]\d{2}) \((?P<Message>[^\r\n]{1,600})\)\s{0,8}ErrorCode: "
        + _GLUED_CODE,
        sign=r"Status: [345][0-9]{2} \([A-Z]",
    ),
    # the same of its forebear, StorageException's request information
    template(
        "azure-sdk-net",
        "StatusMessage:",
        r"StatusMessage:(?P<Message>[^\r\n]{1,600})\r?\nErrorCode:@CODE",
        sign=r"StatusMessage:[A-Z]",
    ),
    # @azure/core-rest-pipeline for JavaScript, as Node.js prints it
    template(
        "azure-sdk-js",
        "RestError: ",
        r"\bRestError: (?P<Message>[^\r\n\\]{1,600}?)"
        + _ID
        + r"(?:"
        + _END
        + r"[ ]{4}at [^\r\n]*)*(?:(?:\r?\n[ ]{2,}[^\r\n]*){1,80}\r?\n\})?",
        sign=r"RestError: [A-Z]",
    ),
    # azure-core for Python, HttpResponseError
    template(
        "azure-sdk-python",
        "azure.core.exceptions.",
        r"azure\.core\.exceptions\.\w{1,60}: (?P<Message>[^\r\n\\]{1,600}?)"
        + _ID
        + r"(?:"
        + _GAP
        + r"ErrorCode:@CODE)?",
        sign=r"azure\.core\.exceptions\.[A-Z]",
    ),
    # azure-storage for Python, its client before azure-core: what it logs of an answer
    template(
        "azure-storage-python",
        "Retry policy did not allow for a retry: ",
        r"Server-Request-ID=(?P<RequestId>[0-9a-f-]{36}), HTTP status code=(?P<status>[345]\d{2}), "
        r"Exception=(?P<Message>[^\r\n]{1,600}?) ErrorCode: @CODE\b(?!\s*<)",
    ),
    # Hadoop's ABFS, AbfsRestOperationException
    template(
        "hadoop-abfs",
        "Operation failed: ",
        r"Operation failed: \\?\"(?P<Message>[^\r\n\"\\]{1,600})\\?\", (?P<status>[345]\d{2}), "
        r"[A-Z]{3,7}, https?://[^\s,\"]{4,2000}(?:, rId: [0-9a-f-]{36})?"
        r"(?:, @CODE, \\?\"[^\r\n\"]{1,600}?RequestId:(?P<RequestId>[0-9a-f-]{36}))?",
        sign=r"Operation failed: \\?\"[A-Z]",
    ),
    # azure-core for Java, an answer without a body
    template(
        "azure-sdk-java",
        "StorageException: Status code ",
        r"\bcom\.azure\.storage\.[\w.]{1,80}StorageException: Status code (?P<status>[345]\d{2}), "
        r"\(empty body\)",
    ),
)
"""One row a form, as `template_rows` has them."""
