"""What an empty list says in place of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from obsdiag.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def paint_hint(ground: QWidget, hint: str) -> None:
    """Write `hint` at the top of `ground`, on which the rows would stand."""
    if hint:
        painter = QPainter(ground)
        painter.setPen(theme.muted(ground.palette()))
        room = ground.rect().adjusted(2 * theme.GRID, theme.GRID, -2 * theme.GRID, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, hint)
