"""Holds what is remembered from one start to the next, and has it changed in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from obsdiag.config.settings import Settings
    from obsdiag.ui.recent_files import RecentMenu


class SettingsController(QObject):
    """Takes changes from the sheet, the menus and what is opened."""

    changed = Signal(object)
    """Signal(Settings): these hold from now on, and are to be remembered at once."""
    scheme_changed = Signal(str)
    """Signal(str): `system`, `light` or `dark`; remembered with the others, in the end."""
    retention_wanted = Signal()
    """The user wants to say how much is kept."""
    recent_forgotten = Signal()
    """No file is remembered any more."""

    def __init__(self, held: Settings, data: Path, window: QWidget) -> None:
        """Take what was remembered; `data` is the folder that the history is in."""
        super().__init__(window)
        self.held = held
        """What is to be remembered."""
        self._data = data
        self._window = window
        self._recent: RecentMenu | None = None

    def show_recent_in(self, menu: RecentMenu) -> None:
        """Keep the files that were opened last in this menu."""
        self._recent = menu
        self._show_recent()

    def templates(self) -> Path:
        """Return the folder of a team's own templates of texts that are sent."""
        from obsdiag.reply.template_files import FOLDER  # not before the first paint

        return Path(self.held.templates) if self.held.templates else self._data / FOLDER

    @Slot()
    def ask(self) -> None:
        """Bring up the sheet of the settings."""
        from obsdiag.ui.settings.settings_dialog import SettingsDialog  # seldom needed

        sheet = SettingsDialog(self.held, self._data, self._window)
        sheet.changed.connect(self._on_changed)
        sheet.retention_wanted.connect(self.retention_wanted)
        sheet.open()

    @Slot(str)
    def choose_scheme(self, name: str) -> None:
        """Take a colour scheme."""
        self.held = self.held._replace(colour_scheme=name)
        self.scheme_changed.emit(name)

    @Slot()
    def follow_system(self) -> None:
        """Have the scheme hold that was chosen: the system's has changed."""
        self.scheme_changed.emit(self.held.colour_scheme)

    @Slot(object)
    def remember_files(self, files: Iterable[Path]) -> None:
        """Put files that were opened before those that are remembered."""
        from obsdiag.ui.recent_files import with_opened

        self.held = self.held._replace(recent=with_opened(self.held.recent, files))
        self._show_recent()

    @Slot()
    def forget_files(self) -> None:
        """Remember no file, on disk neither."""
        self.held = self.held._replace(recent="")
        self._show_recent()
        self.changed.emit(self.held)
        self.recent_forgotten.emit()

    @Slot(object)
    def _on_changed(self, chosen: Settings) -> None:
        """Take what the sheet has; files may have been opened while it stood there."""
        self.held = chosen._replace(recent=self.held.recent)
        self.changed.emit(self.held)

    def _show_recent(self) -> None:
        from obsdiag.ui.recent_files import remembered

        if self._recent is not None:
            self._recent.show_files(remembered(self.held.recent))
