"""The parts of the window, made once and connected."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from obsdiag.ui.actions import COMMANDS


def test_each_command_has_its_icon_again_in_another_palette(driver):
    with_icon = [driver.window.commands[command.name] for command in COMMANDS if command.icon]
    before = [action.icon().cacheKey() for action in with_icon]
    driver.window.changeEvent(QEvent(QEvent.Type.PaletteChange))
    assert all(not action.icon().isNull() for action in with_icon)
    assert before != [action.icon().cacheKey() for action in with_icon]


def test_what_a_controller_complains_of_is_shown_in_the_window(driver):
    for controller in (driver.window.history_controller, driver.window.maintenance):
        controller.complained.emit("It is full.")
        assert "It is full." in driver.messages()
        driver.window.messages.dismiss()
