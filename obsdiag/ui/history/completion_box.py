"""The completions below a search: a list on top of the window that never has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.local_text import number, shown_line
from obsdiag.ui.models.item_row import NOWHERE, ROW_ROLE, VALUE_ROLE, Index, ItemRow
from obsdiag.ui.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import Completion

MOST_ROWS = 12


class CompletionModel(QAbstractListModel):
    """Completions, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._completions: Sequence[Completion] = ()

    def show(self, completions: Sequence[Completion]) -> None:
        """Hold these instead."""
        self.beginResetModel()
        self._completions = completions
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return their number."""
        return 0 if parent.isValid() else len(self._completions)

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display, AccessibleText, VALUE_ROLE and ROW_ROLE."""
        if not index.isValid():
            return None
        completion = self._completions[index.row()]
        text = shown_line(completion.text, 80)
        meaning = QCoreApplication.translate("QueryWord", completion.meaning)
        count = "" if completion.count is None else number(completion.count)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(filter(None, (text, meaning, count)))
        if role == ROW_ROLE:
            return ItemRow(text, aside=meaning, tail=count)
        return completion if role == VALUE_ROLE else None


class CompletionBox(QWidget):
    """Shows completions; which one is chosen is told by whoever has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        self._model = CompletionModel()
        self.view = RowList("historyCompletions", self.tr("Completions"), self._model)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.view)
        self.hide()

    def show_completions(self, completions: Sequence[Completion]) -> None:
        """Show these, none of them chosen."""
        self._model.show(completions)
        self.view.setCurrentIndex(NOWHERE)
        self.view.scrollToTop()

    def chosen(self) -> Completion | None:
        """Return the one that is chosen, if any is."""
        index = self.view.currentIndex()
        return self.at(index) if index.isValid() else None

    def first(self) -> Completion:
        """Return the best one."""
        return self.at(self._model.index(0, 0))

    def at(self, index: QModelIndex) -> Completion:
        """Return the one at `index`."""
        completion: Completion = index.data(VALUE_ROLE)
        return completion

    def step(self, by: int) -> bool:
        """Choose the one `by` rows further; above the first none is; tell if there was such one."""
        row = self.view.currentIndex().row() + by
        if row < self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(row, 0))
        return row < self._model.rowCount()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return room for all of them, up to a limit."""
        rows = min(self._model.rowCount(), MOST_ROWS)
        return QSize(0, rows * self.view.verticalHeader().defaultSectionSize() + 2)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a border: it stands on top of other lists."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme.blend(theme.line(self.palette()), self.palette().text().color(), 0.3))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
