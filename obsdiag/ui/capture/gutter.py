"""The line numbers beside the capture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from obsdiag.ui.capture.editor import CaptureEditor

BAR = 3


class Gutter(QWidget):
    """The line numbers beside the text; a marked line has a bar and a bold number."""

    def __init__(self, editor: CaptureEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAccessibleName(self.tr("Line numbers"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the width that the editor leaves free for it."""
        return QSize(self._editor.gutter_width(), 0)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers of the rows that are to be seen."""
        painter = QPainter(self)
        palette = self.palette()
        usual, bold = self._editor.font(), self._editor.font()
        bold.setBold(True)
        text, muted = palette.text().color(), theme.muted(palette)
        height = self._editor.fontMetrics().height()
        width = self.width() - theme.GRID - theme.GRID // 2
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, place in self._editor.visible_rows():
            marked = self._editor.is_marked(row)
            painter.setFont(bold if marked else usual)
            painter.setPen(text if marked else muted)
            line = QRectF(0, place.top(), width, height)
            painter.drawText(line, flags, str(self._editor.number(row)))
            if marked:
                bar = QRectF(self.width() - BAR, place.top(), BAR, place.height())
                painter.fillRect(bar, palette.color(QPalette.ColorRole.Accent))
