"""What a test waits for before it looks again."""

from __future__ import annotations

from PySide6.QtCore import QTimer


def later(view):
    """Return a timer that ends after what is put off until the window is idle."""
    timer = QTimer(view)
    timer.setSingleShot(True)
    timer.start(50)
    return timer
