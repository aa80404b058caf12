"""The history: what was taken in before, newest first, with a search as you type."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.history.entry_card import EntryCard
from obsdiag.ui.history.history_list import HistoryList
from obsdiag.ui.history.history_query import HistoryQuery
from obsdiag.ui.history.left_out_bar import MOST_LOOKED_AT, LeftOutBar
from obsdiag.ui.history.nothing_found import nothing_found
from obsdiag.ui.history.query_completion import QueryCompletion
from obsdiag.ui.history.query_field import QueryField
from obsdiag.ui.local_text import number
from obsdiag.ui.models.history_model import HistoryModel
from obsdiag.ui.offer_bar import OfferBar
from obsdiag.ui.search_field import lay_out_below
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.tip import set_tip
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QAction

    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.history.history_query import Answer
    from obsdiag.ui.models.list_row import ListRow

PATIENCE_MS = 300
"""A search that takes longer says that it is under way."""
MOST_CHOSEN = 10_000
"""Entries that are changed together; more are forgotten by a query."""


def _captures_with(provider: HistoryProvider, ids: Sequence[int]) -> frozenset[int]:
    """Return in which captures findings are: what came in at one time is in few of them."""
    history = provider.history()
    found = map(history.capture_with, ids[:MOST_LOOKED_AT])
    return frozenset(number for number in found if number is not None)


class HistoryPane(QWidget):
    """The list and its search; says which entry is to be opened again."""

    opened = Signal(object)
    """Signal(HistoryEntry): the user wants this one back."""
    capture_opened = Signal(object)
    """Signal(IntakeSummary): the user wants all that was found in this one back."""
    read_again = Signal(object)
    """Signal(HistoryEntry): its capture is to be read with today's rules."""
    failed = Signal(object)
    """Signal(HistoryError): the history cannot be opened or read."""
    counted = Signal(object)
    """Signal(Mapping[str, int]): how often each catalogue entry is in the history."""

    def __init__(
        self, history_provider: HistoryProvider, pool: QThreadPool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._history_provider, self._pool = history_provider, pool
        self._model = HistoryModel(self)
        self._history_query = HistoryQuery(history_provider, self._model, self)
        self.search = QueryField("historySearch", self.tr("Search the history"))
        self._completion = QueryCompletion(self.search, history_provider, pool)
        self.view = HistoryList("historyView", self.tr("History of findings"), self._model, lines=2)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.card = EntryCard()
        self.offer = OfferBar("historyOffer", self.tr("What can be undone"))
        self.left_out = LeftOutBar()
        self._day, self._count = TextLabel(second=True), TextLabel(second=True)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._at_hand = LatestTask(pool, self)
        self._at_hand.done.connect(self._model.mark_captures)
        self._at_hand.failed.connect(self.failed)
        self._lay_out()
        self._connect()

    @Slot()
    def show_timeline(self) -> None:
        """Bring up the kinds and times of what the search finds; a chosen kind is searched for."""
        from obsdiag.ui.history.history_timeline import HistoryTimeline  # seldom needed

        query = self.search.text()
        sheet = HistoryTimeline(self._history_provider, self._pool, query, self.window())
        sheet.chosen.connect(self.search.setText)
        sheet.open()

    @Slot()
    def refresh(self) -> None:
        """Search again soon: something may have been added."""
        self._history_query.refresh()

    def restart(self) -> None:
        """Search again now, from the top of the list: much has changed."""
        self._history_query.restart()

    def stop(self) -> None:
        """Ask the history nothing more, and wait for the end of what is asked."""
        self._patience.stop()
        self._completion.stop()
        self._history_query.stop()

    def mark(self, ids: Iterable[int]) -> None:
        """Mark the entries of the capture at hand, and where they are below others, those."""
        ids = tuple(ids)
        self._model.mark(ids)
        self.left_out.mark(ids)
        if ids:
            self._at_hand.ask(partial(_captures_with, self._history_provider, ids))
        else:
            self._at_hand.forget()
            self._model.mark_captures(frozenset())

    def offer_keys(self, actions: Sequence[QAction]) -> None:
        """Have these commands in the menu of the rows, and their keys in the list."""
        self.view.addActions(list(actions))

    def chosen(self) -> list[ListRow] | None:
        """Return the selected rows; None where they are too many, or not all at hand."""
        rows = [
            row
            for part in self.view.selectionModel().selection().toList()
            for row in range(part.top(), min(part.bottom(), part.top() + MOST_CHOSEN) + 1)
        ]
        items = [self._model.list_row(row) for row in sorted(rows)]
        at_hand = [item for item in items if item is not None]
        if len(at_hand) != len(rows) or len(rows) > MOST_CHOSEN:
            return None
        findings = sum(
            1 if item.capture is None or item.entry is not None else item.capture.findings
            for item in at_hand
        )
        return at_hand if findings <= MOST_CHOSEN else None

    def take_out(self, ids: Iterable[int]) -> None:
        """Take entries that have been deleted out of the list; the next one becomes current."""
        gone = frozenset(ids)
        for row, _ in sorted(self._model.loaded(), reverse=True, key=lambda pair: pair[0]):
            entry = self._model.entry(row)
            if entry is not None and entry.id in gone:
                self._model.take_out(row)
        if (current := self.view.currentIndex()).isValid():
            self.view.selectRow(current.row())
        self.refresh()

    def retranslate(self) -> None:
        """Say the days, and what is said of an empty list, in another language."""
        self._on_scrolled()
        self.view.viewport().update()
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Search now, in the background; a search under way is dropped."""
        self._patience.start()
        self._history_query.ask(self.search.text())

    def _lay_out(self) -> None:
        lay_out_below(self, self.search, self.view)
        set_tip(self.search, self.tr("Ctrl+Space shows the words of the search"))
        caption = QHBoxLayout()
        caption.setContentsMargins(theme.GRID + 3, 0, theme.GRID, 0)
        caption.addWidget(self._day, 1)
        caption.addWidget(self._count)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        for label in (self._day, self._count):
            label.setWordWrap(False)
            label.setMinimumWidth(6 * theme.GRID)  # the same, whatever it says: nothing moves
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertLayout(1, caption)
        layout.addWidget(self.left_out)
        layout.addWidget(self.offer)
        layout.addWidget(self.card)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.left_out.forget)
        self.search.textChanged.connect(self.reload)
        self.left_out.taken.connect(self.search.clear)
        self.view.turned.connect(self._on_turned)
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(self._on_opened)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._model.dataChanged.connect(self._on_scrolled)
        self._model.rowsInserted.connect(self._on_resized)
        self._model.rowsRemoved.connect(self._on_resized)
        self._patience.timeout.connect(self._on_long)
        self._history_query.answered.connect(self._on_answered)
        self._history_query.counted.connect(self.counted)
        self._history_query.failed.connect(self.failed)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        self._patience.stop()
        kept = self.tr("What is found is kept here, and on this computer only.")
        self.view.show_hint(nothing_found(answer) if answer.query.strip() else kept)
        self.left_out.look(answer.query, answer.newest)
        self._on_resized()

    @Slot()
    def _on_resized(self) -> None:
        """Say how many entries there are, and that there are more as long as it is not known."""
        count = self._model.number()
        more = "" if self._history_query.knows_all() else "+"
        self._tell(self._count, f"{number(count)}{more}" if count else "")
        self._on_scrolled()

    @Slot()
    def _on_scrolled(self) -> None:
        """Say of which day the entries are that are in sight, and in which zone their times."""
        row = max(0, self.view.rowAt(0))
        told = (self._model.day(row), self._model.zone(row))
        self._tell(self._day, " · ".join(filter(None, told)))

    @Slot()
    def _on_long(self) -> None:
        self._tell(self._count, self.tr("searching…"))

    def _tell(self, label: TextLabel, text: str) -> None:
        """Say this above the list, in its own room at once: Qt may paint before it places it."""
        layout = self.layout()
        if text != label.text() and layout is not None:
            label.setText(text)
            layout.activate()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """Open an entry, unless more than it is selected: then something else is meant."""
        parts = self.view.selectionModel().selection().toList()
        if sum(part.height() for part in parts) == 1:
            self._on_opened(index)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        row = self._model.list_row(index.row()) if index.isValid() else None
        if row is None:
            return
        if row.entry is not None:
            self.opened.emit(row.entry)
        elif row.more and row.capture is not None:
            self.search.setText(f"capture:{row.capture.id} ")
        elif row.capture is not None:
            self.capture_opened.emit(row.capture)

    @Slot(QModelIndex, object)
    def _on_turned(self, index: QModelIndex, on: bool | None) -> None:
        """Open or close the capture of a row; closed from below, it is the current row then.

        One that has a single finding may still be growing: opened, it shows the next ones, too.
        """
        row = self._model.list_row(index.row()) if index.isValid() else None
        if row is None or row.capture is None:
            return
        if self.search.text().strip():
            return  # what is found is shown below its capture anyway
        if row.is_inner and on is False:
            above = index.row()
            while (higher := self._model.list_row(above)) is not None and higher.is_inner:
                above -= 1
            self.view.selectRow(above)
        self._history_query.turn(row.capture.id, on=on)
