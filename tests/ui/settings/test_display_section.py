"""The choices of how the window looks."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from obsdiag.config.settings import Settings
from obsdiag.ui.settings.display_section import DisplaySection


def test_what_is_given_is_chosen(qtbot):
    section = DisplaySection(Settings(language="de", text_size="150"), "Window")
    qtbot.addWidget(section)
    assert section.findChild(QComboBox, "setting.language").currentText() == "Deutsch"
    assert section.findChild(QComboBox, "setting.text_size").currentData() == "150"
    assert section.findChild(QComboBox, "setting.colour_scheme").currentData() == "system"
