"""The parts of the window, made once and connected."""

from __future__ import annotations


def test_what_a_controller_complains_of_is_shown_in_the_window(driver):
    for controller in (driver.window.history_controller, driver.window.maintenance):
        controller.complained.emit("It is full.")
        assert "It is full." in driver.messages()
        driver.window.messages.dismiss()
