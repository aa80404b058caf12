"""The forms of words in which libraries below the clients say which host they have not reached.

Java's own classes, libraries for HTTP, and the runtimes of .NET, Node.js and Rust.
"""

from __future__ import annotations

from obsdiag.client_report.http_client_rows import URL
from obsdiag.client_report.template import template
from obsdiag.client_report.unreached_rows import BESIDE, ITSELF, NAME

UNREACHED_HOSTS = (
    # java.net
    template(
        ITSELF,
        "UnknownHostException: ",
        r"\b(?P<Message>UnknownHostException: " + NAME + r"[^\r\n]*)",
    ),
    # Node.js, dns.lookup
    template(
        ITSELF,
        "getaddrinfo ",
        r"\b(?P<Message>getaddrinfo (?:ENOTFOUND|EAI_AGAIN) " + NAME + r")",
        sign=r"getaddrinfo E(?:NOTFOUND|AI_AGAIN) ",
    ),
    # Node.js below @aws-sdk/client-s3, where the frames alone tell whose request it was
    template(
        BESIDE,
        "Error: ",
        r"\b(?:Timeout)?Error: (?P<Message>(?:connect E[A-Z]{4,20}|read ECONNRESET|write EPIPE"
        r"|socket hang up|Connection timed out after [0-9]|Socket timed out)[^\r\n]*)",
        sign=r"Error: (?:connect E[A-Z]{4}|read ECONNRESET|write EPIPE|socket hang up"
        r"|Connection timed out after [0-9]|Socket timed out)",
    ),
    # urllib3, below requests and s3cmd's like
    template(
        ITSELF,
        "ConnectionPool(host=",
        r"\b(?P<Message>HTTPS?ConnectionPool\(host=\\?'" + NAME + r"\\?', port=[0-9]{2,5}\): "
        r"(?:Max retries exceeded with url: [^\r\n]*\(Caused by |Read timed out)[^\r\n]*)",
        sign=r"ConnectionPool\(host=",
    ),
    # aiohttp, below aiobotocore
    template(
        ITSELF,
        "Cannot connect to host ",
        r"\b(?P<Message>Cannot connect to host " + NAME + r":[0-9]{2,5} ssl:[^\r\n]*)",
    ),
    # reqwest, of Rust: the causes behind colons, or on lines of their own, as anyhow has them
    template(
        ITSELF,
        "rror sending request for url (",
        r"\b(?P<Message>error sending request for url \(" + URL + r"\)[^\r\n]*"
        r"(?:\r?\n[ \t]{1,8}(?:[Cc]aused? ?(?:by)?|[0-9]{1,2}): [^\r\n]*){0,6})",
    ),
    # .NET, HttpRequestException of SocketsHttpHandler
    template(
        ITSELF,
        "HttpRequestException: ",
        r"\bHttpRequestException: (?P<Message>[A-Z][^\r\n()]{3,200} \(" + NAME + r":[0-9]{2,5}\))",
    ),
    # aws-smithy-runtime-api, SdkError::DispatchFailure as Rust shows it
    template(
        BESIDE,
        "DispatchFailure(",
        r"\bDispatchFailure\(DispatchFailure \{ source: (?P<Message>ConnectorError \{ [^\r\n]*)",
        sign=r"DispatchFailure \{ source: ",
    ),
)
"""One row a form, as `template_rows` has them."""
