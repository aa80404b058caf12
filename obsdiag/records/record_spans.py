"""From anchors to the log records, or blocks of a paste, that they stand in."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.client_calls import call_end, call_start
from obsdiag.records.faraday_log import answer_around
from obsdiag.records.line_start import next_start, starts_record
from obsdiag.records.lines import line_above, line_at, line_below
from obsdiag.records.prefixed_run import Run, prefixed_run
from obsdiag.records.thread_call import thread_run
from obsdiag.words.storage_words import names_storage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from obsdiag.records.sign_scanner import Anchors


class Record(NamedTuple):
    """Whole lines that were written at one time: offsets in the text that they stand in."""

    start: int
    end: int
    run: Run | None = None
    """Its lines, where each has a prefix of its own: lines of other streams may stand between."""
    anchors: tuple[int, ...] | None = None
    """Where its anchors are, from its start on; None where that is not known."""


def records(text: bytes, anchors: Anchors) -> Iterator[Record]:
    """Yield the records of `text` that are worth reading, in order of their starts.

    They have an anchor; where that is of a kind that other services' lines have too, they name
    object storage. Only the records of interleaved streams overlap each other.
    """
    done = number = 0
    offsets, strong = anchors
    while number < len(offsets):
        at = offsets[number]
        if at < done:
            number += 1
            continue
        record = _record_of(text, at, done)
        if not _is_worth_reading(text, record, offsets, number, strong):
            done = record.end
            number += 1
            continue
        if record.run is None and _is_head_of_another(text, record, offsets, number, strong):
            done = line_below(text, record.start)
            number += 1
            continue
        if record.run is not None and record.run.interleaved:
            together = _interleaved(text, offsets, number, record, done)
            yield from together
            done = max(one.end for one in together)
        else:
            last = bisect_left(offsets, record.end, number)
            own = tuple(at - record.start for at in offsets[number:last])
            yield record._replace(anchors=own) if record.run is None else record
            done = record.end
        number += 1


def _is_worth_reading(
    text: bytes, record: Record, offsets: Sequence[int], number: int, strong: AbstractSet[int]
) -> bool:
    """Return whether a record has an anchor that is no part of an object's key, and one that tells.

    A list of a bucket's objects may have any code among their keys: `logs/403-AccessDenied.xml`.
    """
    last = bisect_left(offsets, record.end, number)
    if any(at in strong and not _is_in_key(text, at) for at in offsets[number:last]):
        return True
    if not names_storage(text, record.start, record.end):
        return False
    return any(not _is_in_key(text, at) for at in offsets[number:last])


_LONGEST_KEY = 1100
"""Bytes of an object's key (OBS: 1,024), and of what it is called by."""
_KEY_OPENS = (b"<Key>", b"&lt;Key&gt;", b'"Key":"', b'"Key": "', b"'Key': '")
_KEY_ENDS = lazy_regex(rb"[<\"'\r\n]|&lt;")


def _is_in_key(text: bytes, at: int) -> bool:
    """Return whether what ends at `at` is a part of an object's key, where that is labelled.

    What is called a key and is one word may be anything.
    """
    before = text[max(0, at - _LONGEST_KEY) : at + 1]
    if b"Key" not in before:
        return False
    start = max(before.rfind(label) + len(label) if label in before else 0 for label in _KEY_OPENS)
    if start == 0 or _KEY_ENDS.search(before, start):
        return False
    return not (before[start:].isalnum() and _KEY_ENDS.match(text, at + 1))


_GOES_ON = lazy_regex(rb"[\s<{}\[\])'\"]|HTTP/|at |Caused by|Traceback|Resolved remote host")
"""How what stands below the first line of a record begins where that leads up to it."""


_LISTED = lazy_regex(
    rb"[^\r\n]{0,200}?(?:[\]:|-]|\b[A-Z]{4,8}) (?i:http[ _]?)?(?i:status|response)?[ _]?(?i:code)?"
    rb"(?P<is>[ ]?(?:-->|[:=])[ ]?)[345][0-9]{2}[ \t]*\r?\n"
    rb"(?i:error|code|message|request|host|reason)[\w -]{0,16}(?P=is)\S"
)
"""A status alone behind what a logger has in front, and below it a value that is named in the same
dress: the lines of one list."""


