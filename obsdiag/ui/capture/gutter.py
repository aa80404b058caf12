"""The line numbers beside the capture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable

BAR = 3


class NumberedRows(Protocol):
    """What the gutter asks of the text beside it."""

    def font(self) -> QFont:
        """Return the font of the text."""

    def fontMetrics(self) -> QFontMetrics:
        """Return the measures of that font."""

    def gutter_width(self) -> int:
        """Return the width that is left free for the gutter."""

    def visible_rows(self) -> Iterable[tuple[int, QRectF]]:
        """Return the rows that are to be seen, each with its place."""

    def is_marked(self, row: int) -> bool:
        """Return whether a row is one that a finding rests on."""

    def number(self, row: int) -> int:
        """Return the number of a row's line."""


class Gutter(QWidget):
    """The line numbers beside the text; a marked line has a bar and a bold number."""

    def __init__(self, text: NumberedRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(self.tr("Line numbers"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the width that the editor leaves free for it."""
        return QSize(self._text.gutter_width(), 0)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers of the rows that are to be seen."""
        painter = QPainter(self)
        palette = self.palette()
        usual, bold = self._text.font(), self._text.font()
        bold.setBold(True)
        ink, muted = palette.text().color(), theme.muted(palette)
        height = self._text.fontMetrics().height()
        width = self.width() - theme.GRID - theme.GRID // 2
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, place in self._text.visible_rows():
            marked = self._text.is_marked(row)
            painter.setFont(bold if marked else usual)
            painter.setPen(ink if marked else muted)
            line = QRectF(0, place.top(), width, height)
            painter.drawText(line, flags, str(self._text.number(row)))
            if marked:
                bar = QRectF(self.width() - BAR, place.top(), BAR, place.height())
                painter.fillRect(bar, palette.color(QPalette.ColorRole.Accent))
