"""A folder in the settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton

from obsdiag.ui.settings.folder_row import FolderRow


def row(qtbot) -> FolderRow:
    made = FolderRow("folder", "Folder")
    qtbot.addWidget(made)
    made.add_open("Open")
    made.add_choose("Choose", "None")
    return made


def press(made: FolderRow, text: str) -> None:
    next(b for b in made.findChildren(QPushButton) if b.text() == text).click()


def test_a_folder_is_opened_where_there_is_one(qtbot, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    made = row(qtbot)
    made.show_folder(None, "None.")
    press(made, "Open")
    made.show_folder(tmp_path)
    press(made, "Open")
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]


def test_another_one_is_chosen_or_none(qtbot, tmp_path):
    made, told = row(qtbot), []
    made.chosen.connect(told.append)
    made.show()
    press(made, "Choose")
    dialog = made.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    press(made, "None")
    assert told == [str(tmp_path), ""]
