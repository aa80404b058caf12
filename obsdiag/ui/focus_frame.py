"""A thin frame around whatever has the focus and does not show it by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from obsdiag.ui.guard import guarded


class FocusFrame(QWidget):
    """Lies over a widget, and is seen while that has the focus; the mouse does not feel it."""

    def __init__(self, framed: QWidget) -> None:
        super().__init__(framed)
        self._framed = framed
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        framed.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size and the focus of the widget."""
        framed = self.__dict__.get("_framed")
        if framed is None:  # gone while Python lets go of it
            return False
        kind = event.type()
        if kind == QEvent.Type.Resize:
            if self.isVisibleTo(framed):
                self._fit()
        elif watched is not framed:
            return False
        elif kind == QEvent.Type.FocusIn:
            self._follow(follows=True)
            self._fit()
            self.raise_()
            self.show()
        elif kind == QEvent.Type.FocusOut:
            self._follow(follows=False)
            self.hide()
        return False

    def _follow(self, *, follows: bool) -> None:
        """Hear of the sizes of what is scrolled while the frame is seen: Qt tells of all events."""
        if isinstance(self._framed, QAbstractScrollArea):
            viewport = self._framed.viewport()
            viewport.removeEventFilter(self)
            if follows:
                viewport.installEventFilter(self)

    def _fit(self) -> None:
        """Lie around what is scrolled, not over the scroll bars: they come and go, and on top."""
        framed = self._framed
        if isinstance(framed, QAbstractScrollArea):
            self.setGeometry(framed.viewport().geometry())
        else:
            self.setGeometry(framed.rect())

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
