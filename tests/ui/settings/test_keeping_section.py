"""What is kept and what is watched."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from obsdiag.config.settings import ON, Settings
from obsdiag.ui.settings.keeping_section import KeepingSection, WatchingSection
from obsdiag.ui.verdict.text_label import TextLabel


def test_the_data_folder_is_shown(qtbot, tmp_path):
    section = KeepingSection(tmp_path, "Kept")
    qtbot.addWidget(section)
    assert str(tmp_path) in [label.text() for label in section.findChildren(TextLabel)]


def test_watching_is_told_when_it_is_switched(qtbot):
    section = WatchingSection(Settings(), "Watched")
    qtbot.addWidget(section)
    with qtbot.waitSignal(section.changed) as told:
        section.findChild(QCheckBox, "setting.watch_clipboard").setChecked(True)
    assert told.args == ["watch_clipboard", ON]
