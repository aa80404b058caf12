"""A plate: a few words with a frame around them, of which the first are strong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.tip import set_tip

_HEIGHT = 3 * theme.GRID
_SPARE = 4
"""Pixels by which text in two fonts may be wider than the sum of its parts says."""
_FRAME_SHARE, _GROUND_SHARE = 0.30, 0.07
"""Shares of the accent in frame and ground."""


class Plate(QLabel):
    """Shows words such as **The caller** acts; hidden while there are none.

    It is a label, which screen readers read; it paints itself all the same.
    """

    _bold_font: QFont | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strong = self._rest = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.fit_text()
        self.hide()

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        height = QFontMetrics(QApplication.font()).height()  # its own may not be there yet
        self.setFixedHeight(max(_HEIGHT, height + theme.GRID // 2))

    def show_words(self, strong: str, rest: str = "", tip: str = "") -> None:
        """Show these; `tip` says more where the mouse rests."""
        self._strong, self._rest = strong, rest
        set_tip(self, tip)
        self.setText(f"{strong} {rest}".strip())
        self.setAccessibleName(self.text())
        self.setVisible(bool(strong))
        self.updateGeometry()
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the words and their frame."""
        width = self._strong_width() + self._gap() + self._rest_width() + 2 * theme.GRID + _SPARE
        return QSize(width, self.height())

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Let the words be cut."""
        return QSize(4 * theme.GRID, self.height())

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Have strong words in another font, too."""
        self._bold_font = None
        super().changeEvent(event)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(theme.tint(palette, _FRAME_SHARE))
        painter.setBrush(theme.tint(palette, _GROUND_SHARE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(palette.text().color())
        room = self.rect().adjusted(theme.GRID, 0, -theme.GRID, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._bold())
        elide = Qt.TextElideMode.ElideRight
        strong = QFontMetrics(self._bold()).elidedText(self._strong, elide, room.width())
        painter.drawText(room, flags, strong)
        room.setLeft(room.left() + self._strong_width() + self._gap())
        painter.setFont(self.font())
        rest = self.fontMetrics().elidedText(self._rest, elide, max(0, room.width()))
        painter.drawText(room, flags, rest)

    def _bold(self) -> QFont:
        """Return the font of the strong words: one for all times that it is asked for."""
        if self._bold_font is None:
            self._bold_font = theme.scaled(self.font(), 1, QFont.Weight.Bold)
        return self._bold_font

    def _strong_width(self) -> int:
        return QFontMetrics(self._bold()).horizontalAdvance(self._strong)

    def _rest_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._rest)

    def _gap(self) -> int:
        return self.fontMetrics().horizontalAdvance(" ") if self._rest else 0
