"""The forms of words in which clients say that no answer came from a store, or that none was asked.

A form that tells where it has asked has the address of a store in it; what a program says of
another service is no error here. One that tells no address is of a store where its record names
one (`BESIDE`). Why no answer came is read out of the message (`diagnosis/no_answer.py`).
"""

from __future__ import annotations

from obsdiag.client_report.http_client_rows import URL
from obsdiag.client_report.store_url import HOST
from obsdiag.client_report.template import template

ITSELF = "no-answer"
"""The format of what names a store itself."""
BESIDE = "no-answer-of-record"
"""The format of what tells no address: the record has to name a store."""

_CLASS = r"(?:\b(?P<Code>{name})(?:: |\((?:error=)?[\"']))?"
NAME = "(?i:" + HOST.replace(b"(?=[:/])", b"").decode() + r")(?![\w-])"
"""The name of a store's host, where no address is around it."""
_QUOTE = r"\\{0,3}[\"']?"
_REST = r"[^\r\n]{0,1200}"
_FRAMES = r"(?:\r?\n[ \t]+(?:at |\.\.\.)[^\r\n]*){0,120}?"
"""Lines of a stack of Java's."""
_CAUSES = r"(?:" + _FRAMES + r"\r?\nCaused by: [^\r\n]*){0,4}"
"""The exceptions that it was made of, which may tell why."""


def _botocore(name: str, words: str, behind: str = r"") -> tuple[str, str, str, str]:
    lead = _CLASS.format(name=name)
    return "botocore", words, lead + r"(?P<Message>" + words + URL + behind + r")", words + "http"


BOTOCORE = tuple(
    template(*row)
    # botocore/exceptions.py, the fmt of each class; the AWS CLI prints them without the class
    for row in (
        _botocore("EndpointConnectionError", 'Could not connect to the endpoint URL: "', '"'),
        _botocore("ConnectTimeoutError", 'Connect timeout on endpoint URL: "', '"'),
        _botocore("ReadTimeoutError", 'Read timeout on endpoint URL: "', '"'),
        _botocore(
            "ConnectionClosedError",
            'Connection was closed before we received a valid response from endpoint URL: "',
            '"',
        ),
        _botocore("SSLError", "SSL validation failed for ", r"(?: [^\r\n]{1,600})?"),
    )
)

_GO = (
    r"(?:\b(?:read|write): |\bproxyconnect tcp|\bdial tcp|\bread tcp|\bwrite tcp"
    r"|\bnet/http: (?:TLS|request canceled|timeout awaiting)"
    r"|\btls: |\bx509: |\bremote error: tls|\b(?:unexpected )?EOF\b"
    r"|\bhttp: server (?:closed|gave)|\bcontext deadline exceeded)"
)
_GO_SIGN = (
    r": (?:read: conn|write: (?:conn|broken)|proxyconnect tcp: |dial tcp|read tcp "
    r"|write tcp |tls: [a-z]|x509: |remote error: tls"
    r"|net/http: (?:TLS|req|tim)|http: server (?:cl|ga)|(?:unexpected )?EOF|context deadline exc)"
)


def _go(verb: str) -> tuple[str, str, str, str]:
    """Return the form of url.Error.Error() for a method, as net/http writes it."""
    return (
        ITSELF,
        verb + " ",
        r"(?:\b(?P<Code>RequestError): send request failed(?:\s|\\n){1,4}caused by: )?"
        r"\b(?P<Message>" + verb + " " + _QUOTE + URL + _QUOTE + ": " + _GO + r"[^\r\n]*)",
        _GO_SIGN,
    )


GO = (
    *(template(*_go(verb)) for verb in ("Get", "Put", "Post", "Head", "Delete")),
    # aws-sdk-go-v2, of what it did not even send
    template(
        ITSELF,
        "operation error S3: ",
        r"\boperation error S3: [A-Z]\w{2,60}, "
        r"(?:[^\r\n]{0,200}?(?=\bfailed to (?:refresh|retrieve) |\bstatic credentials are empty"
        r"|\bno EC2 IMDS role|\ban AWS region is required|\binput member |\bInvalid Configuration))"
        r"(?P<Message>[^\r\n]*)",
        sign=r"operation error S3: [A-Z]",
    ),
)

