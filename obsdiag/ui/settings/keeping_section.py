"""What is kept, and where; and what of the computer is watched, which is nothing at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy

from obsdiag.config.settings import ON
from obsdiag.ui.settings.folder_row import FolderRow
from obsdiag.ui.settings.settings_section import SettingsSection
from obsdiag.ui.tick_box import TickBox
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from pathlib import Path

    from obsdiag.config.settings import Settings


class KeepingSection(SettingsSection):
    """Retention, the data folder, and what is never kept."""

    retention_wanted = Signal()
    """The reader wants to say how much is kept."""

    def __init__(self, data: Path, title: str) -> None:
        """Show `data`, the folder that the history is in."""
        super().__init__(title)
        kept = QPushButton(self.tr("&What is kept…"))
        kept.setAutoDefault(False)
        kept.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kept.clicked.connect(self.retention_wanted)
        self.add_row(self.tr("History"), kept)
        label = self.tr("Data folder")
        folder = FolderRow("setting.data", label)
        folder.add_open(self.tr("Open the &folder"))
        folder.show_folder(data)
        self.add_row(label, folder)
        masked = self.tr(
            "Signatures, tokens, cookies and keys are always masked before anything is kept or "
            "copied as a report."
        )
        self.add_row(self.tr("Masked"), TextLabel(masked))


class WatchingSection(SettingsSection):
    """The clipboard and a folder, whose errors are shown as they come."""

    def __init__(self, settings: Settings, title: str) -> None:
        super().__init__(title)
        self._clipboard = TickBox(self.tr("Show errors that are copied elsewhere"))
        self._clipboard.setObjectName("setting.watch_clipboard")
        self._clipboard.setChecked(settings.watch_clipboard == ON)
        self._clipboard.toggled.connect(self._on_clipboard)
        self.add_row(self.tr("Clipboard"), self._clipboard)
        label = self.tr("Folder")
        self._folder = FolderRow("setting.watch_folder", label)
        self._folder.add_choose(self.tr("Choose a folder…"), self.tr("Watch no folder"))
        self._folder.chosen.connect(self._on_folder)
        self.add_row(label, self._folder)
        self._watched = settings.watch_folder
        self.retranslate()

    def retranslate(self) -> None:
        """Say in another language that no folder is watched."""
        from pathlib import Path

        none = "" if self._watched else self.tr("No folder is watched.")
        self._folder.show_folder(Path(self._watched) if self._watched else None, none)

    @Slot(bool)
    def _on_clipboard(self, wanted: bool) -> None:
        self.changed.emit("watch_clipboard", ON if wanted else "")

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self._watched = folder
        self.retranslate()
        self.changed.emit("watch_folder", folder)
