"""The reason phrases of a status that tells of a failure, and the names that programs make of them.

The registry of HTTP has one for each (RFC 9110 section 15, RFC 6585, RFC 7725, RFC 8470, RFC 4918).
Servers have others too: those of RFC 2616, nginx, S3, and Cloudflare from 520 on.
"""

from __future__ import annotations

import re

from obsdiag.lazy_regex import lazy_regex

REASON_PHRASES: dict[int, tuple[str, ...]] = {
    400: ("Bad Request",),
    401: ("Unauthorized", "Unauthorised"),
    402: ("Payment Required",),
    403: ("Forbidden",),
    404: ("Not Found",),
    405: ("Method Not Allowed",),
    406: ("Not Acceptable",),
    407: ("Proxy Authentication Required",),
    408: ("Request Timeout", "Request Time-out"),
    409: ("Conflict",),
    410: ("Gone",),
    411: ("Length Required",),
    412: ("Precondition Failed",),
    413: ("Request Entity Too Large", "Payload Too Large", "Content Too Large"),
    414: ("URI Too Long", "Request-URI Too Long", "Request Uri Too Long", "Request-URI Too Large"),
    415: ("Unsupported Media Type",),
    416: ("Requested Range Not Satisfiable", "Range Not Satisfiable"),
    417: ("Expectation Failed",),
    418: ("I'm a teapot", "Im a teapot"),
    421: ("Misdirected Request",),
    422: ("Unprocessable Entity", "Unprocessable Content"),
    423: ("Locked",),
    424: ("Failed Dependency",),
    425: ("Too Early",),
    426: ("Upgrade Required",),
    428: ("Precondition Required",),
    429: ("Too Many Requests",),
    431: ("Request Header Fields Too Large",),
    451: ("Unavailable For Legal Reasons",),
    500: ("Internal Server Error", "Internal Error"),
    501: ("Not Implemented",),
    502: ("Bad Gateway",),
    503: ("Service Unavailable", "Slow Down"),
    504: ("Gateway Timeout", "Gateway Time-out"),
    505: ("HTTP Version Not Supported", "Http Version Not Supported"),
    507: ("Insufficient Storage",),
    508: ("Loop Detected",),
    511: ("Network Authentication Required",),
    520: ("Web Server Returned an Unknown Error",),
    521: ("Web Server Is Down",),
    522: ("Connection Timed Out",),
    523: ("Origin Is Unreachable",),
    524: ("A Timeout Occurred",),
    525: ("SSL Handshake Failed",),
    526: ("Invalid SSL Certificate",),
}
_OTHER_MEANINGS = {"Locked", "RequestTimeout", "SlowDown", "InternalError"}
"""What is a word of any text, or a code of S3's own."""
_NO_LETTER = lazy_regex(r"\W")
STATUS_NAMES = {
    name: str(status)
    for status, phrases in REASON_PHRASES.items()
    for phrase in phrases
    if (name := _NO_LETTER.sub("", phrase)) not in _OTHER_MEANINGS
}
"""A status by its name, such as System.Net.HttpStatusCode of .NET and smithy-go print it."""

_GAP = lazy_regex(rb"\\[ -]")


def reason_pattern(space: bytes) -> bytes:
    """Return a pattern of all of them, with `space` for each space and hyphen in them."""
    phrases = sorted((one for row in REASON_PHRASES.values() for one in row), key=len, reverse=True)
    spelled = (_GAP.sub(lambda _: space, re.escape(phrase).encode()) for phrase in phrases)
    return b"(?:" + b"|".join(dict.fromkeys(spelled)) + b")"
