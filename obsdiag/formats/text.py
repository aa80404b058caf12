"""Text of any length to Captures, record by record.

Anchors tell which log records, or blocks of a paste, are worth reading; each of these is read on
its own, as if nothing else stood around it, so that nothing can be lent by a neighbour.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.client_report.any_shape import MOST
from obsdiag.client_report.bare_code import is_words, read_words
from obsdiag.client_report.manual_table import has_manual
from obsdiag.client_report.misspelt import read_misspelt
from obsdiag.formats.anchors import anchors
from obsdiag.formats.block import BlockReader, read_block
from obsdiag.formats.format import ALONE, Surroundings, guarded
from obsdiag.formats.fragment import read_loose
from obsdiag.formats.record_head import RecordHeads, with_head
from obsdiag.formats.record_payloads import MOST_RECORDS, RecordReader
from obsdiag.formats.split import has_no_records, last_start, quiet_start
from obsdiag.formats.transcript import placed
from obsdiag.model import Origin
from obsdiag.records.client_calls import call_goes_on, client_of, is_all_of_call
from obsdiag.records.line_start import starts_record
from obsdiag.records.lines import line_above, line_below
from obsdiag.records.record_spans import records
from obsdiag.text.charset import decoded
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.formats.format import Failure
    from obsdiag.formats.record_payloads import ReadInner
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture
    from obsdiag.records.client_calls import Client
    from obsdiag.records.prefixed_run import Run
    from obsdiag.records.record_spans import Record
    from obsdiag.text.charset import Decoded

MAX_HELD = 8 * 1024 * 1024
"""Bytes of one record that are held while its end is still to come."""
OPEN_BLOCK = 1024 * 1024
"""Bytes of a block without an end in sight, from which on it is read as it comes."""
CARRY = 64 * 1024
"""Bytes without an anchor that are held: header lines may stand above a document."""


def read_text(
    stream: Stream,
    origin: Origin,
    read_inner: Callable[..., Iterator[Capture]],
    text: Decoded | None = None,
    around: Surroundings = ALONE,
) -> Iterator[Capture]:
    """Yield the captures of a text in order; `origin` names the source and its member.

    `read_inner` reads the texts that its records hold as strings. `text` is the stream decoded,
    where it is so already; what `around` has is told what fails.
    """
    text = decoded(stream) if text is None else text
    base = replace(origin, offset=(origin.offset or 0) if text.exact else None)
    if not stream.whole:
        yield from read_blocks(text.blocks, base, read_inner, around)
        return
    whole = b"".join(text.blocks)
    if not whole or whole.isspace():  # an archive may hold as many of these as it likes
        return
    found = False
    for capture in read_blocks((whole,), base, read_inner, around):
        found = True
        yield capture
    if found or (len(whole) <= MOST and has_manual(whole)):
        return
    if len(whole) <= MOST and (shaped := list(_in_any_shape(whole, base))):
        yield from shaped
        return
    misspelt = list(read_misspelt(whole, origin))
    if misspelt:
        yield from misspelt
    elif is_words(whole):
        yield from read_words(whole, origin)
    elif has_no_records(whole):
        yield from read_loose(whole, origin)


_LEADS_ON = (b":\n", b":\r\n")
"""The end of a line that leads up to the next one: what an answer had in it."""


def _in_any_shape(text: bytes, origin: Origin) -> Iterator[Capture]:
    """Yield what the records of a short text tell that have no sign which a reader looks for."""
    at = 0
    while at < len(text):
        end = line_below(text, at)
        while end < len(text) and (
            text.endswith(_LEADS_ON, at, end) or not starts_record(text, end)
        ):
            end = line_below(text, end)
        line = origin.line + text.count(b"\n", 0, at)
        offset = None if origin.offset is None else origin.offset + at
        yield from read_block(text[at:end], Origin(origin.source, origin.member, line, offset))
        at = end


def read_blocks(
    blocks: Iterable[bytes],
    origin: Origin,
    read_inner: Callable[..., Iterator[Capture]],
    around: Surroundings = ALONE,
) -> Iterator[Capture]:
    """Yield the captures of a decoded text, or of a piece of one (see `split`), at `origin`."""
    reader = _TextReader(origin, read_inner, around)
    held = b""
    for number, block in enumerate(blocks):
        if number:
            yield from reader.read(held, last=False)
            held = reader.rest + block
        else:
            held = block
    yield from reader.read(held, last=True)


class _TextReader:
    """Reads text that comes in blocks, and counts what has passed."""

    def __init__(
        self, origin: Origin, read_inner: Callable[..., Iterator[Capture]], around: Surroundings
    ) -> None:
        self._origin = origin
        self._around = around
        self._inside = Surroundings(fail=self._fail_inside)
        self._read_inner: ReadInner = partial(read_inner, around=self._inside)
        self._records = RecordReader(self._read_inner)
        self._counted = 0
        self._call = _Call()
        self.rest = b""
        """What has to be read again, with what follows it."""

    def read(self, text: bytes, *, last: bool) -> Iterator[Capture]:
        """Yield the captures of the records that end in `text`, or of all if it is the `last`."""
        self._counted = 0
        end = len(text) if last else last_start(text)
        if end is not None and not last:
            end = quiet_start(text, end)
        done = 0
        for record in records(text, anchors(text)):
            if not last and (end is None or record.end > end):
                if record.start and end is not None and record.start >= end:
                    break
                if (held := len(text) - record.start) < OPEN_BLOCK or (
                    record.run is not None and held < MAX_HELD
                ):
                    end = max(done, _held_from(text, record.start))
                    break
                if record.run is None and record.end == len(text):
                    yield from self._read_open(text, record)
                    return
            yield from self._read_record(text, record)
            done = record.end
        if end is None:
            end = max(done, text.rfind(b"\n", 0, max(0, len(text) - CARRY)) + 1)
        self._keep(text, max(done, end))

    def _read_open(self, text: bytes, block: Record) -> Iterator[Capture]:
        """Yield what ends in a block without an end in sight."""
        place = self._place(text, block.start)
        reader = BlockReader(place, block.anchors)
        captures = reader.read(text[block.start :], last=False)
        for capture in guarded(captures, "text", place, self._around):
            yield capture._replace(record=place.line)
        self._keep(text, len(text) - len(reader.rest))

    def _read_record(self, text: bytes, record: Record) -> Iterator[Capture]:
        place = self._place(text, record.start)
        shown = text[record.start : record.end]
        captures = (
            self._records.read(shown, place, record.anchors)
            if record.run is None
            else _read_run(record.run, shown, place, self._read_inner, self._inside)
        )
        self._call.next(text, record, place.line)
        heads = RecordHeads(text, record.start)
        call = self._call.line
        for capture in guarded(captures, "text", place, self._around):
            own = call if capture.record is None else capture.record
            if record.run is not None:  # whose last message the next lines may go on with
                self._call.line = max(self._call.line, own)
            head = heads.above(capture.origin.line - place.line)
            yield with_head(capture._replace(record=own), text, record.start, head)

    def _fail_inside(self, failure: Failure) -> None:
        """Tell of what failed in a text of the record that is read: its lines are not ours."""
        self._records.has_failed = True
        self._around.fail(failure._replace(origin=self._origin, ends=False))

    def _place(self, text: bytes, offset: int) -> Origin:
        """Return the place of `offset`, which never lies before that of the last call."""
        origin = self._origin
        self._origin = Origin(
            origin.source,
            origin.member,
            origin.line + text.count(b"\n", self._counted, offset),
            None if origin.offset is None else origin.offset + offset - self._counted,
        )
        self._counted = offset
        return self._origin

    def _keep(self, text: bytes, start: int) -> None:
        self._place(text, start)
        self._call.carry_over(text, start)
        self.rest = text[start:]


class _Call:
    """The records of one call in a client's debug log, as they come one after another."""

    def __init__(self) -> None:
        self.line = 0
        """Line at which the first record of the call starts."""
        self._client: Client | None = None
        self._end = 0

    def next(self, text: bytes, record: Record, line: int) -> None:
        """Take the next record; it begins another call unless the client's marks tell otherwise."""
        goes_on = (
            self._client is not None
            and self._end <= record.start  # else it stands among the lines of the call
            and call_goes_on(text, self._end, record.start, self._client)
        )
        client = client_of(text, record.start, record.end)
        if goes_on and client is None and self._client is not None:
            shown = text[record.start : record.end]
            goes_on = self._client.raised.search(shown) is not None
        if not goes_on:
            self.line = line
        self._client = client or (self._client if goes_on else None)
        self._end = record.end

    def carry_over(self, text: bytes, start: int) -> None:
        """Go on in a text that begins at `start` of this one."""
        if self._client is not None and not is_all_of_call(text, self._end, start, self._client):
            self._client = None
        self._end = 0


