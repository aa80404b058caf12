"""A list of Rows; says what it is for while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from obsdiag.ui import look
from obsdiag.ui.row_delegate import RowDelegate
from obsdiag.ui.scroll_bar import slim


class RowList(QListView):
    """A list view without a frame, on the ground of what is around it."""

    def __init__(
        self, name: str, title: str, model: QAbstractListModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hint = ""
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self._ground = QWidget()  # a viewport in the colour of what is around the list
        self._ground.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(self._ground)
        slim(self, QPalette.ColorRole.Window)

    def show_hint(self, hint: str) -> None:
        """Say this for as long as the list is empty."""
        self._hint = hint
        self._ground.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the items, or the hint."""
        super().paintEvent(event)
        if self.model().rowCount() == 0 and self._hint:
            painter = QPainter(self._ground)
            painter.setPen(look.muted(self.palette()))
            room = self._ground.rect().adjusted(2 * look.GRID, look.GRID, -2 * look.GRID, 0)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self._hint)
