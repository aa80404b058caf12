"""Rows of the settings' sheet."""

from __future__ import annotations

from obsdiag.ui.settings.settings_section import SettingsSection, fill


def test_a_choice_is_told_by_the_name_of_its_setting(qtbot):
    section = SettingsSection("Window")
    qtbot.addWidget(section)
    box = section.add_choice("language", "Language")
    fill(box, ["as the system", "Deutsch"], ["", "de"], "de")
    assert box.currentText() == "Deutsch"
    with qtbot.waitSignal(section.changed) as told:
        box.activated.emit(1)
    assert told.args == ["language", "de"]


def test_what_is_not_offered_is_the_first(qtbot):
    section = SettingsSection("Window")
    qtbot.addWidget(section)
    box = section.add_choice("language", "Language")
    fill(box, ["as the system", "Deutsch"], ["", "de"], "xx")
    assert box.currentData() == ""