def _is_head_of_another(
    text: bytes, record: Record, offsets: Sequence[int], number: int, strong: AbstractSet[int]
) -> bool:
    """Return whether the first line of a record is of something else than what stands below it.

    Its own anchors are such as any service's lines have, it does not name object storage, and
    below it another program's sentence begins.
    """
    below = line_below(text, record.start)
    if below >= record.end or not starts_record(text, record.start):
        return False
    if call_end(text, record.start) is not None:
        return False
    if answer_around(text, record.start, record.start) is not None:
        return False
    if _LISTED.match(text, record.start) or _GOES_ON.match(text, below) or offsets[number] >= below:
        return False
    for index in range(number, len(offsets)):
        at = offsets[index]
        if at >= below:
            break
        if at in strong:
            return False
    return not names_storage(text, record.start, below)


def _record_of(text: bytes, at: int, done: int) -> Record:
    """Return the record that the anchor at `at` stands in; none starts above `done`."""
    line = text.rfind(b"\n", done, at) + 1 or done
    if (answer := answer_around(text, line, done)) is not None:
        return Record(*answer)
    if not starts_record(text, line):
        return Record(_block_start(text, line, done), next_start(text, at))
    run = prefixed_run(text, line, done) or thread_run(text, line)
    if run is not None:
        return Record(run.lines[0].start, run.end, run)
    end = call_end(text, line)
    return Record(line, next_start(text, at) if end is None else end)


def _interleaved(
    text: bytes, anchors: Sequence[int], number: int, first: Record, done: int
) -> list[Record]:
    """Return the records of all streams that the lines of `first` stand among, by their starts."""
    found = [first]
    taken = {line.start for line in first.run.lines} if first.run is not None else set()
    end = first.end
    covered = done
    for at in anchors[number + 1 :]:
        if at >= end:
            break
        line = text.rfind(b"\n", done, at) + 1 or done
        if line in taken or at < covered:
            continue
        run = prefixed_run(text, line, done) or thread_run(text, line)
        if run is None:
            start = line if starts_record(text, line) else _block_start(text, line, covered)
            found.append(Record(start, next_start(text, at)))
            covered = found[-1].end
        else:
            lines = {one.start for one in run.lines}
            found = [one for one in found if not _is_within(one, lines)]
            found.append(Record(run.lines[0].start, run.end, run))
            taken |= lines
        end = max(end, found[-1].end)
    return sorted(found, key=lambda record: record.start)


def _is_within(record: Record, lines: AbstractSet[int]) -> bool:
    """Return whether a longer run, told from one of its lines below, has all lines of a record."""
    return record.run is not None and all(line.start in lines for line in record.run.lines)


def _block_start(text: bytes, line: int, lowest: int) -> int:
    """Return where the block starts that the line at `line` stands in: below a record's start.

    The line above it that starts a record has no anchor, and lends nothing to what stands below,
    unless a client's own marks tell that it is the head of what does.
    """
    while line > lowest:
        if text[max(0, line - 3) : line].endswith(_BLANK):
            line = _skip_blank(text, line, lowest)
            continue
        above = line_above(text, line, lowest)
        if starts_record(text, above):
            if _goes_on_below(text, above, line):
                return above
            start = call_start(text, above, lowest)
            return line if start is None else start
        line = above
    return line


_WIDTHS = frozenset({80, 100, 120, 132})
"""Columns of terminals."""
_CALM = lazy_regex(rb".{0,60}\b(?:INFO|DEBUG|TRACE|NOTICE|info|debug|trace|notice)\b")
_REST = lazy_regex(rb"[a-z0-9 ,.)(_][\w ,.:;()'\"-]")
"""How the rest of a line begins that a terminal broke in the midst of it."""


def _goes_on_below(text: bytes, above: int, line: int) -> bool:
    """Return whether a terminal has broken the line at `above`, whose rest is at `line`."""
    head = line_at(text, above)
    if len(head) not in _WIDTHS or not head[-1:].isalnum() or not _REST.match(text, line):
        return False
    if _CALM.match(head) is not None:
        return False  # it tells of no failure, and is as long as a terminal is wide by chance
    rest = line_at(text, line)
    return len(rest) <= len(head) and not starts_record(rest, 0)


_BLANK = (b"\n\n", b"\n\r\n")
_SKIPPED = 4096
"""Bytes of empty lines that are passed over at a time."""


def _skip_blank(text: bytes, line: int, lowest: int) -> int:
    """Return where the first of the empty lines right above `line` starts, or of many of them."""
    first = max(lowest, line - _SKIPPED)
    kept = len(text[first : line - 1].rstrip(b"\r\n"))
    return text.find(b"\n", first + kept, line) + 1 if kept else first