def _held_from(text: bytes, start: int) -> int:
    """Return from where a record is held: with the line above a block, and its client's lines."""
    if start and not starts_record(text, start):
        start = line_above(text, start)
    return quiet_start(text, start)


def _read_run(
    run: Run, shown: bytes, origin: Origin, read_inner: ReadInner, around: Surroundings
) -> Iterator[Capture]:
    """Yield the captures of a message whose lines were prefixed, placed as it stands."""
    lines: list[RepairedLine] = []
    goes_on = False
    first, row, counted = run.lines[0].start, 0, 0
    for one in run.lines:
        row += shown.count(b"\n", counted, one.start - first)
        counted = one.start - first
        first_part, *others = one.rest.split(b"\n")
        if goes_on:
            above = lines[-1]
            lines[-1] = RepairedLine(above.row, above.text + first_part, row - above.row + 1)
        else:
            lines.append(RepairedLine(row, first_part))
        lines += (RepairedLine(row, other) for other in others)
        goes_on = one.goes_on
    text = b"\n".join(line.text for line in lines)
    original = shown.split(b"\n")
    inner = Origin(origin.source, origin.member, 1, None)
    for capture in read_blocks((text,), inner, read_inner, around):
        own = _own_record(capture.record, lines, origin)
        yield placed(capture, lines, original, origin)._replace(record=own)


def _own_record(record: int | None, lines: list[RepairedLine], origin: Origin) -> int | None:
    """Return a record among the lines of a run as one of the source, None for the first.

    The lines may have several messages, each a record of its own; the first may go on with a call
    above. A text that a record holds is numbered below zero, in each run anew.
    """
    if record is None:
        return None
    if record < 0:
        return -1 - hash((origin.line, record)) % MOST_RECORDS
    line = origin.line + lines[record - 1].row
    return None if line == origin.line else line