_JAVA = r"\b(?P<Code>(?:Sdk|Amazon)ClientException): "
_JAVA_SIGN = r"ClientException: Unable to (?:execute HTTP request|load (?:AWS )?cred|load reg)"
JAVA = (
    # aws-sdk-java v1 and v2: the host that was not found, not reached, or closed the connection
    template(
        "aws-sdk-java",
        "Unable to execute HTTP request: ",
        _JAVA
        + r"(?P<Message>Unable to execute HTTP request: (?:Connect to )?"
        + NAME
        + r"[^\r\n]*)"
        + _CAUSES,
        sign=_JAVA_SIGN,
    ),
    # the same where the frames below alone tell whose client it is
    template(
        ITSELF,
        "Unable to ",
        _JAVA + r"(?P<Message>Unable to (?:execute HTTP request: |load (?:AWS )?credentials "
        r"|load region )[^\r\n]*)"
        + _FRAMES
        + r"\r?\n[ \t]+at (?:com\.amazonaws|software\.amazon\.awssdk)\.services\.s3\.[^\r\n]*"
        + _CAUSES,
        sign=_JAVA_SIGN,
    ),
    # huaweicloud-sdk-java-obs: ObsException of what it made no answer of
    template(
        ITSELF,
        "Request Error",
        r"\bObsException: [^\r\n]{0,80}?"
        r"(?P<Message>Request Error: (?:java[\w.]{3,60}|okhttp3[\w.]{3,60})Exception\b[^\r\n]*)"
        + _CAUSES,
        sign=r"Request Error: (?:java|okhttp)",
    ),
)

CURL = (
    # curl, tool_operate.c: the host of a name that was not found, or not connected to
    template(
        ITSELF,
        "curl: (",
        r"\bcurl: \((?:5|6|7|28|35|51|52|55|56|60|77|97)\) "
        r"(?P<Message>[^\r\n]{0,80}?" + NAME + r"[^\r\n]*)",
        sign=r"curl: \([0-9]{1,2}\) ",
    ),
    # the same below the command that asked, where the message has no host
    template(
        ITSELF,
        "curl: (",
        r"\bcurl [^\r\n]{0,600}?" + URL + r"[^\r\n]*\r?\n(?:[^\r\n]{0,300}\r?\n){0,8}?"
        r"curl: \((?:7|28|35|52|55|56|60|77|92)\) (?P<Message>[^\r\n]*)",
        sign=r"curl: \([0-9]{1,2}\) ",
    ),
    # aws-sdk-php and Guzzle: the request, and what curl made of it
    template(
        ITSELF,
        "cURL error ",
        r"Error executing \\{0,7}\"\w{3,60}\\{0,7}\" on \\{0,7}\"" + URL + r"\\{0,7}\"; "
        r"AWS HTTP error: (?P<Message>cURL error [0-9]{1,2}: [^\r\n]*?)"
        r"(?= \(see https?://curl|'? in /|'?\s*$)",
        sign=r"cURL error [0-9]{1,2}:",
    ),
    template(
        ITSELF,
        "cURL error ",
        r"^(?:(?!Error executing)[^\r\n]){0,300}?"
        r"(?P<Message>cURL error [0-9]{1,2}: [^\r\n]{0,300}?)"
        r"(?: \(see https?://curl[^\s)]{1,100}\))? for " + URL,
        sign=r"cURL error [0-9]{1,2}:",
    ),
    # aws-sdk-cpp, CurlHttpClient and AWSClient: the URL it asked for stands on a line above
    template(
        BESIDE,
        "curlCode: ",
        r"\b(?P<Message>curlCode: [0-9]{1,2}, [A-Z][^\r\n]*?)(?=\\n|\"|\s*$)",
        sign=r"curlCode: [0-9]",
    ),
    # s3fs and obsfs, curl.cpp: S3fsCurl::RequestPerform
    template(
        ITSELF,
        "### CURLE_",
        r"\bRequestPerform\([0-9]{1,5}\): (?P<Message>### CURLE_[A-Z_]{4,40})[^\r\n]*",
        sign=r"### CURLE_[A-Z]",
    ),
)

