"""What macOS asks an application to open: events, where other systems give words to a start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QFileOpenEvent

from obsdiag.ui.guard import guarded


class OpenEvents(QObject):
    """Watches the application for files and links that the system hands to it.

    What comes before `begin` is kept until then: a start by a file is such an event too.
    """

    asked = Signal(object)
    """Signal(tuple[Path, ...]): a file, or a link as a start is given it, is to be opened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Path, ...]] = []
        self._begun = False

    @Slot()
    def begin(self) -> None:
        """From now on tell at once what is asked for, and what was asked for before."""
        self._begun = True
        for paths in self._waiting:
            self.asked.emit(paths)
        self._waiting.clear()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events of files and links, and leave all others to the application."""
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        paths = (Path(event.file() or event.url().toString()).absolute(),)
        if self._begun:
            self.asked.emit(paths)
        else:
            self._waiting.append(paths)
        return True
