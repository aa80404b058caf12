"""Which part of a text tells of one report in it alone: its record, its lines, its object.

What stands in another record, or in the object of another error, is none of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.error_head import begins_another
from obsdiag.client_report.headed import headed_block_above
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.line_start import starts_record
from obsdiag.records.lines import line_above, line_at, line_end, line_start
from obsdiag.text.string_literal import unescaped, without_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from obsdiag.client_report.found import Report

_ESCAPED = b"\\n"
"""A line end in a string."""


REACH = 16 * 1024
"""Bytes on either side of a report in which the object that it stands in begins and ends: a line of
a megabyte is not gone through for each of the reports in it."""


class Edges(NamedTuple):
    """Where the reports in a text start and where they end, each in order."""

    starts: Sequence[int]
    ends: Sequence[int]


def edges(found: Iterable[Report]) -> Edges:
    """Return the edges of reports: gathered once, as each report asks for its neighbours."""
    reports = list(found)
    return Edges(sorted(one.start for one in reports), sorted(one.end for one in reports))


def own_stretch(
    text: bytes, start: int, end: int, report: Report, around: Edges
) -> tuple[int, int]:
    """Return what of a text tells of one of the reports in it alone.

    A report within another one is of the same error. Of a text that tells of one error it is the
    paragraph, else its lines, or its object on them. `around` are the edges of all its reports.
    """
    before = bisect_right(around.ends, report.start)
    after = bisect_left(around.starts, report.end)
    is_alone = before == 0 and after == len(around.starts)
    first = line_start(text, report.start, start)
    last = line_end(text, report.end, end)
    if is_alone and without_paths(text[first:last]).find(_ESCAPED) >= 0:
        return _escaped_record(text, first, report, last)
    if is_alone:
        return _record_above(text, start, first), _record_below(text, last, end)
    beside = (before > 0 and around.ends[before - 1] > first) or (
        after < len(around.starts) and around.starts[after] < last
    )
    if not beside:
        return first, last
    near = max(first, report.start - REACH), min(last, report.end + REACH)
    return _own_object(text, report.start, *near)


def around_document(
    text: bytes, document: tuple[int, int], bounds: tuple[int, int], *, first: bool, alone: bool
) -> bytes:
    """Return what stands around an error document and tells of it alone.

    Within `bounds` it is the paragraph of the only document of a text, and what is above in it for
    the `first` one. Of others it is what their first and their last line have beside them: what is
    next to these may be of the neighbour.
    """
    start, end = document
    lowest, highest = bounds
    begin = line_start(text, start, lowest)
    stop = line_end(text, end, highest)
    if first:
        begin = _record_above(text, lowest, begin)
    if alone:
        stop = _record_below(text, stop, highest)
    return b"\n".join((text[begin:start], text[end:stop]))


_MOST_AROUND = 40
"""Lines of a record above and below a report in it."""
_QUOTE = b"> |\t"


def _record_above(text: bytes, start: int, line: int) -> int:
    """Return where the record starts that the line at `line` goes on with, or its paragraph."""
    for _ in range(_MOST_AROUND):
        if line <= start or _begins(text, line):
            break
        above = line_above(text, line, start)
        if not line_at(text, above).strip(_QUOTE):
            block = headed_block_above(text, line, start)
            if block is None:
                break
            above = block
        line = above
    return line


def _record_below(text: bytes, last: int, end: int) -> int:
    """Return where the record ends, or its paragraph, of which a line ends at `last`."""
    for _ in range(_MOST_AROUND):
        below = line_at(text, last + 1)
        if last >= end or not below.strip(_QUOTE) or _begins(text, last + 1):
            break
        last = line_end(text, last + 1, end)
    return last


def _begins(text: bytes, line: int) -> bool:
    """Return whether a record starts at `line`, or another error."""
    if starts_record(line_at(text, line).lstrip(_QUOTE), 0):
        return True
    return begins_another(text, line)


def _escaped_record(text: bytes, first: int, report: Report, last: int) -> tuple[int, int]:
    """Return the record that a report stands in, of a string's lines from `first` to `last`."""
    shown = without_paths(text[first:last])
    above = _ESCAPED.join((shown[: report.start - first], b"")).split(_ESCAPED)[:-1]
    below = shown[report.end - first :].split(_ESCAPED)
    start = report.start - len(above[-1])
    for part, upper in zip(above[:0:-1], above[-2::-1], strict=False):
        if _starts_record(part) or not upper.strip():
            break
        start -= len(upper) + len(_ESCAPED)
    end = report.end + len(below[0])
    for part in below[1:]:
        if _starts_record(part) or not part.strip():
            break
        end += len(part) + len(_ESCAPED)
    return start, end


def _starts_record(part: bytes) -> bool:
    """Return whether a line of a string starts a record."""
    return starts_record(unescaped(part[:_HEAD]), 0)


_HEAD = 200
"""Bytes of a line that tell."""


def _own_object(text: bytes, at: int, line: int, end: int) -> tuple[int, int]:
    """Return the innermost object in braces that `at` stands in, from `line` to `end`.

    Where several errors stand on the same lines, each has what its own object says.
    """
    first = _opening(text, at, line)
    last = _closing(text, at, end)
    return (at, at) if first is None or last is None else (first, last)


def _opening(text: bytes, at: int, line: int) -> int | None:
    depth = 0
    for brace in reversed(list(_BRACE.finditer(text, line, at))):
        depth += 1 if brace[0] == b"}" else -1
        if depth < 0:
            return brace.start()
    return None


def _closing(text: bytes, at: int, end: int) -> int | None:
    depth = 0
    for brace in _BRACE.finditer(text, at, end):
        depth += 1 if brace[0] == b"{" else -1
        if depth < 0:
            return brace.end()
    return None


_BRACE = lazy_regex(rb"[{}]")