OTHERS = (
    # Node.js below the AWS SDKs for JavaScript: the host that was asked for
    template(
        ITSELF,
        "hostname: '",
        r"(?:\b(?P<Code>NetworkingError|TimeoutError)\b: )?"
        r"(?P<Message>\b(?:getaddrinfo|connect|read|write|socket hang up|certificate)\b[^\r\n\]}]*)"
        r"(?:(?!hostname: ')[^\x00]){0,900}?\bhostname: '" + NAME + r"'",
        sign=r"hostname: '[\w.-]{4,200}'",
    ),
    # @aws-sdk of version 3, and the AWS SDK for JavaScript v2 where nobody gave it keys
    template(
        BESIDE,
        "oad credentials from any providers",
        r"\b(?P<Code>CredentialsProviderError): "
        r"(?P<Message>Could not load credentials from any providers)",
    ),
    # botocore, of what it did not send
    *(
        template(
            BESIDE,
            words,
            r"(?:\b(?P<Code>" + name + r"): )?(?P<Message>" + words + r"[^\r\n]*)",
        )
        for name, words in (
            ("NoCredentialsError", "Unable to locate credentials"),
            ("PartialCredentialsError", "Partial credentials found in "),
            ("NoRegionError", r"You must specify a region"),
            ("ProxyConnectionError", r"Failed to connect to proxy URL: "),
        )
    ),
    template(
        ITSELF,
        "Parameter validation failed:",
        r"(?:\b(?P<Code>ParamValidationError): )?(?P<Message>Parameter validation failed:\s{1,4}"
        r"(?:Invalid bucket name |[^\r\n]{0,80}\b(?:Bucket|Key)\b)[^\r\n]*)",
    ),
    # aws-sdk-ruby
    template(
        ITSELF,
        "Networking",
        r"\bSeahorse::Client::NetworkingError\)?:? "
        r"(?P<Message>[^\r\n]{0,80}?" + NAME + r"[^\r\n]*)",
        sign=r"Client::NetworkingError",
    ),
    # object_store, the crate, where no answer came after all its retries
    template(
        ITSELF,
        "rror performing ",
        r"Error performing [A-Z]{3,7} " + URL + r" in [^\r\n]{1,300}?"
        r"(?P<Message>\berror sending request\b[^\r\n]*)",
        sign=r"Error performing [A-Z]{3,7} http",
    ),
    # s3cmd, S3.send_request: the exception in brackets behind what was asked for
    template(
        ITSELF,
        "Retrying failed request: /",
        r"WARNING: Retrying failed request: /[^\s()]{0,1024}[^\r\n(]{0,8}"
        r"\((?P<Message>(?![345]\d{2} \()[^\r\n]{3,400})\)[ \t]*$",
        sign=r"Retrying failed request: /",
    ),
    # s3cmd, main: of the settings it names
    template(
        ITSELF,
        "ERROR: Connection Error: ",
        r"ERROR: Connection Error: (?P<Message>[^\r\n]*)\r?\n[^\r\n]{0,80}'host_base'",
        sign=r"ERROR: Connection Error: Err",
    ),
    # huaweicloud-sdk-python-obs, client.py: _make_request_internal logs the exception
    template(
        ITSELF,
        "|client._make_request_",
        r"\|HTTP\(s\)\+XML\|client\._make_request_[\w:]{1,40}\|"
        r"(?P<Message>(?:\[Errno |timed out|\[SSL|[^\r\n|]{0,80}\b[Cc]onnection )[^\r\n]*)",
        sign=r"\|client\._make_request_",
    ),
)

FORMATS = frozenset({ITSELF, BESIDE})
UNREACHED = (*BOTOCORE, *GO, *JAVA, *CURL, *OTHERS)
"""One row a form, as `template_rows` has them."""
