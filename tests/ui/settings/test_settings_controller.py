"""What is remembered, and who is told of a change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from obsdiag.config.settings import Settings
from obsdiag.ui.recent_files import RecentMenu
from obsdiag.ui.settings.settings_controller import SettingsController
from obsdiag.ui.settings.settings_dialog import SettingsDialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def controller(window, tmp_path):
    return SettingsController(Settings(), tmp_path, window)


def test_a_scheme_is_told_and_held(controller, qtbot):
    with qtbot.waitSignal(controller.scheme_changed, timeout=0) as told:
        controller.choose_scheme("dark")
    assert told.args == ["dark"]
    assert controller.held.colour_scheme == "dark"


def test_when_the_system_changes_the_choice_is_told_again(controller, qtbot):
    controller.choose_scheme("light")
    with qtbot.waitSignal(controller.scheme_changed, timeout=0) as told:
        controller.follow_system()
    assert told.args == ["light"]


def test_opened_files_are_in_the_menu_until_they_are_forgotten(controller, window, qtbot):
    menu = RecentMenu(window)
    controller.show_recent_in(menu)
    controller.remember_files([Path("/a"), Path("/b")])
    assert [row.text() for row in menu.actions()] == ["/a", "/b"]
    with qtbot.waitSignal(controller.changed, timeout=0):
        controller.forget_files()
    assert menu.actions() == []


def test_a_file_that_is_opened_while_the_sheet_is_there_is_not_lost(controller, window):
    controller.ask()
    sheet = window.findChild(SettingsDialog)
    controller.remember_files([Path("/a")])
    sheet.changed.emit(Settings()._replace(language="de"))
    assert (controller.held.language, controller.held.recent) == ("de", "/a")
    sheet.reject()
