"""The history: what was taken in before, newest first, with a search as you type."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from obsdiag.errors import HistoryError
from obsdiag.ui.models.history_model import PAGE, HistoryModel
from obsdiag.ui.models.row import VALUE_ROLE
from obsdiag.ui.row_list import RowList
from obsdiag.ui.search_field import SearchField, lay_out_below
from obsdiag.ui.tasks import Latest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.ui.shelf import Shelf

POLL_MS = 2_000
"""How often it is looked whether another window or a command has changed the history."""
GATHER_MS = 100
"""New entries that come within this time are shown together."""


class _Found(NamedTuple):
    query: str
    page: Sequence[HistoryEntry]
    version: int


def _find(shelf: Shelf, query: str) -> _Found:
    history = shelf.history()
    version = history.version()  # before the search: what comes between the two is looked for again
    return _Found(query, history.search(query, PAGE), version)


def _older(shelf: Shelf, query: str, before: int) -> Sequence[HistoryEntry]:
    return shelf.history().search(query, PAGE, before=before)


def _counts(shelf: Shelf) -> dict[str, int]:
    return shelf.history().counts()


def _version(shelf: Shelf) -> int:
    return shelf.history().version()


class HistoryPane(QWidget):
    """The list and its search; says which entry is to be opened again."""

    opened = Signal(object)
    """Signal(HistoryEntry): the user wants this one back."""
    failed = Signal(str)
    """Signal(str): the history cannot be opened or read; why, in words."""
    counted = Signal(object)
    """Signal(Mapping[str, int]): how often each catalogue entry is in the history."""

    def __init__(self, shelf: Shelf, pool: QThreadPool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._model = HistoryModel(self)
        self._shown: _Found | None = None
        self.search = SearchField("historySearch", self.tr("Search the history"))
        self.view = RowList("historyView", self.tr("History of findings"), self._model)
        lay_out_below(self, self.search, self.view)
        self._search = Latest(pool, self)
        self._page = Latest(pool, self)
        self._watch = Latest(pool, self)
        self._counting = Latest(pool, self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._connect()

    def refresh(self) -> None:
        """Search again soon: something may have been added."""
        if not self._gather.isActive():
            self._gather.start()

    def stop(self) -> None:
        """Ask the history nothing more."""
        self._gather.stop()
        self._poll.stop()
        for task in (self._search, self._page, self._watch, self._counting):
            task.forget()

    def mark(self, ids: Iterable[int]) -> None:
        """Mark the entries of the capture at hand."""
        self._model.mark(ids)

    @Slot()
    def reload(self) -> None:
        """Search now, in the background."""
        self._search.ask(partial(_find, self._shelf, self.search.text()))

    def _connect(self) -> None:
        self.search.textChanged.connect(self.reload)
        self.search.left.connect(self._on_left)
        self.search.returnPressed.connect(self._on_returned)
        self.view.clicked.connect(self._on_opened)
        self.view.activated.connect(self._on_opened)
        self._model.wanted.connect(self._on_wanted)
        self._search.done.connect(self._on_found)
        self._page.done.connect(self._model.append)
        self._watch.done.connect(self._on_version)
        self._counting.done.connect(self.counted)
        for task in (self._search, self._page, self._watch, self._counting):
            task.failed.connect(self._on_failed)
        self._gather.timeout.connect(self.reload)
        self._poll.timeout.connect(self._on_poll)

    @Slot(object)
    def _on_found(self, found: _Found) -> None:
        same = self._shown is not None and self._shown.query == found.query
        if self._shown is None or self._shown.version != found.version:
            self._counting.ask(partial(_counts, self._shelf))
        if not (same and self._model.grow(found.page)):
            self._page.forget()  # it was asked for the list as it was
            self._model.replace(found.page)
        self._shown = found
        kept = self.tr("What is found is kept here, and on this computer only.")
        self.view.show_hint(self.tr("Nothing found.") if found.query.strip() else kept)
        self._poll.start()

    @Slot(object)
    def _on_wanted(self, before: int) -> None:
        query = self._shown.query if self._shown else ""
        self._page.ask(partial(_older, self._shelf, query, before))

    @Slot()
    def _on_poll(self) -> None:
        self._watch.ask(partial(_version, self._shelf))

    @Slot(object)
    def _on_version(self, version: int) -> None:
        if self._shown is not None and version != self._shown.version:
            self.reload()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, HistoryError):
            raise error  # a defect: for the crash net
        self._poll.stop()
        self.failed.emit(str(error))

    @Slot()
    def _on_left(self) -> None:
        current = self.view.currentIndex()
        self.view.setCurrentIndex(current if current.isValid() else self._model.index(0, 0))
        self.view.setFocus()

    @Slot()
    def _on_returned(self) -> None:
        current = self.view.currentIndex()
        self._on_opened(current if current.isValid() else self._model.index(0, 0))

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(VALUE_ROLE))
