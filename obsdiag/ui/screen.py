"""The room that a screen has for a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FRAME = 40
"""Pixels of a screen's height that systems take for the title of a window, at the most."""


def fit_screen(window: QWidget) -> None:
    """Let a window be no larger than its screen has room for: its foot would not be seen."""
    if not window.isMaximized() and not window.isFullScreen():
        room = window.screen().availableSize() - QSize(0, FRAME)
        window.resize(window.size().boundedTo(room))
