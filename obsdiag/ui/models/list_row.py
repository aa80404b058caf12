"""One row of the history's list: a capture, a finding below it, or one that was looked for."""

from __future__ import annotations

from sys import getsizeof
from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.history.intake import IntakeSummary

MOST_BELOW = 200
"""Findings that are shown below a capture; of more, the others are searched for."""


class ListRow(NamedTuple):
    """What a row shows, and where in the list it has its place."""

    id: int
    """Its place: rows go from the largest to the smallest."""
    entry: HistoryEntry | None = None
    """The finding; None where it is a capture of several, or the rest of one."""
    capture: IntakeSummary | None = None
    """What it came in with, or is."""
    is_inner: bool = False
    """Whether it is below a capture, or above what was found of one: pages do not count it."""
    is_open: bool = False
    """Whether what is below it is shown."""
    more: int = 0
    """Findings below it that are not shown."""

    @property
    def row_key(self) -> tuple[int, int, bool]:
        """What tells it from other rows, whatever it shows."""
        return self.id, 0 if self.entry is None else self.entry.id, self.more > 0


def came_in(row: HistoryEntry | ListRow) -> str:
    """Return when a row came in, by which the list has its order: for a capture, the last time.

    What a search found has its order by when it was found first.
    """
    if not isinstance(row, ListRow):
        return row.taken_at
    entry, capture = row.entry, row.capture
    if capture is not None and (entry is None or row.is_inner or capture.only is not None):
        return capture.last_seen
    return "" if entry is None else entry.taken_at


def finding_id(row: HistoryEntry | ListRow) -> int | None:
    """Return the number of the finding that a row shows; None where it is a capture of several."""
    if not isinstance(row, ListRow):
        return row.id
    return None if row.entry is None else row.entry.id


def capture_id(row: HistoryEntry | ListRow) -> int | None:
    """Return the number of the capture of several that a row shows; None where it is a finding."""
    if not isinstance(row, ListRow) or row.entry is not None or row.capture is None or row.more:
        return None
    return row.capture.id


def capture_rows(
    captures: Iterable[IntakeSummary], below: Mapping[int, Sequence[HistoryEntry]]
) -> Iterator[ListRow]:
    """Yield the rows of captures, and below those in `below` their findings."""
    for capture in captures:
        if capture.only is not None:
            yield ListRow(capture.place, capture.only, capture)
            continue
        found = below.get(capture.id)
        yield ListRow(capture.place, None, capture, is_open=found is not None)
        for entry in found or ():
            yield ListRow(capture.place, entry, capture, is_inner=True)
        if found is not None and (more := capture.findings - len(found)) > 0:
            yield ListRow(capture.place, None, capture, is_inner=True, more=more)


def hit_rows(
    entries: Iterable[HistoryEntry], captures: Mapping[int, IntakeSummary | None]
) -> Iterator[ListRow]:
    """Yield findings that a search found, newest first, each below the capture that it is of.

    `captures` tells it by the finding's id; a capture with nothing else in it needs no row.
    """
    above = None
    for entry in entries:
        capture = captures.get(entry.id)
        if capture is not None and capture.findings == 1:
            capture = None
        if capture is not None and (above is None or above.id != capture.id):
            yield ListRow(entry.id, None, capture, is_inner=True, is_open=True)
        yield ListRow(entry.id, entry, capture)
        above = capture


def bytes_of(rows: Iterable[HistoryEntry | ListRow]) -> int:
    """Return how many bytes the records of what `rows` show take up."""
    entries = (row.entry if isinstance(row, ListRow) else row for row in rows)
    return sum(getsizeof(entry.json) for entry in entries if entry is not None)
