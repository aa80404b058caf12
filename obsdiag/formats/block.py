"""One block of text to Captures: what stands in it, and nothing around it.

A block is a log record, or what a person has pasted. It may hold several messages, and reports of
clients between them; parts of it may be in a format of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.client_report.own_lines import own_lines, own_lines_below
from obsdiag.client_report.own_stretch import around_document
from obsdiag.client_report.own_words import ABOVE_DOCUMENT
from obsdiag.client_report.printed_headers import PrintedHeaders, id_in
from obsdiag.client_report.report import read_reports
from obsdiag.client_report.sections import sections
from obsdiag.client_report.status import BEFORE, told_status
from obsdiag.client_report.told_address import told_address
from obsdiag.client_report.told_command import told_command
from obsdiag.formats.embedded import EmbeddedBlock, embedded_blocks, may_have_embedded_blocks
from obsdiag.formats.format import ALONE
from obsdiag.formats.fragment import read_document
from obsdiag.formats.led_to_document import leads_to
from obsdiag.formats.own_body import end_without_body, of_one_request
from obsdiag.formats.own_status import DocumentAbove, is_told_again
from obsdiag.formats.php_chain import led_to, says_again
from obsdiag.formats.table import FORMATS
from obsdiag.formats.transcript import placed
from obsdiag.formats.units import units
from obsdiag.http.response import read_response
from obsdiag.input.stream import Stream
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Origin
from obsdiag.records.markers import Kind, Marker, markers
from obsdiag.records.spans import MessageSpan, message_spans, words_below
from obsdiag.text.charset import plain_text
from obsdiag.text.rendering import retold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.formats.format import Format
    from obsdiag.model import Capture

SHORT = 16 * 1024
"""Bytes of a block that is looked at as a whole for what was broken or boxed on its way."""
WHOLE = 256 * 1024
"""Bytes of a block in which parts in formats of their own are looked for."""
MAX_HELD = 8 * 1024 * 1024
"""Bytes from a message on that are held: the longest response that is read whole."""
REACH = 16 * 1024
"""Bytes above a held request or response that are held too."""
CARRY = 64 * 1024
"""Bytes without a message that are held: header lines may stand above a document."""
AHEAD = 2048
"""Bytes behind a message that are looked at: its status may stand there."""
SHORTEST = 20
"""Bytes; nothing shorter reports an error."""


def read_block(
    text: bytes, origin: Origin, anchors: Sequence[int] | None = None
) -> Iterator[Capture]:
    """Yield the captures of a block in order; `origin` is the place of its first line.

    `anchors` are the offsets where its signs are, if they are known: what has none of them is not
    read for reports.
    """
    plain = plain_text(text)
    if plain is not text:
        text, origin, anchors = plain, replace(origin, offset=None), None
    if (known := _format_of(text)) is not None:
        yield from _in_format(known, text, origin)
        return
    if len(text) > WHOLE:
        yield from BlockReader(origin, anchors).read(text, last=True)
        return
    short = len(text) <= SHORT
    if not may_have_embedded_blocks(text):
        yield from _read_plain(text, origin, anchors, short=short)
        return
    rows = text.split(b"\n")
    above = 0
    for part in embedded_blocks(text, rows) or [EmbeddedBlock(0, len(rows), None)]:
        shown = b"\n".join(rows[part.first : part.end])
        offset = None if origin.offset is None else origin.offset + above
        above += len(shown) + 1
        place = Origin(origin.source, origin.member, origin.line + part.first, offset)
        if part.format is None:
            yield from _read_plain(shown, place, None, short=short)
        else:
            yield from _in_format(part.format, shown, place)


_FILL_BLOCKS = tuple(row for row in FORMATS if row.fills_block)
_MARKUP = frozenset(b"{[<")


def _format_of(text: bytes) -> Format | None:
    """Return the format that all of a block is in, or None where it is text."""
    start = text[:64].lstrip()
    if start and start[0] in _MARKUP:
        return next((row for row in _FILL_BLOCKS if row.is_it(text)), None)
    return None


def _in_format(known: Format, text: bytes, origin: Origin) -> Iterator[Capture]:
    """Yield the captures of a part of a block that is in a format of its own."""
    for capture in known.read(Stream.of(text), origin, ALONE):
        yield _placed_at(capture, origin)


def _placed_at(capture: Capture, origin: Origin) -> Capture:
    """Return a capture of a format that has no lines of its own, placed where that starts."""
    if capture.origin.lines != (1,) or origin.line == 1:
        return capture
    place = replace(capture.origin, line=origin.line, lines=(origin.line,))
    return capture._replace(origin=place)


def is_line(text: bytes) -> bool:
    """Return whether a block is one line of text, and nothing in it is read as several."""
    if b"\n" in text.rstrip(b"\n") or b"\r" in text.rstrip(b"\r\n"):
        return False
    return not (_MARKUP_ESCAPED.search(text) or may_have_embedded_blocks(text) or _format_of(text))


_MARKUP_ESCAPED = lazy_regex(rb"&(?:quot|apos|gt|#0?3[49]|#x27);|<br|\"\"\w")


def _read_plain(
    text: bytes, origin: Origin, anchors: Sequence[int] | None, *, short: bool
) -> Iterator[Capture]:
    """Yield the captures of a text as it was, where it was shown otherwise, or as it is."""
    found = False
    if text.find(b"\n", 0, len(text) - 1) < 0 and not _MARKUP_ESCAPED.search(text):
        yield from BlockReader(origin, anchors).read(text, last=True)
        return
    for capture in _read_repaired(text, origin, short=short):
        found = True
        yield capture
    if not found:
        yield from BlockReader(origin, anchors).read(text, last=True)


def _read_repaired(text: bytes, origin: Origin, *, short: bool) -> Iterator[Capture]:
    """Yield the captures of a text that was shown otherwise than it was, placed as it is shown."""
    original = text.rstrip(b"\r\n").split(b"\n")
    lines = retold(original, short=short)
    if lines is not None:
        reader = BlockReader(Origin(origin.source, origin.member, 1, None))
        for capture in reader.read(b"\n".join(line.text for line in lines), last=True):
            yield placed(capture, lines, original, origin)


class BlockReader:
    """Cuts a block into messages and reports, and counts what has passed."""

    def __init__(self, origin: Origin, anchors: Sequence[int] | None = None) -> None:
        """Take the place of the block's first line, and its anchors, if they are known."""
        self._origin = origin
        self._anchors = anchors
        self._passed = origin.offset or 0
        self._line = origin.line
        self._counted = 0
        self._has_read = False
        """Whether a message stood above: what is next to it may be of it."""
        self._is_alone = False
        self._above: DocumentAbove | None = None
        self.rest = b""
        """What has to be read again, with what follows it."""

    def read(self, text: bytes, *, last: bool) -> Iterator[Capture]:
        """Yield the captures that end in `text`, or all of them if it is the `last`."""
        marks = markers(text)
        self._counted = done = 0
        held = whole = None
        found = list(message_spans(text, marks))
        self._is_alone = last and not self._has_read and len(found) == 1
        for number, span in enumerate(found):
            if not (last or _is_settled(text, span)):
                held = max(done, _line_start(text, span.start - REACH))
                break
            if whole is not None and says_again(text, whole, span):
                done = span.end
                continue
            whole = span
            reported = list(self._reports(text, done, span.start, text[span.start : span.end]))
            following = found[number + 1] if number + 1 < len(found) else None
            if following is not None and (at := led_to(text, span, following)) is not None:
                yield from (one for one in reported if one.status is None or one.said)
                done = at
                continue
            above, done = done, span.end
            below = len(text) if following is None else following.start
            for one in of_one_request(text, span):
                capture = self._capture(text, one, above, below)
                above = one.end
                if reported and leads_to(reported[-1], capture, text, one.start):
                    capture = capture._replace(status=reported.pop().status)
                yield from reported
                reported = []
                self._has_read = True
                yield capture
            if span.mark.kind is Kind.RESPONSE and not span.document:
                below = end_without_body(text, span) or words_below(text, span)
                yield from self._reports(text, below, span.end)
        keep = len(text)
        if not last:
            keep = _kept_from(text, marks, done) if held is None else held
        yield from self._reports(text, done, keep)
        self._line += text.count(b"\n", self._counted, keep)
        self._passed += keep
        self.rest = text[keep:]

    def _reports(self, text: bytes, start: int, end: int, below: bytes = b"") -> Iterator[Capture]:
        """Yield what clients report between two messages; `below` is the second one."""
        if end - start > SHORTEST and self._has_anchor(start, end):
            for first, last in sections(text, start, end, below, self._anchors):
                parts = units(text, first, last, self._anchors)
                for report in read_reports(
                    text, first, last, partial(self._origin_at, text), parts
                ):
                    if self._above is None or not is_told_again(report, self._above):
                        yield report

    def _has_anchor(self, start: int, end: int) -> bool:
        if self._anchors is None:
            return True
        at = bisect_left(self._anchors, start)
        return at < len(self._anchors) and self._anchors[at] < end

    def _capture(self, text: bytes, span: MessageSpan, above: int, below: int) -> Capture:
        origin = self._origin_at(text, span.start)
        self._above = None
        if span.mark.kind is not Kind.DOCUMENT:
            capture = read_response(text, span, origin)
            asked = capture.request or told_command(text, above, span.mark.start)
            return capture._replace(request=asked)
        capture = read_document(text, span, origin)
        start, end = span.mark.start, span.end
        typed = told_command(text, above, span.start)
        above = own_lines(text, max(above, start - BEFORE), start, text[start:end])
        below = own_lines_below(text, end, below, text[start:end])
        first, alone = not self._has_read, self._is_alone
        told = around_document(text, (start, end), (above, below), first=first, alone=alone)
        where = told_address(told, 0, len(told), text[start:end])
        asked = capture.request or typed or where.request
        printed = PrintedHeaders(text, above, below).of(start, id_in(text[start:end]))
        capture = capture._replace(about=where.values, request=asked, printed=printed)
        if capture.status is not None:
            return capture
        near = told_status(text, start, end, above, below)
        lines = partial(text.count, b"\n", span.start)
        if near is not None:
            capture = capture._replace(status=near.status)
        again = None if near is None or near.at < end else origin.line + lines(near.at)
        self._above = DocumentAbove(capture, origin.line + lines(end), again)
        said = max(text.rfind(words, above, start) for words in ABOVE_DOCUMENT)
        if said >= 0:
            line = text.rfind(b"\n", above, said) + 1 or above
            return capture._replace(text=text[line:end])
        return capture

    def _origin_at(self, text: bytes, offset: int) -> Origin:
        """Return the place of `offset`, which never lies before that of the last call."""
        self._line += text.count(b"\n", self._counted, offset)
        self._counted = offset
        exact = self._origin.offset is not None
        return Origin(
            self._origin.source,
            self._origin.member,
            self._line,
            self._passed + offset if exact else None,
        )


def _is_settled(text: bytes, span: MessageSpan) -> bool:
    """Return whether all is there that tells of a message, what stands right below it too."""
    settled = span.closed and len(text) - span.end >= AHEAD
    return settled or len(text) - span.start > MAX_HELD


def _kept_from(text: bytes, marks: Sequence[Marker], done: int) -> int:
    """Return from where `text` is held: a request without its answer, or its last lines."""
    if marks and marks[-1].kind is Kind.REQUEST and len(text) - marks[-1].start <= MAX_HELD:
        return max(done, _line_start(text, marks[-1].start - REACH))
    return max(done, _line_start(text, len(text) - CARRY))


def _line_start(text: bytes, at: int) -> int:
    """Return where a line starts, at `at` or above."""
    return text.rfind(b"\n", 0, max(0, at)) + 1
