"""Watches a folder: a file that comes into it is read once nothing is written to it any more."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QThreadPool

REST_MS = 700
"""A file that has stayed as it is for so long is taken to be whole."""
MOST_FILES = 10_000
"""Of a folder with more, the others are not seen."""
_UNFINISHED = (".part", ".crdownload", ".tmp", ".partial", ".download")
"""What browsers call a file that is still coming."""


class Stamp(NamedTuple):
    """By what is told that a file is being written to."""

    size: int
    changed: int


class FolderWatch(QObject):
    """Tells of new files; those that are there at first are not new."""

    found = Signal(object)
    """Signal(tuple[Path, ...])."""
    failed = Signal(str)
    """Signal(str): the folder cannot be watched, and why."""

    def __init__(self, folder: Path, pool: QThreadPool, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._known: dict[str, Stamp] | None = None
        self._coming: dict[str, Stamp] = {}
        self._listing = LatestTask(pool, self)
        self._listing.done.connect(self._on_listed)
        self._listing.failed.connect(self._on_failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._watcher.addPath(str(folder))
        self._look()

    def end(self) -> None:
        """Watch no more."""
        self._rest.stop()
        self._listing.end()

    @Slot(str)
    def _on_changed(self, _folder: str) -> None:
        self._rest.start()

    @Slot()
    def _look(self) -> None:
        self._listing.ask(partial(_stamps, self._folder))

    @Slot(object)
    def _on_listed(self, there: dict[str, Stamp]) -> None:
        if self._known is None:
            self._known = there
            return
        new = {name: stamp for name, stamp in there.items() if name not in self._known}
        whole = [name for name, stamp in new.items() if self._coming.get(name) == stamp]
        self._known = {name: there[name] for name in self._known if name in there}
        self._known |= {name: new[name] for name in whole}
        self._coming = {name: stamp for name, stamp in new.items() if name not in whole}
        if self._coming:
            self._rest.start()
        if whole:
            self.found.emit(tuple(self._folder / name for name in sorted(whole)))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        self.failed.emit(f"{self._folder}: {told}")


def _stamps(folder: Path) -> dict[str, Stamp]:
    """Return the files of a folder that are no hidden ones; raises OSError."""
    found: dict[str, Stamp] = {}
    with os.scandir(folder) as there:
        for entry in there:
            if entry.name.startswith(".") or entry.name.endswith(_UNFINISHED):
                continue
            if entry.is_file() and len(found) < MOST_FILES:
                told = entry.stat()
                found[entry.name] = Stamp(told.st_size, told.st_mtime_ns)
    return found
