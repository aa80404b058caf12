"""One HTTP message whose body is compressed, as it reads unpacked: as text it can be masked.

RFC 9110 section 8.4: Content-Encoding; RFC 9112 section 6.1: Transfer-Encoding. Both say how the
body was written, and leave with it; Content-Length says how long it is now.
"""

from __future__ import annotations

import re

from obsdiag.headers import Headers
from obsdiag.http.body import read_body
from obsdiag.lazy_regex import lazy_regex

_HEAD = lazy_regex(rb"(?:HTTP/\d(?:\.\d)? \d{3}|[A-Z]{3,12} \S{1,8192} HTTP/)[^\r\n]*\r?\n")
_END = lazy_regex(rb"\r?\n\r?\n")
_CODED = lazy_regex(rb"^(?:content|transfer)-encoding:[^\r\n]*\r?\n", re.MULTILINE | re.IGNORECASE)
_LENGTH = lazy_regex(rb"^(content-length:)[^\r\n]*", re.MULTILINE | re.IGNORECASE)
MAX_HEAD = 64 * 1024


def unpacked_message(data: bytes) -> bytes | None:
    """Return a message with its body unpacked; None where it is none, or its body is no text."""
    start, end = _HEAD.match(data), _END.search(data, 0, MAX_HEAD)
    if start is None or end is None:
        return None
    head = data[: end.end()]
    body = read_body(data[end.end() :], Headers(head, start.end(), end.start())).data
    if not body or b"\0" in body:
        return None
    length = b"%d" % len(body)
    return _LENGTH.sub(rb"\1 " + length, _CODED.sub(b"", head)) + body
