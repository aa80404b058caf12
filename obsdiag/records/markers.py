"""Find the few places worth reading in text of any size.

A marker is the start of a response, of a request or of an error document.
Signs of them, and of what clients report, are found in one pass; only then is
the line around one looked at, so that text without signs costs next to nothing.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.headers import is_field_line
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.line_prefix import LinePrefix

if TYPE_CHECKING:
    import re


class Kind(Enum):
    """What starts at a marker."""

    RESPONSE = auto()
    REQUEST = auto()
    DOCUMENT = auto()


class Marker(NamedTuple):
    """The start of something worth reading."""

    start: int
    """Where its line starts, or the marker itself where it is glued to what comes before."""
    kind: Kind
    at: int
    """Where it stands on the line, after whatever dress the line wears."""
    end: int
    """Where its line ends, or for a document where its opening tag's name ends."""
    words: tuple[bytes, bytes] = (b"", b"")
    """Response: status, reason. Request: method, target. Document: prefix, local name."""


LINE_REACH = 16 * 1024
"""How far before a marker its line may start: request targets are long."""

# RFC 9112 section 4: status-line = HTTP-version SP status-code SP [ reason-phrase ]. Servers leave
# the reason out, HTTP/2 has none, and a status line quoted in other text has more behind it.
STATUS_LINE = lazy_regex(
    rb"HTTP/[0-9](?:\.[0-9])?[ \t]+([1-5][0-9]{2})(?![0-9])[ \t]*"
    rb"((?:[^\r\n<>\"'\\]|(?<=[A-Za-z])'(?=[a-z])){0,120})(?=[\r\n]|$)"
)
# RFC 9112 section 3: request-line = method SP request-target SP HTTP-version.
_REQUEST_LINE = lazy_regex(rb"(?:^|[\s>|:])([A-Z]{3,10})[ \t]+(\S+)[ \t]+$")
_VERSION_END = lazy_regex(rb"HTTP/[0-9](?:\.[0-9])?[ \t]*(?=[\r\n]|$)")
_DOCUMENT = lazy_regex(rb"<((?:[A-Za-z_][\w.-]{0,60}:)?)(Error|DeleteResult)")
_QUOTED = lazy_regex(rb"[\s>|]*")
_CLOSED = (b">", b"}")
_PROSE = 8
"""A line of that many words behind the status is a sentence, not a reason phrase."""


_DOCUMENT_START = lazy_regex(
    # `<Error> app: …` is a level of a log.
    _DOCUMENT.pattern + rb"(?=[ \t\r\n\f\v/]|>(?![ \t]+[A-Za-z]))"
)


def markers(text: bytes) -> list[Marker]:
    """Return the markers of `text`, in order."""
    found: list[Marker] = []
    at = text.find(b"HTTP/")
    while at >= 0:
        mark = _http_landmark(text, at)
        if mark is not None:
            found.append(mark)
        at = text.find(b"HTTP/", at + 5)
    if b"<" in text and (b"Error" in text or b"DeleteResult" in text):
        documents = [_document(match) for match in _DOCUMENT_START.finditer(text)]
        found += documents
        found.sort(key=lambda mark: (mark.start, mark.at))
    return found


def _document(tag: re.Match[bytes]) -> Marker:
    return Marker(tag.start(), Kind.DOCUMENT, tag.start(), tag.end(), (tag[1], tag[2]))


def _http_landmark(text: bytes, at: int) -> Marker | None:
    """Return what the `HTTP/` at `at` belongs to, or None where it is only mentioned."""
    match = STATUS_LINE.match(text, at)
    if match is None:
        return _request(text, at)
    line = _line_start(text, at)
    if line is None:
        return None
    before = text[line:at]
    start = _response_start(before, line, at, text, match)
    if start is None:
        return None
    return Marker(start, Kind.RESPONSE, at, match.end(), (match[1], match[2].strip()))


def _line_start(text: bytes, at: int) -> int | None:
    """Return where the line of `at` starts, or None where that is out of reach."""
    if at == 0 or text[at - 1] in b"\r\n":
        return at
    lowest = max(0, at - LINE_REACH)
    end = max(text.rfind(b"\n", lowest, at), text.rfind(b"\r", lowest, at))
    return end + 1 if end >= 0 or lowest == 0 else None


def _response_start(
    before: bytes, line: int, at: int, text: bytes, match: re.Match[bytes]
) -> int | None:
    """Return where a response starts whose status line has `before` in front of it, or None."""
    if match[2].count(b" ") >= _PROSE:
        return None
    if not before or _QUOTED.fullmatch(before) or before.rstrip().endswith(b"<"):
        return line
    if before.rstrip().endswith(_CLOSED):
        return at
    following = _line_after(text, match.end())
    bare = LinePrefix(before).strip(following) if following else None
    return line if bare is not None and is_field_line(bare) else None


def _request(text: bytes, at: int) -> Marker | None:
    version = _VERSION_END.match(text, at)
    line = None if version is None else _line_start(text, at)
    if version is None or line is None:
        return None
    words = _REQUEST_LINE.search(text[line:at])
    if words is None:
        return None
    method_at = line + words.start(1)
    return Marker(line, Kind.REQUEST, method_at, version.end(), (words[1], words[2]))


def _line_after(text: bytes, end: int) -> bytes:
    start = text.find(b"\n", end) + 1
    if not start:
        return b""
    stop = text.find(b"\n", start, start + LINE_REACH)
    return text[start : stop if stop >= 0 else len(text)].rstrip(b"\r")
