"""The commands as a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from obsdiag.ui.actions import COMMANDS, install
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE
from obsdiag.ui.palette.command_model import CommandModel


@pytest.fixture
def commands(qtbot, request):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.commands = install(window)
    request.node.window = window  # which its commands go with
    return window.commands


def test_each_command_says_its_key_and_menu(commands):
    model = CommandModel(commands)
    assert model.rowCount() == len(COMMANDS)
    first = model.index(0, 0)
    assert first.data() == "Paste"
    assert first.data(ROW_ROLE).tail == "Ctrl+V"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Paste, Capture, Ctrl+V"
    assert first.data(VALUE_ROLE) is commands["paste"]


def test_what_has_no_meaning_now_is_left_out(commands):
    commands["paste"].setEnabled(False)
    assert CommandModel(commands).rowCount() == len(COMMANDS) - 1


def test_words_are_sought_in_text_and_menu(commands):
    model = CommandModel(commands)
    model.filter("history pin")
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Pin, or take the pin off"
    ]
