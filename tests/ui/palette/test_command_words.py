"""Other words for what commands do."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow

from obsdiag.ui.actions import COMMANDS, install
from obsdiag.ui.palette.command_model import CommandModel
from obsdiag.ui.palette.command_words import WORDS, other_words
from tests.rows import each


def test_only_commands_have_other_words():
    assert WORDS.keys() <= {command.name for command in COMMANDS}
    assert other_words("paste") == "insert clipboard"
    assert other_words("nextPane") == ""


@pytest.fixture
def model(qtbot, request):
    window = QMainWindow()
    qtbot.addWidget(window)
    request.node.window = window  # which its commands go with
    return CommandModel(install(window))


@each(
    "sought, first",
    [
        ("export", "Export"),
        ("export clipboard", "Copy report"),
        ("export pdf", "Text to send"),
        ("exit", "Quit"),
        ("theme night", "Dark"),
        ("preferences", "Settings"),
        ("search text", "Find in the capture"),
        ("find", "Find in the capture"),
        ("diff", "Compare with the last"),
    ],
)
def test_a_command_is_found_by_what_it_is_called_elsewhere(model, sought, first):
    model.filter(sought)
    assert model.index(0, 0).data() == first


def test_all_that_hands_something_on_is_found_as_export(model):
    model.filter("export")
    found = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert {"Text to send", "Copy entry as Markdown", "All of the ticket"} < found
