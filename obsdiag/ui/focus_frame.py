"""A thin frame around whatever has the focus and does not show it by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

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
        if watched is not self.__dict__.get("_framed"):  # gone while Python lets go of it
            return False
        match event.type():
            case QEvent.Type.FocusIn:
                self.setGeometry(self._framed.rect())
                self.raise_()
                self.show()
            case QEvent.Type.FocusOut:
                self.hide()
            case QEvent.Type.Resize:
                self.setGeometry(self._framed.rect())
            case _:
                pass
        return False

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
