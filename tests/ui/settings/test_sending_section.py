"""What texts to send are like at first."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from obsdiag.config.settings import Settings
from obsdiag.ui.settings.sending_section import SendingSection


def test_what_is_given_is_shown_and_a_change_is_told(qtbot, tmp_path):
    section = SendingSection(Settings(sender="Team", masked="host"), tmp_path, "Texts")
    qtbot.addWidget(section)
    assert section.findChild(QLineEdit, "setting.sender").text() == "Team"
    assert section.findChild(QCheckBox, "setting.masked.host").isChecked()
    with qtbot.waitSignal(section.changed) as told:
        section.findChild(QCheckBox, "setting.masked.mail").setChecked(True)
    assert told.args == ["masked", "host mail"]
