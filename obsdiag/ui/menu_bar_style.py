"""Menus as high as the buttons beside them, so that all of their words stand on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QProxyStyle, QStyle

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics
    from PySide6.QtWidgets import QMenuBar, QStyleOption, QWidget


def row_height(metrics: QFontMetrics) -> int:
    """Return the height of what can be pressed in the bar, in pixels."""
    return max(metrics.height() + theme.GRID // 2, theme.TARGET)


class MenuBarStyle(QProxyStyle):
    """The style that the window has, but for the height of a menu's title."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar.style().name())
        self.setParent(bar)

    @guarded(QSize())
    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        /,
        w: QWidget | None = None,  # as QStyle has it
    ) -> QSize:
        """Return the room that `kind` needs for contents of this size."""
        room = super().sizeFromContents(kind, option, size, w)  # type: ignore[arg-type]
        if kind is QStyle.ContentsType.CT_MenuBarItem:
            room.setHeight(max(room.height(), row_height(option.fontMetrics)))
        return room
