"""What is asked for before the commands are bound is done once they are."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow

from obsdiag.ui.actions import COMMANDS, bind, install
from obsdiag.ui.early_commands import EarlyCommands


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window):
    return install(window)


def bind_all(actions, done):
    """Bind each command to what notes that it was done, and with which state."""

    def noted(name):
        return lambda checked=False: done.append((name, checked))

    bind(actions, {command.name: noted(command.name) for command in COMMANDS})


def test_each_is_done_once_and_in_the_order_in_which_they_were_asked_for(actions):
    early, done = EarlyCommands(actions), []
    for name in ("palette", "paste", "palette"):
        actions[name].trigger()
    bind_all(actions, done)
    early.hand_on()
    assert [name for name, _ in done] == ["palette", "paste"]


def test_a_switch_that_was_switched_stays_so_and_is_heard_of(actions):
    early, done = EarlyCommands(actions), []
    switch = next(command.name for command in COMMANDS if command.is_switch)
    for name in ("schemeDark", switch):
        actions[name].trigger()
    bind_all(actions, done)
    early.hand_on()
    assert done == [("schemeDark", True), (switch, True)]
    assert actions["schemeDark"].isChecked()
    assert actions[switch].isChecked()


def test_what_cannot_be_done_is_left_out(actions):
    early, done = EarlyCommands(actions), []
    actions["copyReport"].trigger()
    bind_all(actions, done)
    actions["copyReport"].setEnabled(False)
    early.hand_on()
    assert done == []


def test_what_is_asked_for_later_is_done_at_once_and_alone(actions):
    early, done = EarlyCommands(actions), []
    bind_all(actions, done)
    early.hand_on()
    actions["paste"].trigger()
    early.hand_on()
    assert [name for name, _ in done] == ["paste"]
