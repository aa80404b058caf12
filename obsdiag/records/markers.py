"""Find the few places worth reading in text of any size.

A landmark is the start of a response, of a request or of an error document.
Signs of them, and of what clients report, are found in one pass; only then is
the line around one looked at, so that text without signs costs next to nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum, auto
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report import access_log
from obsdiag.headers import is_field_line
from obsdiag.records.multi_pattern import MultiPattern, Span
from obsdiag.text.line_prefix import LinePrefix

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(Enum):
    """What starts at a landmark."""

    RESPONSE = auto()
    REQUEST = auto()
    DOCUMENT = auto()


class Landmark(NamedTuple):
    """The start of something worth reading."""

    start: int
    """Where its line starts, or the landmark itself where it is glued to what comes before."""
    kind: Kind
    at: int
    """Where it stands on the line, after whatever dress the line wears."""
    end: int
    """Where its line ends, or for a document where its opening tag's name ends."""
    words: tuple[bytes, bytes] = (b"", b"")
    """Response: status, reason. Request: method, target. Document: prefix, local name."""


LINE_REACH = 16 * 1024
"""How far before a landmark its line may start: request targets are long."""

# RFC 9112 section 4: status-line = HTTP-version SP status-code SP [ reason-phrase ]. Servers leave
# the reason out, HTTP/2 has none, and a status line quoted in other text has more behind it.
STATUS_LINE = re.compile(
    rb"HTTP/[0-9](?:\.[0-9])?[ \t]+([1-5][0-9]{2})(?![0-9])[ \t]*"
    rb"([^\r\n<>\"'\\]{0,120})(?=[\r\n]|$)"
)
# RFC 9112 section 3: request-line = method SP request-target SP HTTP-version.
_REQUEST_LINE = re.compile(rb"(?:^|[\s>|:])([A-Z]{3,10})[ \t]+(\S+)[ \t]+$")
_VERSION_END = re.compile(rb"HTTP/[0-9](?:\.[0-9])?[ \t]*(?=[\r\n]|$)")
_DOCUMENT = re.compile(rb"<((?:[A-Za-z_][\w.-]{0,60}:)?)(Error|DeleteResult)")
_QUOTED = re.compile(rb"[\s>|]*")
_CLOSED = (b">", b"}")
_PROSE = 8
"""A line of that many words behind the status is a sentence, not a reason phrase."""


class Signs(NamedTuple):
    """Where in a text there may be something worth reading."""

    http: list[int]
    """Where `HTTP/` stands."""
    documents: list[int]
    """Where the opening tag of an error document stands."""
    reports: list[int]
    """Where a client may report an error: every report says `error` or names a request id, but
    for the lines of access logs."""
    short: bool = False
    """Whether the text is short enough to be looked at whole, whatever is in it."""


_SIGNS = MultiPattern(
    rb"HTTP/",
    rb"<(?:[A-Za-z_][\w.-]{0,60}:)?(?:Error|DeleteResult)[ \t\r\n\f\v>/]",
    rb"rror",
    rb"equest[ _-]?[iI][dD]",
    access_log.SIGN,
)


def signs(text: bytes, *, short: bool = False) -> Signs:
    """Return the signs in `text`; `short` tells whether it is a short input, and all of it."""
    http, documents, *reports = _SIGNS.spans(text)
    return Signs(_starts(http), _starts(documents), sorted(_starts(chain(*reports))), short)


def _starts(spans: Iterable[Span]) -> list[int]:
    return [start for start, _ in spans]


def landmarks(text: bytes, seen: Signs | None = None) -> list[Landmark]:
    """Return the landmarks of `text`, in order; `seen` are its signs, where they are known."""
    seen = signs(text) if seen is None else seen
    found = [mark for at in seen.http if (mark := _http_landmark(text, at)) is not None]
    if seen.documents:
        found += (_document(text, at) for at in seen.documents)
        found.sort(key=lambda mark: (mark.start, mark.at))
    return found


def _document(text: bytes, at: int) -> Landmark:
    tag = _DOCUMENT.match(text, at)
    assert tag is not None, "it was found by the same pattern"
    return Landmark(at, Kind.DOCUMENT, at, tag.end(), (tag[1], tag[2]))


def _http_landmark(text: bytes, at: int) -> Landmark | None:
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
    return Landmark(start, Kind.RESPONSE, at, match.end(), (match[1], match[2].strip()))


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


def _request(text: bytes, at: int) -> Landmark | None:
    version = _VERSION_END.match(text, at)
    line = None if version is None else _line_start(text, at)
    if version is None or line is None:
        return None
    words = _REQUEST_LINE.search(text[line:at])
    if words is None:
        return None
    method_at = line + words.start(1)
    return Landmark(line, Kind.REQUEST, method_at, version.end(), (words[1], words[2]))


def _line_after(text: bytes, end: int) -> bytes:
    start = text.find(b"\n", end) + 1
    if not start:
        return b""
    stop = text.find(b"\n", start, start + LINE_REACH)
    return text[start : stop if stop >= 0 else len(text)].rstrip(b"\r")


SHORT = 16 * 1024
"""Bytes of an input that is looked at whole."""
_BEFORE, _BEHIND = 800, 2400
"""Bytes around a sign of an error in which a client's report of it may stand."""


def stretches(text: bytes, start: int, end: int, seen: Signs) -> list[Span]:
    """Return the parts of a stretch of text in which a client may report an error.

    `seen` are the signs in the whole text; a stretch of a short one is one part.
    """
    if seen.short:
        return [(start, end)]
    reports = seen.reports
    found: list[Span] = []
    for sign in reports[bisect_left(reports, start) : bisect_left(reports, end)]:
        first, last = max(start, sign - _BEFORE), min(end, sign + _BEHIND)
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return [_whole_lines(text, first, last, start, end) for first, last in found]


def _whole_lines(text: bytes, first: int, last: int, start: int, end: int) -> Span:
    """Return a stretch that starts and ends with a line."""
    head = max(text.rfind(b"\n", start, first) + 1, start)
    tail = text.find(b"\n", last, end)
    near_head = head if first - head < LINE_REACH else first
    near_tail = tail if 0 <= tail - last < LINE_REACH else last
    return near_head, near_tail


_FAR = 20 * 1024
"""Bytes between two signs of which no event, and no chain of exceptions, has both."""
_MOST_KEPT = 512 * 1024
"""Bytes in which a place is looked for where a text can be cut."""


def safe_cut(text: bytes, latest: int, lowest: int, seen: Signs) -> int:
    """Return a start of a line, at `latest` or above, where no report of an error is cut in two.

    It is the last one between signs that are far apart, or else that in the widest gap. Where
    there is neither, it is `lowest`, or the last line of all where that is too far away. `seen`
    are the text's signs.
    """
    first, last = max(lowest, latest - _MOST_KEPT), latest + _BEFORE
    reports = seen.reports[bisect_left(seen.reports, first) : bisect_left(seen.reports, last)]
    best, widest = 0, 0
    for below, above in pairwise([last, *reversed(reports), first - _BEHIND]):
        cut = text.rfind(b"\n", above + _BEHIND, max(0, below - _BEFORE)) + 1
        if cut and below - above > widest:
            best, widest = cut, below - above
        if widest > _FAR:
            break
    if best or first == lowest:
        return best or lowest
    return text.rfind(b"\n", first, latest) + 1 or latest
