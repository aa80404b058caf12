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
        if isinstance(framed, QAbstractScrollArea):
            framed.viewport().installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size and the focus of the widget."""
        framed = self.__dict__.get("_framed")
        if framed is None:  # gone while Python lets go of it
            return False
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif watched is framed and event.type() == QEvent.Type.FocusIn:
            self._fit()
            self.raise_()
            self.show()
        elif watched is framed and event.type() == QEvent.Type.FocusOut:
            self.hide()
        return False

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
