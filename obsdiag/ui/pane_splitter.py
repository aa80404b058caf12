"""A splitter whose handle is a line of one pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Sequence


class PaneSplitter(QSplitter):
    """Panes side by side or below each other, of which one takes what room there is to spare.

    Qt lets the line between them be grabbed a little beside it too.
    """

    def __init__(
        self,
        orientation: Qt.Orientation,
        panes: Sequence[QWidget],
        *,
        sizes: Sequence[int],
        spare: int,
    ) -> None:
        """Lay `panes` out in `sizes` (pixels); `spare` is the number of the one that grows."""
        super().__init__(orientation)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane in panes:
            self.addWidget(pane)
        self.setStretchFactor(spare, 1)
        self.setSizes(sizes)

    def createHandle(self) -> QSplitterHandle:
        """Return the line between two panes."""
        return _Line(self.orientation(), self)


class _Line(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.setAccessibleName(QCoreApplication.translate("PaneSplitter", "Line between two panes"))

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line(self.palette()))
        painter.drawRect(self.rect())
