"""A slim scroll bar, for where the style is Qt's own and not the platform's."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollBar

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_WIDTH = 10
_REST, _HELD = 0.22, 0.42
"""Shares of the text's colour in that of the handle."""


class SlimScrollBar(QScrollBar):
    """A rounded handle and nothing else; the mouse finds everything where the style has it."""

    def __init__(
        self, orientation: Qt.Orientation, ground: QPalette.ColorRole, parent: QWidget
    ) -> None:
        super().__init__(orientation, parent)
        self._ground = ground
        self._placed: tuple[object, QRect] | None = None
        if orientation == Qt.Orientation.Vertical:
            self.setFixedWidth(_WIDTH)
        else:
            self.setFixedHeight(_WIDTH)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle, if there is anything to scroll."""
        palette = self.palette()
        ground = palette.color(self._ground)
        painter = QPainter(self)
        painter.fillRect(event.rect(), ground)
        if self.minimum() == self.maximum():
            return
        share = _HELD if self.isSliderDown() or self.underMouse() else _REST
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.blend(ground, palette.text().color(), share))
        painter.drawRoundedRect(self._handle().adjusted(2, 2, -2, -2), 3, 3)

    def _handle(self) -> QRect:
        """Return where the style has the handle; it is asked again once that can be elsewhere."""
        scrolls = (self.minimum(), self.maximum(), self.value(), self.pageStep())
        made_of = (self.width(), self.height(), *scrolls, self.layoutDirection())
        if self._placed is None or self._placed[0] != made_of:
            self._placed = (made_of, self._asked_handle())
        return self._placed[1]

    def _asked_handle(self) -> QRect:
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # 4 ms: not before it is needed

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )


def slim(area: QAbstractScrollArea, ground: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
    """Give `area` slim scroll bars on `ground`, where the platform has no style of its own."""
    if sys.platform.startswith("linux"):
        area.setVerticalScrollBar(SlimScrollBar(Qt.Orientation.Vertical, ground, area))
        area.setHorizontalScrollBar(SlimScrollBar(Qt.Orientation.Horizontal, ground, area))
