"""Has a screen reader say something, wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def announce(source: QObject, sentence: str) -> None:
    """Have `sentence` said, as coming from `source`."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))
