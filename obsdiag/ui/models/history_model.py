"""The history as a list, newest first: what is shown of each entry."""

from __future__ import annotations

import logging
import re
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.local_text import clock_text, moment, number, shown_zone, today, zone_text
from obsdiag.ui.models.capture_text import (
    CLOSED,
    OPEN,
    capture_name,
    capture_signs,
    more_text,
    statuses_text,
    times_text,
)
from obsdiag.ui.models.entry_text import shown_below, signs, status_text
from obsdiag.ui.models.history_words import (
    capture_sentence,
    capture_tip,
    day_words,
    entry_name,
    entry_sentence,
    entry_tip,
    entry_title,
)
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE, Index, ItemRow, MatchMark
from obsdiag.ui.models.known_rows import KnownRows
from obsdiag.ui.models.list_row import ListRow, came_in, capture_id, finding_id
from obsdiag.ui.models.paged_model import PagedModel
from obsdiag.ui.row_room import PART
from obsdiag.ui.window_language import shown_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.history.hit import HitWords
    from obsdiag.history.intake import IntakeSummary

logger = logging.getLogger(__name__)

PIN = "★"
_WAITING = ItemRow("…", below=" ")
"""Stands where an entry has not been fetched yet."""


def _now() -> datetime:
    return datetime.now(UTC)


