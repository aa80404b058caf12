"""Text of any length, in which responses and error documents stand, to Captures.

The text is read in blocks. What lies between two landmarks belongs to the first
of them and is held until the second is met, or until it is longer than any
error is; everything else is dropped as it passes.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.client_report.bare_code import is_words, read_words
from obsdiag.client_report.report import read_reports
from obsdiag.client_report.status import status_near
from obsdiag.formats.embedded import Passage, passages
from obsdiag.formats.fragment import read_document, read_loose
from obsdiag.formats.transcript import placed
from obsdiag.http.response import read_response
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.records.markers import SHORT, Kind, Landmark, Signs, landmarks, safe_cut, signs
from obsdiag.records.spans import Region, regions, words_below
from obsdiag.text.charset import decoded
from obsdiag.text.rendering import retold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from obsdiag.model import Capture

MAX_HELD = 8 * 1024 * 1024
"""Bytes from a landmark on that are held: the longest response that is read whole."""
REACH = 16 * 1024
"""Bytes above a held request or response that are held too."""
CARRY = 64 * 1024
"""Bytes without a landmark that are held: header lines may stand above a document."""
AHEAD = 2048
"""Bytes behind a region that are looked at: its status may be told there."""


def read_text(stream: Stream, origin: Origin) -> Iterator[Capture]:
    """Yield the captures of a text in order; `origin` names the source and its member."""
    text = decoded(stream)
    if not stream.whole:
        yield from _Reader(origin, exact=text.exact).read_all(text.blocks)
        return
    whole = b"".join(text.blocks)
    base = replace(origin, offset=(origin.offset or 0) if text.exact else None)
    found = False
    for capture in _read_parts(whole, base):
        found = True
        yield capture
    if not found:
        yield from read_words(whole, origin) if is_words(whole) else read_loose(whole, origin)


def _read_parts(text: bytes, origin: Origin) -> Iterator[Capture]:
    """Yield the captures of all of a text, of what is in a notation of its own by its reader."""
    rows = text.split(b"\n")
    above = 0
    for part in passages(text, rows) or [Passage(0, len(rows), None)]:
        shown = b"\n".join(rows[part.first : part.end])
        offset = None if origin.offset is None else origin.offset + above
        above += len(shown) + 1
        place = replace(origin, line=origin.line + part.first, offset=offset)
        if part.notation is None:
            yield from _read_part(shown, place, short=len(text) <= SHORT)
        else:
            yield from part.notation.read(Stream.of(shown), place)


def _read_part(text: bytes, origin: Origin, *, short: bool) -> Iterator[Capture]:
    """Yield the captures of a text as it was, where it was shown otherwise, or as it is."""
    found = False
    for capture in _retold(text, origin, short=short):
        found = True
        yield capture
    if not found:
        exact = origin.offset is not None
        yield from _Reader(origin, exact=exact, short=short).read(text, last=True)


def _retold(text: bytes, origin: Origin, *, short: bool) -> Iterator[Capture]:
    """Yield the captures of a text that was shown otherwise than it was, placed as it is shown."""
    notation = text.split(b"\n")
    told = retold(notation, short=short)
    if told is not None:
        reader = _Reader(Origin(origin.source, origin.member), exact=False, short=short)
        for capture in reader.read(b"\n".join(line.text for line in told), last=True):
            yield placed(capture, told, notation, origin)


def read_blocks(blocks: Iterable[bytes], origin: Origin) -> Iterator[Capture]:
    """Yield the captures of a decoded text, or of a piece of one (see `parting`), at `origin`."""
    yield from _Reader(origin, exact=origin.offset is not None).read_all(blocks)


class _Reader:
    """Cuts text into captures, and counts what has passed."""

    def __init__(self, origin: Origin, *, exact: bool, short: bool = False) -> None:
        self._origin = origin
        self._exact = exact
        self._short = short
        self._passed = origin.offset or 0
        self._line = origin.line
        self._counted = 0
        self.rest = b""
        """What has to be read again, with what follows it."""

    def read_all(self, blocks: Iterable[bytes]) -> Iterator[Capture]:
        """Yield the captures of a text that comes in blocks."""
        held = b""
        for number, block in enumerate(blocks):
            if number:
                yield from self.read(held, last=False)
            held = self.rest + block
        yield from self.read(held, last=True)

    def read(self, text: bytes, *, last: bool) -> Iterator[Capture]:
        """Yield the captures that end in `text`, or all of them if it is the `last`."""
        seen = signs(text, short=self._short)
        marks = landmarks(text, seen)
        self._counted = done = 0
        held = None
        found = list(regions(text, marks))
        for number, region in enumerate(found):
            if not (last or _is_settled(text, region)):
                held = safe_cut(text, region.start - REACH, done, seen)
                break
            yield from self._reports(text, done, region.start, seen)
            above, done = done, region.end
            below = found[number + 1].start if number + 1 < len(found) else len(text)
            yield self._capture(text, region, above, below)
            if region.mark.kind is Kind.RESPONSE and not region.document:
                yield from self._reports(text, words_below(text, region), region.end, seen)
        keep = len(text)
        if not last:
            keep = _kept_from(text, marks, done, seen) if held is None else held
        yield from self._reports(text, done, keep, seen)
        self._line += text.count(b"\n", self._counted, keep)
        self._passed += keep
        self.rest = text[keep:]

    def _reports(self, text: bytes, start: int, end: int, seen: Signs) -> Iterator[Capture]:
        """Yield what clients report between two regions."""
        if end - start > SHORTEST:
            yield from read_reports(text, start, end, seen, partial(self._origin_at, text))

    def _capture(self, text: bytes, region: Region, above: int, below: int) -> Capture:
        origin = self._origin_at(text, region.start)
        if region.mark.kind is not Kind.DOCUMENT:
            return read_response(text, region, origin)
        capture = read_document(text, region, origin)
        if capture.status is not None:
            return capture
        near = status_near(text, region.mark.start, region.end, above, below)
        return capture._replace(status=near)

    def _origin_at(self, text: bytes, offset: int) -> Origin:
        """Return the place of `offset`, which never lies before that of the last call."""
        self._line += text.count(b"\n", self._counted, offset)
        self._counted = offset
        return Origin(
            self._origin.source,
            self._origin.member,
            self._line,
            self._passed + offset if self._exact else None,
        )


SHORTEST = 20
"""Bytes; nothing shorter reports an error."""


def _is_settled(text: bytes, region: Region) -> bool:
    """Return whether all is there that tells of a region, what stands right below it too."""
    told = region.closed and len(text) - region.end >= AHEAD
    return told or len(text) - region.start > MAX_HELD


def _kept_from(text: bytes, marks: Sequence[Landmark], done: int, seen: Signs) -> int:
    """Return from where `text` is held: a request without its answer, or its last lines."""
    if marks and marks[-1].kind is Kind.REQUEST and len(text) - marks[-1].start <= MAX_HELD:
        return safe_cut(text, marks[-1].start - REACH, done, seen)
    return safe_cut(text, len(text) - CARRY, done, seen)
