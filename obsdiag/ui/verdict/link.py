"""Text that leads somewhere: by mouse, or by Tab and Enter."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton

from obsdiag.ui.guard import guarded

ROOM = 2
"""Pixels above and below the text that belong to the link."""


class Link(QAbstractButton):
    """A button that looks like a link: underlined under the mouse, framed by the focus too."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the text, with room to be hit by the mouse."""
        size = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return size.grownBy(QMargins(0, ROOM, 0, ROOM))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Let a long text be cut."""
        return QSize(0, self.sizeHint().height())

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow it by Enter too, as links are everywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text."""
        painter = QPainter(self)
        if self.hasFocus() or self.underMouse():
            font = self.font()
            font.setUnderline(True)
            painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Link))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), flags, text)
        if self.hasFocus():
            shown = self.fontMetrics().horizontalAdvance(text)
            edge = QRect(0, 0, min(shown + ROOM, self.width()), self.height())
            painter.drawRect(edge.adjusted(0, 0, -1, -1))
