"""Searches that have a name: one is saved, all are shown, and one is searched with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QInputDialog

from obsdiag.ui.help.help_key import offer_quit
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.task_queue import SerialTaskQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from obsdiag.history import History, SavedSearch
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.panes import Panes

MAX_NAME = 80
"""Characters of a name that are shown."""


def _after(
    provider: HistoryProvider, work: Callable[[History], object] = lambda _: None
) -> Sequence[SavedSearch]:
    """Do something to the saved searches, and return all that there are then."""
    history = provider.history()
    work(history)
    return history.saved_searches()


class SavedSearchController(QObject):
    """Asks for a name, and shows the list; both work on the search box of the history."""

    failed = Signal(object)
    """Signal(Exception): the history could not be read or written."""

    def __init__(self, provider: HistoryProvider, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._provider = provider
        self._panes = panes
        self._window = window
        self._queue = SerialTaskQueue(self)
        self._queue.failed.connect(self.failed)

    @Slot()
    def ask_name(self) -> None:
        """Ask under which name what stands in the search box is to be saved."""
        query = self._panes.history.search.text().strip()
        if not query:
            self._panes.status.say(self.tr("Type what is looked for first: Ctrl+K"))
            return
        dialog = QInputDialog(self._window)
        dialog.setObjectName("saveSearchDialog")
        dialog.setWindowTitle(self.tr("Save this search"))
        dialog.setLabelText(self.tr("Name of the search:"))
        dialog.setTextValue(shown_line(query, MAX_NAME))
        dialog.textValueSelected.connect(partial(self.save, query))
        dialog.finished.connect(dialog.deleteLater)
        offer_quit(dialog)
        dialog.open()

    def save(self, query: str, name: str) -> None:
        """Save a search under a name, in the place of one that has it."""
        if name.strip():
            told = self.tr("Saved: {name}").format(name=shown_line(name, MAX_NAME))
            work = partial(_after, self._provider, lambda history: history.save_search(name, query))
            self._queue.do(work, lambda _: self._panes.status.say(told))

    @Slot()
    def show(self) -> None:
        """Show the saved searches."""
        self._queue.do(partial(_after, self._provider), self._open)

    def _open(self, searches: Sequence[SavedSearch]) -> None:
        if not searches:
            told = self.tr("No search has been saved yet: Ctrl+Alt+S saves the one that is typed")
            self._panes.status.say(told)
            return
        from obsdiag.ui.history.saved_search_sheet import SavedSearchSheet  # seldom needed

        sheet = SavedSearchSheet(searches, self._window)
        sheet.chosen.connect(self._search)
        sheet.renamed.connect(self._rename)
        sheet.deleted.connect(self._delete)
        sheet.open()

    @Slot(str)
    def _search(self, query: str) -> None:
        self._panes.history.search.setText(query)
        self._panes.history.search.take_focus()

    @Slot(str, str)
    def _rename(self, old: str, new: str) -> None:
        self._change(lambda history: history.rename_search(old, new))

    @Slot(str)
    def _delete(self, name: str) -> None:
        self._change(lambda history: history.delete_search(name))

    def _change(self, work: Callable[[History], object]) -> None:
        self._queue.do(partial(_after, self._provider, work), lambda _: None)
