"""Whether a window reads something that Esc stops: its parts ask, and leave Esc to it then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WORKING = "working"


def set_working(window: QWidget, *, working: bool) -> None:
    """Have the parts of a window know whether it reads something that Esc stops."""
    window.setProperty(_WORKING, working)


def is_working(part: QWidget) -> bool:
    """Tell whether the window that `part` is in reads something that Esc stops."""
    return bool(part.window().property(_WORKING))
