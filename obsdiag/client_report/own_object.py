"""What a program's JSON log line says of the request that the program itself was answering.

`"req": {"url": "/films/7"}, "res": {"statusCode": 500}` (pino, bunyan, winston), `"http":
{"status_code": 500}` (Datadog, Elastic Common Schema), `"http.route": …, "http.status_code": 500`
(OpenTelemetry), `"httpRequest": {…}` (Google Cloud Logging): none of it is what a store has
answered, unless the object names a store, or something that only an error of a store's has.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from obsdiag.client_report.store_url import names_store
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start

if TYPE_CHECKING:
    import re

_QUOTE = rb"\\{0,3}\""
_IS = _QUOTE + rb"[ ]?:[ ]?"
_NAME = lazy_regex(
    _QUOTE
    + rb"(?:(?P<own>http|req|httpRequest|http_request|http\.request)"
    + rb"|(?P<shared>res|request|response|http_response|http\.response)"
    + rb"|(?P<error>e|ex|fehler|\w{0,20}?(?:[eE]rr|[eE]rror|[eE]xception)|cause|reason|failure))"
    + _IS
    + rb"(?=\{)"
)
"""Objects of a program's own request; those that an SDK may have of its own, too; and errors."""
_FLAT = lazy_regex(_QUOTE + rb"http\.(?:response\.)?status_code" + _IS + rb"\Z")
"""What OpenTelemetry and Elastic have in front of a status whose name has the object's in it."""
_OWN_ADDRESS = lazy_regex(
    _QUOTE
    + rb"(?:url|uri|path|route|pathname|originalUrl|requestUri|http\.(?:target|route|path|url)"
    + rb"|url\.path)"
    + _IS
    + _QUOTE
    + rb"/"
)
"""A path alone: a program that asks a store for something names a host."""
_ASKED = lazy_regex(
    _QUOTE
    + rb"(?:http\.(?:url|host)|url\.(?:full|domain|original)|server\.address|net\.peer\.name)"
    + _IS
    + _QUOTE
    + rb"([^\"\\]{4,2000})"
)
"""Whom the same program has asked, where it is the client."""
_OF_STORE = lazy_regex(
    _QUOTE
    + rb"(?:hostId|extendedRequestId|x-(?:amz|obs)-[a-z0-9-]{2,40}|bucket(?:Name)?|errorCode)"
    + _QUOTE
    + rb"|"
    + _QUOTE
    + rb"[cC]ode"
    + _IS
    + _QUOTE
    + rb"[A-Z][a-z]|<Error|\$metadata"
)
"""What an error of a store's has."""
_PLAIN = lazy_regex(rb'"(?:[^"\\\r\n]|\\.)*"|[{}]')
_BRACE = lazy_regex(rb"[{}]")
_MOST = 4096
"""Bytes of a line, on either side of a number, that are looked at."""


def is_of_own_object(text: bytes, at: int) -> bool:
    """Return whether what is at `at` is named as part of the request that a program answered."""
    line = line_start(text, at)
    first = max(line, at - _MOST)
    if text.find(b"{", first, at) < 0:
        return False
    last = line_end(text, at, min(len(text), at + _MOST))
    if text.find(b"http", first, at) >= 0 and _FLAT.search(text, first, at) is not None:
        asked = _ASKED.finditer(text, first, last)
        of_store = any(names_store(text, *one.span(1)) for one in asked)
        return _names_own_address(text, first, last) and not of_store
    return any(start < at < end for start, end in _own_objects(text, first, last))


def _names_own_address(text: bytes, start: int, end: int) -> bool:
    return _OWN_ADDRESS.search(text, start, end) is not None


@lru_cache(16)
def _own_objects(text: bytes, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return where the objects of a line's own request stand."""
    named = [(one, _end_of(text, one, end)) for one in _NAME.finditer(text, start, end)]
    errors = [range(one.end(), close) for one, close in named if one["error"]]
    objects = [
        (one, close)
        for one, close in named
        if not one["error"] and not any(one.start() in error for error in errors)
    ]
    if any(_is_of_store(text, one.end(), close) for one, close in objects):
        return ()
    is_own = any(_names_own_address(text, one.end(), close) for one, close in objects)
    return tuple((one.end(), close) for one, close in objects if one["own"] or is_own)


def _is_of_store(text: bytes, start: int, end: int) -> bool:
    return _OF_STORE.search(text, start, end) is not None or names_store(text, start, end)


def _end_of(text: bytes, name: re.Match[bytes], end: int) -> int:
    """Return where the object behind a name ends, `end` where it goes on beyond that."""
    tokens = _BRACE if text.startswith(b"\\", name.start()) else _PLAIN
    depth = 0
    for token in tokens.finditer(text, name.end(), end):
        if token[0] == b"{":
            depth += 1
        elif token[0] == b"}":
            depth -= 1
            if depth == 0:
                return token.end()
    return end
