"""Watches what the settings ask for, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from obsdiag.config.settings import ON
from obsdiag.ui.mime import Files

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QThreadPool

    from obsdiag.catalogue import Catalogue
    from obsdiag.config.settings import Settings
    from obsdiag.ui.watching.clipboard_watch import ClipboardWatch
    from obsdiag.ui.watching.folder_watch import FolderWatch


class Watching(QObject):
    """Begins and ends to watch as the settings change."""

    found = Signal(object)
    """Signal(Offer): to be read, as if it had been pasted or dropped."""
    failed = Signal(str)
    """Signal(str): what cannot be watched, and why."""

    def __init__(
        self, catalogue: Callable[[], Catalogue], pool: QThreadPool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._pool = pool
        self._clipboard: ClipboardWatch | None = None
        self._folder: FolderWatch | None = None
        self._place = ""

    def follow(self, settings: Settings) -> None:
        """Watch what these settings say from now on."""
        self._follow_clipboard(wanted=settings.watch_clipboard == ON)
        if settings.watch_folder != self._place:
            self._follow_folder(settings.watch_folder)

    def _follow_clipboard(self, *, wanted: bool) -> None:
        from obsdiag.ui.watching.clipboard_watch import ClipboardWatch

        if wanted and self._clipboard is None:
            self._clipboard = ClipboardWatch(self._catalogue, self._pool, self)
            self._clipboard.found.connect(self.found)
        elif not wanted and self._clipboard is not None:
            self._clipboard.end()
            self._clipboard = None

    def _follow_folder(self, folder: str) -> None:
        from obsdiag.ui.watching.folder_watch import FolderWatch

        self._place = folder
        if self._folder is not None:
            self._folder.end()
            self._folder.deleteLater()
            self._folder = None
        if folder:
            self._folder = FolderWatch(Path(folder), self._pool, self)
            self._folder.found.connect(self._on_files)
            self._folder.failed.connect(self.failed)

    @Slot(object)
    def _on_files(self, paths: tuple[Path, ...]) -> None:
        self.found.emit(Files(paths))
