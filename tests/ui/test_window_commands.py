"""What the commands work with, made once the panes are there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtWidgets import QApplication, QDialog

from obsdiag.config.paths import AppPaths
from obsdiag.ui import app
from obsdiag.ui.actions import COMMANDS
from obsdiag.ui.mime import Text
from tests.answer import response


def test_each_command_has_its_icon_again_in_another_palette(driver):
    with_icon = [driver.window.commands[command.name] for command in COMMANDS if command.icon]
    before = [action.icon().cacheKey() for action in with_icon]
    driver.window.changeEvent(QEvent(QEvent.Type.PaletteChange))
    assert all(not action.icon().isNull() for action in with_icon)
    assert before != [action.icon().cacheKey() for action in with_icon]


@pytest.fixture
def panes_only(qtbot, data_dir, unrehearsed):
    """A window as it is between its panes and its commands."""
    window = app._build(QApplication.instance(), AppPaths.below(data_dir))
    app._built.append(window)
    qtbot.addWidget(window)
    window.begin()
    window._rest.stop()
    yield window
    window.close()


def test_a_paste_is_taken_in_before_the_commands_are_there(panes_only, qtbot):
    with qtbot.waitSignal(panes_only._read_controller.ended):
        panes_only.presenter.take(Text(response()))
        assert not panes_only._completed
        panes_only._rest.start()
    assert panes_only._completed
    assert panes_only.panes.capture.model.rowCount() == 1


def test_a_window_that_is_closed_before_its_commands_are_there_closes_as_any_other(panes_only):
    assert panes_only.close()
    assert panes_only._completed


def test_what_is_asked_for_before_there_are_commands_is_done_once_they_are(qtbot, data_dir):
    window = app._build(QApplication.instance(), AppPaths.below(data_dir))
    app._built.append(window)
    qtbot.addWidget(window)
    window.commands["sample"].trigger()
    window.begin()
    window.commands["palette"].trigger()
    with qtbot.waitSignal(window._read_controller.ended):
        window.show()
    assert window.panes.capture.model.rowCount()
    assert window.findChild(QDialog, "commandPalette").isVisible()
    window.close()


def test_what_is_dropped_before_there_are_panes_is_taken_in(qtbot, data_dir):
    window = app._build(QApplication.instance(), AppPaths.below(data_dir))
    app._built.append(window)
    qtbot.addWidget(window)
    mime = QMimeData()
    mime.setText(response().decode())
    window.dropped.emit(mime)
    with qtbot.waitSignal(window._read_controller.ended):
        window.show()
    assert window.panes.capture.model.rowCount() == 1
    window.close()
