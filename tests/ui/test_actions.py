"""The table of commands."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from obsdiag.ui.actions import COMMANDS, bind, install, plain


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def handlers():
    return {command.name: list for command in COMMANDS}


def test_every_command_has_a_key_and_no_two_the_same():
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert all(command.keys for command in COMMANDS)
    assert "" not in keys
    assert set(keys.values()) == {1}


def test_every_command_has_a_name_of_its_own():
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


def test_mnemonics_are_unique_in_their_menu():
    for menu in {command.menu for command in COMMANDS}:
        letters = Counter(
            text[text.index("&") + 1].casefold()
            for command in COMMANDS
            if command.menu == menu and "&" in (text := command.text)
        )
        assert set(letters.values()) == {1}, menu


def test_menus_have_letters_of_their_own():
    menus = {command.menu for command in COMMANDS}
    assert len({menu[menu.index("&") + 1] for menu in menus}) == len(menus)


def test_actions_are_found_by_their_object_names(window):
    install(window)
    for command in COMMANDS:
        action = window.findChild(QAction, f"action.{command.name}")
        assert QKeySequence(command.keys[0]) in action.shortcuts()
        assert plain(command.text) in action.toolTip()


def test_of_a_set_of_choices_exactly_one_is_on(window):
    made = install(window)
    made["schemeLight"].setChecked(True)
    made["schemeDark"].setChecked(True)
    assert [name for name, action in made.items() if action.isChecked()] == ["schemeDark"]


def test_a_bound_command_does_what_it_is_bound_to(window):
    made, done = install(window), []
    bind(made, {**handlers(), "paste": lambda: done.append("paste")})
    made["paste"].trigger()
    assert done == ["paste"]


def test_a_command_without_a_handler_is_noticed_at_once(window):
    some = handlers()
    del some["paste"]
    with pytest.raises(KeyError, match="paste"):
        bind(install(window), some)


def test_a_handler_without_a_command_is_noticed_at_once(window):
    with pytest.raises(KeyError, match="brew"):
        bind(install(window), {**handlers(), "brew": list})
