"""The forms of words in which clients say that no answer came from a store.

Each has the address of a store in it: what a program says of another service is no error here.
"""

from __future__ import annotations

from obsdiag.client_report.http_client_rows import URL
from obsdiag.client_report.store_url import HOST
from obsdiag.client_report.template import template

_CLASS = r"(?:\b(?P<Code>{name})(?:: |\((?:error=)?[\"']))?"


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
_NAME = HOST.replace(b"(?=[:/])", b"").decode() + r"(?![\w-])"
"""The name of a store's host, where no address is around it."""

UNREACHED = (
    *BOTOCORE,
    # aws-sdk-go v1, corehandlers/handlers.go: its own words, and below them what net/http says
    template(
        "aws-sdk-go",
        "send request failed",
        r"\b(?P<Code>RequestError): send request failed(?:\s|\\n){1,4}"
        r"caused by: (?P<Message>[A-Z][A-Za-z]+ \"?" + URL + r"\"?:? [^\r\n]*)",
        sign=r"RequestError: send request failed",
    ),
    # aws-sdk-java v1 and v2: the host that was not found, not reached, or closed the connection
    template(
        "aws-sdk-java",
        "Unable to execute HTTP request: ",
        r"\b(?P<Code>(?:Sdk|Amazon)ClientException): "
        r"(?P<Message>Unable to execute HTTP request: (?:Connect to )?" + _NAME + r"[^\r\n]*)",
        sign=r"ClientException: Unable to execute HTTP request: ",
    ),
)
"""One row a form, as `template_rows` has them."""
