"""The sheet with the saved searches: Return searches, F2 renames, Del deletes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from obsdiag.ui import theme
from obsdiag.ui.help.help_key import offer_help
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from obsdiag.history import SavedSearch

_NAME, _QUERY = 0, 1
_WIDTH, _HEIGHT = 70 * theme.GRID, 50 * theme.GRID
_MAX_QUERY = 200


class SavedSearchSheet(QDialog):
    """Says what was chosen of the list, and what has been done to it."""

    chosen = Signal(str)
    """Signal(str): the query that is searched for."""
    renamed = Signal(str, str)
    """Signal(str, str): the name that it had, and the one that it has now."""
    deleted = Signal(str)
    """Signal(str): the name of the one that went."""

    def __init__(self, searches: Sequence[SavedSearch], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("savedSearchSheet")
        self.setWindowTitle(self.tr("Saved searches"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "history")
        self._searches = list(searches)
        self.table = self._table()
        self._show_rows()
        self.table.itemActivated.connect(self._on_activated)
        self.table.itemChanged.connect(self._on_changed)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table, self._on_delete)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.GRID] * 4)
        layout.addWidget(self.table, 1)
        layout.addWidget(
            TextLabel(self.tr("Return searches · F2 renames · Del deletes"), second=True)
        )
        layout.addWidget(buttons)
        self.resize(room(_WIDTH), room(_HEIGHT))
        self.table.setFocus()

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setObjectName("savedSearches")
        table.setAccessibleName(self.tr("Saved searches"))
        table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Search")])
        table.horizontalHeader().setStretchLastSection(True)
        table.verticalHeader().hide()
        table.setColumnWidth(_NAME, room(25 * theme.GRID))
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        return table

    def _show_rows(self) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._searches))
        for row, search in enumerate(self._searches):
            query = QTableWidgetItem(shown_line(search.query, _MAX_QUERY))
            query.setFlags(query.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, _NAME, QTableWidgetItem(search.name))
            self.table.setItem(row, _QUERY, query)
        self.table.blockSignals(False)
        if self._searches and not self.table.currentIndex().isValid():
            self.table.setCurrentCell(0, _NAME)

    @Slot(QTableWidgetItem)
    def _on_activated(self, item: QTableWidgetItem) -> None:
        self.chosen.emit(self._searches[item.row()].query)
        self.accept()

    @Slot(QTableWidgetItem)
    def _on_changed(self, item: QTableWidgetItem) -> None:
        """Take a new name over; one that is empty or another one's is taken back."""
        before, new = self._searches[item.row()], " ".join(item.text().split())
        names = {search.name for search in self._searches}
        if new and new not in names:
            self._searches[item.row()] = before._replace(name=new)
            self.renamed.emit(before.name, new)
        self._show_rows()

    @Slot()
    def _on_delete(self) -> None:
        index: QModelIndex = self.table.currentIndex()
        if index.isValid():
            self.deleted.emit(self._searches.pop(index.row()).name)
            self._show_rows()
