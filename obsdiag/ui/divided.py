"""A splitter whose handle is a line of one pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from obsdiag.ui import look

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


class Divided(QSplitter):
    """Panes side by side or below each other; Qt lets the line be grabbed a little beside it."""

    def __init__(self, orientation: Qt.Orientation, *panes: QWidget) -> None:
        super().__init__(orientation)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane in panes:
            self.addWidget(pane)

    def createHandle(self) -> QSplitterHandle:
        """Return the line between two panes."""
        return _Line(self.orientation(), self)


class _Line(QSplitterHandle):
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(look.line(self.palette()))
        painter.drawLine(self.rect().topLeft(), self.rect().bottomRight())
