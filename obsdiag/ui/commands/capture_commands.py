"""What the commands of the menu Capture do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from obsdiag.ui.mime import Files, offered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QFileDialog

    from obsdiag.ui.main_layout import MainLayout
    from obsdiag.ui.presenter import Presenter


class CaptureCommands(QObject):
    """Takes captures in, and stops what is under way."""

    recent_forgotten = Signal()
    """The user wants no file to be remembered."""

    def __init__(self, window: MainLayout, presenter: Presenter, folder: str) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self.folder = folder
        """Where the last file was opened; empty when there was none."""

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each of these commands does."""
        return {
            "paste": self.paste,
            "open": self.open_files,
            "openFolder": self.open_folder,
            "forgetRecent": self.recent_forgotten.emit,
            "sample": self._presenter.intake.take_sample,
            "save": self._presenter.save,
            "clear": self._presenter.clear,
            "quit": self._window.close,
        }

    @Slot()
    def paste(self) -> None:
        """Take in what is on the clipboard."""
        self._presenter.take(offered(QGuiApplication.clipboard().mimeData()))

    @Slot()
    def open_files(self) -> None:
        """Ask for files, and take them in."""
        dialog = self._made_dialog(self.tr("Open captures"))
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        dialog.open()

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder, and take in all files below it."""
        dialog = self._made_dialog(self.tr("Open a folder of captures"))
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.open()

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way; else put a drawer away; else step back."""
        if self._presenter.is_working() or not self._window.drawers.close():
            self._presenter.cancel()

    def _made_dialog(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        from obsdiag.ui.help.help_key import offer_quit

        dialog = QFileDialog(self._window, title, self.folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_files)
        offer_quit(dialog)
        return dialog

    @Slot("QStringList")
    def _on_files(self, names: Sequence[str]) -> None:
        if names:
            self.folder = str(Path(names[0]).parent)
            self._presenter.take(Files(tuple(Path(name) for name in names)))
