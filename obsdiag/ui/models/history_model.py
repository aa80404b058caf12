"""The history as a list that grows a page at a time, newest first."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QObject, Qt, QTime, Signal, Slot

from obsdiag.ui.models.row import NOWHERE, ROW_ROLE, VALUE_ROLE, Index, Mark, Row
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from obsdiag.history import HistoryEntry

PAGE = 50
"""Entries that are asked for at a time."""


def local_now() -> datetime:
    """Return the time on the user's clock, zone included."""
    return datetime.now(UTC).astimezone()


class HistoryModel(QAbstractListModel):
    """Entries of the history that a search found, as far as they have been fetched.

    It fetches nothing itself: it asks by `wanted` and is given pages, so that
    the asking can be done off the GUI thread.
    """

    wanted = Signal(object)
    """Signal(int): the page of entries older than this id is to be appended."""

    def __init__(
        self, parent: QObject | None = None, now: Callable[[], datetime] = local_now
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._entries: list[HistoryEntry] = []
        self._marked: frozenset[int] = frozenset()
        self._more = False
        self._answers: dict[int, Callable[[int], object]] = {
            VALUE_ROLE: self._entry,
            ROW_ROLE: self._row,
            Qt.ItemDataRole.DisplayRole: self._title,
            Qt.ItemDataRole.ToolTipRole: self._message,
            Qt.ItemDataRole.AccessibleTextRole: self._sentence,
        }

    def replace(self, page: Sequence[HistoryEntry]) -> None:
        """Show the first page of another search."""
        self._more = False  # a view may ask for more while it is told of the reset
        self.beginResetModel()
        self._entries = list(page)
        self.endResetModel()
        self._more = len(page) == PAGE

    def grow(self, page: Sequence[HistoryEntry]) -> bool:
        """Show the first page of the same search again, if the list did no more than grow by it.

        Nothing but the new entries moves then. Returns False where more than that has changed.
        """
        known = {entry.id for entry in self._entries}
        new = [entry for entry in page if entry.id not in known]
        kept = list(page[len(new) :])
        if not kept or kept != self._entries[: len(kept)]:
            return list(page) == self._entries
        if new:
            self.beginInsertRows(NOWHERE, 0, len(new) - 1)
            self._entries[:0] = new
            self.endInsertRows()
            below = self.index(len(new), 0)  # it may have lost its heading
            self.dataChanged.emit(below, below)
        return True

    @Slot(object)
    def append(self, page: Sequence[HistoryEntry]) -> None:
        """Add the page that was wanted."""
        self._more = len(page) == PAGE
        if page:
            first = len(self._entries)
            self.beginInsertRows(NOWHERE, first, first + len(page) - 1)
            self._entries += page
            self.endInsertRows()

    def mark(self, ids: Iterable[int]) -> None:
        """Mark the entries of the capture at hand."""
        changed = self._marked ^ frozenset(ids)
        self._marked = frozenset(ids)
        for row, entry in enumerate(self._entries):
            if entry.id in changed:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [ROW_ROLE])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of entries fetched so far."""
        return 0 if parent.isValid() else len(self._entries)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there may be older entries that nobody has asked for yet."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page, once."""
        if self.canFetchMore(parent):  # Qt's model tester calls it all the same
            self._more = False
            self.wanted.emit(self._entries[-1].id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display, AccessibleText, ToolTip, VALUE_ROLE and ROW_ROLE."""
        answer = self._answers.get(role)
        return answer(index.row()) if answer is not None and index.isValid() else None

    def _entry(self, row: int) -> HistoryEntry:
        return self._entries[row]

    def _title(self, row: int) -> str:
        entry = self._entries[row]
        return f"{_status(entry)} {self._name(entry)}".strip()

    def _message(self, row: int) -> str | None:
        return one_line(self._entries[row].message or "") or None

    def _row(self, row: int) -> Row:
        entry = self._entries[row]
        return Row(
            self._name(entry),
            lead=_status(entry) or "–",
            status=entry.status,
            tail=QLocale().toString(_clock(entry), QLocale.FormatType.ShortFormat),
            below=_below(entry),
            heading=self._heading(row),
            mark=Mark.MATCH if entry.id in self._marked else Mark.NONE,
        )

    def _name(self, entry: HistoryEntry) -> str:
        name = entry.code or entry.record.get("reason")
        return one_line(str(name), 80) if name else self.tr("no code")

    def _heading(self, row: int) -> str:
        day = _taken(self._entries[row]).date()
        if row and _taken(self._entries[row - 1]).date() == day:
            return ""
        return self._day(day)

    def _day(self, day: date) -> str:
        today = self._now().date()
        if day == today:
            return self.tr("Today")
        if day == today - timedelta(days=1):
            return self.tr("Yesterday")
        return QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
        )

    def _sentence(self, row: int) -> str:
        entry = self._entries[row]
        return self.tr("{status} {name}, {where}, {day} at {time}").format(
            status=_status(entry),
            name=self._name(entry),
            where=_below(entry),
            day=self._day(_taken(entry).date()),
            time=QLocale().toString(_clock(entry), QLocale.FormatType.ShortFormat),
        )


def _status(entry: HistoryEntry) -> str:
    return "" if entry.status is None else str(entry.status)


def _below(entry: HistoryEntry) -> str:
    """Return what tells this entry from others of its code: bucket and key, or an id."""
    place = " · ".join(part for part in (entry.bucket, entry.key) if part)
    return one_line(place or entry.request_id or entry.message or entry.source or "–", 120)


def _taken(entry: HistoryEntry) -> datetime:
    return datetime.fromisoformat(entry.taken_at).astimezone()


def _clock(entry: HistoryEntry) -> QTime:
    taken = _taken(entry)
    return QTime(taken.hour, taken.minute)
