"""The list of the history: captures open and close as branches of a tree do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.models.item_row import ROW_ROLE
from obsdiag.ui.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent

ARROW_WIDTH = 4 * theme.GRID
"""Pixels at the start of a row that its arrow is in."""


class HistoryList(RowList):
    """Right opens the capture at hand, Left closes it, and a click on its arrow does either."""

    turned = Signal(QModelIndex, object)
    """Signal(QModelIndex, bool | None): the row is to be opened or closed; None: the other way."""

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Right, close on Left."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.NoModifier and event.key() in (
            Qt.Key.Key_Right,
            Qt.Key.Key_Left,
        ):
            self.turned.emit(self.currentIndex(), event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close by a click on the arrow; anywhere else it chooses the row."""
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self._is_arrow(at):
            self.turned.emit(self.indexAt(at), None)
            event.accept()
        else:
            super().mousePressEvent(event)

    def _is_arrow(self, at: QPoint) -> bool:
        row = self.indexAt(at).data(ROW_ROLE)
        return row is not None and row.opens and at.x() < ARROW_WIDTH
