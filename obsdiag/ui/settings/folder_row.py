"""A folder that can be chosen, opened, and left to the program again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.flow_layout import FlowLayout
from obsdiag.ui.help.help_key import offer_quit
from obsdiag.ui.verdict.text_label import TextLabel


class FolderRow(QWidget):
    """Shows where a folder is, above buttons."""

    chosen = Signal(str)
    """Signal(str): this folder; '' for the usual one, or for none."""

    def __init__(self, name: str, label: str) -> None:
        """Take the name of the widget and what it is called."""
        super().__init__()
        self.setObjectName(name)
        self._label = label
        self._path: Path | None = None
        self._place = TextLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        layout.addWidget(self._place)
        self._buttons = FlowLayout()
        layout.addLayout(self._buttons)

    def add_open(self, text: str) -> None:
        """Add a button that shows the folder in the system's file manager."""
        self._open = self._add(text)
        self._open.clicked.connect(self._on_open)

    def add_choose(self, choose: str, leave: str) -> None:
        """Add a button to choose another folder, and one to go without."""
        self._add(choose).clicked.connect(self._on_choose)
        self._leave = self._add(leave)
        self._leave.clicked.connect(self._on_leave)

    def show_folder(self, path: Path | None, told: str = "") -> None:
        """Show this folder, or what is told where there is none."""
        self._path = path
        self._place.setText(told or str(path))
        self._describe()

    def retranslate(self) -> None:
        """Say of which folder the buttons speak in another language: this row has its name."""
        self._label = self.accessibleName() or self._label
        self._describe()

    def _describe(self) -> None:
        for button in self.findChildren(QPushButton):  # of which folder they speak
            button.setAccessibleDescription(f"{self._label}: {self._place.text()}")

    def _add(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setParent(self)
        self._buttons.addWidget(button)
        return button

    @Slot()
    def _on_open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    @Slot()
    def _on_choose(self) -> None:
        start = str(self._path or Path.home())
        dialog = QFileDialog(self.window(), self._label, start)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.chosen)
        offer_quit(dialog)
        dialog.open()

    @Slot()
    def _on_leave(self) -> None:
        self.chosen.emit("")
