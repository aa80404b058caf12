"""What lies over the window while something is dragged over it, and says what a drop would do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.mime import CodeLink, Files, Offer, Promised, Remote, Text, Unreadable
from obsdiag.ui.verdict.prose import masked

_CLEAR = 225
"""Opacity of the veil, of 255."""


class DropOverlay(QWidget):
    """A veil with a frame and one sentence; the mouse does not feel it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(theme.scaled(self.font(), 1.8, QFont.Weight.DemiBold))
        self.hide()

    def show_offer(self, offer: Offer, *, stays: bool = True) -> None:
        """Cover the window and say what dropping this would do; unless it `stays`, nothing."""
        moved = self.tr("A drop would take this away from there: copy it, and paste it here")
        self._sentence = self._said(offer) if stays else moved
        self.setAccessibleName(self._sentence)
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self.update()

    def _said(self, offer: Offer) -> str:
        match offer:
            case Files((path,)):
                name = shown_line(masked(path.name))
                return self.tr("Drop to diagnose “{name}”").format(name=name)
            case Files(paths):
                return self.tr("Drop to diagnose %Ln files", None, len(paths))
            case CodeLink(name):
                return self.tr("Drop to open the page of {code}").format(code=shown_line(name))
            case Text():
                return self.tr("Drop to diagnose this text")
        return self._why_not(offer)

    def _why_not(self, offer: Promised | Remote | Unreadable) -> str:
        match offer:
            case Remote():
                return self.tr("An address is not fetched: save the response and drop the file")
            case Promised():
                return self.tr("An attachment is no file yet: save it, and drop the file")
            case Unreadable():
                return self.tr("An image is not read: drop or paste the text itself")

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint veil, frame and sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self.palette().color(QPalette.ColorRole.Base))
        veil.setAlpha(_CLEAR)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
        inset = 2.0 * theme.GRID
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, theme.GRID, theme.GRID)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(inset, inset, -inset, -inset), flags, self._sentence)