class HistoryModel(PagedModel):
    """Entries of the history that a search found."""

    def __init__(self, parent: QObject | None = None, now: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self._now = now
        self._marked: frozenset[int] = frozenset()
        self._marked_captures: frozenset[int] = frozenset()
        self._code_hits: re.Pattern[str] | None = None
        self._status_hits: re.Pattern[str] | None = None
        self._hits: re.Pattern[str] | None = None
        self._rows = KnownRows()
        self._answers: dict[int, Callable[[int, HistoryEntry], object]] = {
            VALUE_ROLE: lambda _row, entry: entry,
            ROW_ROLE: self._entry_row,
            Qt.ItemDataRole.DisplayRole: self._title,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: self._sentence,
        }
        self._of_captures: dict[int, Callable[[int, ListRow], object]] = {
            VALUE_ROLE: lambda _row, item: item,
            ROW_ROLE: self._capture_row,
            Qt.ItemDataRole.DisplayRole: self._capture_title,
            Qt.ItemDataRole.ToolTipRole: self._capture_tip,
            Qt.ItemDataRole.AccessibleTextRole: self._capture_sentence,
        }

    def forget_rows(self) -> None:
        """Let go of the entries of rows that were in sight."""
        self._rows.forget()

    def entry(self, row: int) -> HistoryEntry | None:
        """Return the finding at `row`; None where it is none, or not at hand yet."""
        item = self.item(row)
        return item.entry if isinstance(item, ListRow) else item

    def capture(self, row: int) -> IntakeSummary | None:
        """Return the capture of several findings that is at `row`, or is told of there."""
        item = self.item(row)
        return item.capture if isinstance(item, ListRow) and item.entry is None else None

    def list_row(self, row: int) -> ListRow | None:
        """Return the whole row, None where it is not at hand yet."""
        item = self.item(row)
        return item if isinstance(item, ListRow) or item is None else ListRow(item.id, item)

    def look_for(self, words: HitWords) -> None:
        """Mark these words, which the query hit, in the rows; they are folded."""
        self._code_hits = _pattern(words.code)
        self._hits = _pattern(words.values)
        self._status_hits = _pattern(words.status, "^(?:{}).*")  # the whole of it

    def mark(self, ids: Iterable[int]) -> None:
        """Mark the entries of the capture at hand."""
        changed = self._marked ^ frozenset(ids)
        self._marked = frozenset(ids)
        self._tell_marked([row for row, item in self.loaded() if finding_id(item) in changed])

    @Slot(object)
    def mark_captures(self, numbers: frozenset[int]) -> None:
        """Mark the captures of several findings in which those at hand are."""
        changed = self._marked_captures ^ numbers
        self._marked_captures = numbers
        self._tell_marked([row for row, item in self.loaded() if capture_id(item) in changed])

    def _tell_marked(self, rows: Sequence[int]) -> None:
        if rows:  # told of each row, a view takes 30 microseconds a row
            first, last = min(rows), max(rows)
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0), [ROW_ROLE])

    def day(self, row: int) -> str:
        """Return the day of the entry at `row`, in words; '' where it is not at hand."""
        item = self.item(row) if row < self.rowCount() else None
        return "" if item is None else day_words(moment(came_in(item)).date(), today(self._now()))

    def zone(self, row: int) -> str:
        """Return the zone of the time of the entry at `row`; '' where it is not at hand."""
        item = self.item(row) if row < self.rowCount() else None
        return "" if item is None else zone_text(moment(came_in(item)))

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display, AccessibleText, ToolTip, VALUE_ROLE and ROW_ROLE."""
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        item = self.list_row(index.row())
        if item is None:
            return _WAITING if role == ROW_ROLE else None
        try:
            if role == ROW_ROLE:
                return self._row(index.row(), item)
            if item.entry is None:
                return self._of_captures[role](index.row(), item)
            return answer(index.row(), item.entry)
        except Exception as error:  # noqa: BLE001 - raised through Qt, it would end the program
            logger.warning("A row of the history cannot be shown: %s", type(error).__name__)
            return None

    def _title(self, _row: int, entry: HistoryEntry) -> str:
        return entry_title(entry)

    def _row(self, row: int, item: ListRow) -> ItemRow:
        """Return what is shown at `row`."""
        entry, above = item.entry, self.item(row - 1) if row else None
        hits = (self._hits, self._code_hits, self._status_hits)
        is_marked = finding_id(item) in self._marked or capture_id(item) in self._marked_captures
        seen_by = (today(self._now()), shown_zone(), shown_language())
        make = partial(self._capture_row, row, item)
        if entry is not None:
            make = partial(self._entry_row, row, entry)
        return self._rows.get(row, (self.item(row), above), (is_marked, hits, seen_by), make)

    def _entry_row(self, row: int, entry: HistoryEntry) -> ItemRow:
        own = self.item(row)
        inner = isinstance(own, ListRow) and self._is_below(own)
        came = entry.taken_at if own is None else came_in(own)
        day, parted = self._parted(row, came)
        tail = clock_text(moment(came))
        return ItemRow(
            entry_name(entry),
            lead=status_text(entry) or "–",
            status=entry.status,
            tail=" ".join(
                (
                    *([PIN] if entry.pinned else []),
                    *([day_words(day, today(self._now()))] if parted else []),
                    tail,
                )
            ),
            below=shown_below(entry, self._hits),
            signs=signs(entry),
            hits=self._code_hits,
            hits_below=self._hits,
            lead_hits=self._status_hits,
            parted=parted and not inner,
            inner=inner,
            mark=MatchMark.MATCH if entry.id in self._marked else MatchMark.NONE,
        )

    def _is_below(self, row: ListRow) -> bool:
        """Return whether a finding is shown below its capture: as one of it, or as a hit in it."""
        return row.is_inner or (row.capture is not None and row.capture.only is None)

    def _parted(self, row: int, came: str) -> tuple[date, bool]:
        """Return the day of a row, and whether that of the row above is another one."""
        above, day = self.item(row - 1) if row else None, moment(came).date()
        return day, above is not None and moment(came_in(above)).date() != day

    def _capture_row(self, row: int, item: ListRow) -> ItemRow:
        capture = item.capture
        assert capture is not None
        if item.more:
            return ItemRow("…", aside=more_text(item.more), inner=True)
        day, parted = self._parted(row, capture.last_seen)
        tail = clock_text(moment(capture.last_seen))
        return ItemRow(
            f"{OPEN if item.is_open else CLOSED} {capture_name(capture)}",
            aside=number(capture.findings),
            tail=" ".join((*([day_words(day, today(self._now()))] if parted else []), tail)),
            below=statuses_text(capture) or " ",
            is_list=True,
            signs=PART.join(filter(None, (capture_signs(capture), times_text(capture)))),
            hits_below=self._hits,
            parted=parted,
            opens=not item.is_inner,
            mark=MatchMark.MATCH if capture.id in self._marked_captures else MatchMark.NONE,
        )

    def _capture_title(self, _row: int, item: ListRow) -> str:
        assert item.capture is not None
        return more_text(item.more) if item.more else capture_name(item.capture)

    def _capture_sentence(self, row: int, item: ListRow) -> str:
        assert item.capture is not None
        if item.more:
            return more_text(item.more)
        return capture_sentence(item.capture, *self._came_at(row), is_open=item.is_open)

    def _capture_tip(self, _row: int, item: ListRow) -> str:
        assert item.capture is not None
        return capture_tip(item.capture)

    def _came_at(self, row: int) -> tuple[str, str]:
        """Return day and time of a row in words."""
        item = self.item(row)
        return self.day(row), "" if item is None else clock_text(moment(came_in(item)))

    def _sentence(self, row: int, entry: HistoryEntry) -> str:
        return entry_sentence(entry, shown_below(entry, self._hits), *self._came_at(row))

    def _tip(self, _row: int, entry: HistoryEntry) -> str:
        return entry_tip(entry)


def _pattern(words: Sequence[str], form: str = "{}") -> re.Pattern[str] | None:
    """Return what finds any of the folded words as it was written; None for no words."""
    ways = (r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(form.format("|".join(ways)), re.IGNORECASE) if words else None
