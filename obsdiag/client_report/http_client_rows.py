"""The forms of words in which libraries for HTTP say what a store's URL was answered with.

They have the reason phrase of the status line, in which Azure writes its message (RFC 9112 section
4: the phrase may be any text).
"""

from __future__ import annotations

from obsdiag.client_report.store_url import HOST
from obsdiag.client_report.swift_rows import ACCOUNT
from obsdiag.client_report.template import template

_SAID = r"(?:(?P<reason>[A-Z][A-Za-z '-]{1,40})|(?P<Message>[^\r\n]{1,600}?))"
URL = (
    r"https?://(?:" + HOST.decode() + r"|[^\s\"'<>]{0,200}?\b(?:obs|s3)\."
    r"|[^\s\"'<>]{1,1000}[?&](?:[Xx]-[Aa]mz-Sig|AWSAccessKeyId|AccessKeyId))[^\s\"'<>]{0,2000}"
)
"""An address of a store, one of its own that is named so, or a signed one."""

HTTP_CLIENTS = (
    # requests, Response.raise_for_status
    template(
        "requests",
        " for url: ",
        r"\b(?P<status>[45]\d{2}) (?:Client|Server) Error: " + _SAID + r" for url: " + URL,
        sign=r" for url: http",
    ),
    # httpx, Response.raise_for_status
    template(
        "httpx",
        " for url '",
        r"\b(?:Client|Server) error '(?P<status>[45]\d{2}) " + _SAID + r"' for url '" + URL,
        sign=r"' for url 'http",
    ),
    # aiohttp, ClientResponseError
    template(
        "aiohttp",
        ", message=",
        r"\b(?P<status>[45]\d{2}), message=[\"']" + _SAID + r"[\"'], url=(?:URL\()?[\"']?" + URL,
        sign=r"', url=(?:URL\()?'?http",
    ),
    # Guzzle before version 5, BadResponseException::factory
    template(
        "guzzle",
        "[status code] ",
        r"\[status code\] (?P<status>[45]\d{2})(?:\s|\\n){1,4}\[reason phrase\] "
        r"(?P<reason>[A-Z][A-Za-z '-]{1,40}?)(?:\s|\\n){1,4}\[url\] (?:"
        + URL
        + r"|https?://[^\s\"'<>]{0,200}"
        + ACCOUNT
        + r")",
        sign=r"\[status code\] [45]",
    ),
    # object_store, the crate: what it asked for, how long it took, and the status with the body
    template(
        "object_store",
        "rror performing ",
        r"Error performing [A-Z]{3,7} https?://\S{4,2000} in [0-9.]{1,12}\S{1,2}"
        r"(?:, after [0-9]{1,3} retries[^\r\n]{0,120}?)? {1,2}- "
        r"(?:Server returned [a-z0-9 -]{3,30} status code: |Client error with status )"
        r"(?P<status>[345]\d{2})(?: (?P<reason>[A-Z][A-Za-z -]{1,40}))?"
        r"(?!(?::|\\?\"| |\\n){0,6}<(?:\?xml|Error))",
        sign=r"Error performing [A-Z]{3,7} http",
    ),
    # Perl's die with what WWW::Mechanize or a script says of an address: the reason alone
    template(
        "perl",
        " line ",
        URL
        + r": (?P<reason>Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Conflict"
        r"|Precondition Failed|Internal Server Error|Bad Gateway|Service Unavailable"
        r"|Gateway Timeout) at [^\r\n]{1,400}? line \d{1,7}\b",
        sign=r": [A-Z][A-Za-z ]{2,24} at [^\r\n]{1,400} line [0-9]",
    ),
    # s3fs for Python: what it makes of an answer without a body, below its own frames
    template(
        "s3fs-python",
        "s3fs/core.py",
        r"/s3fs/core\.py\", line \d{1,5}, in (?:(?!Traceback \(most)[^\x00]){1,6000}?"
        r"^(?:PermissionError|FileNotFoundError|OSError): (?:\[Errno \d{1,3}\] )?"
        r"(?P<reason>Forbidden|Not Found|Bad Request|Conflict|Precondition Failed)(?=: |\s*$)",
        sign=r"(?:Permission|FileNotFound|OS)Error: (?:Forbidden|Not Found|Bad Request)",
    ),
    # .NET, HttpResponseMessage.EnsureSuccessStatusCode: the message that Azure has there
    template(
        "dotnet-http",
        "does not indicate success: ",
        r"status code does not indicate success: (?P<status>[45]\d{2}) "
        r"\((?P<Message>[A-Z][^()\r\n]{4,600}\.(?: [A-Z][^()\r\n]{4,400}\.)?)\)",
        sign=r"not indicate success: [45][0-9]{2} \([A-Z]",
    ),
)
"""One row a form, as `template_rows` has them."""
