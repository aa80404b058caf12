"""All commands in one list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from obsdiag.ui.palette.command_palette import CommandPalette


@pytest.fixture
def palette(driver):
    driver.trigger("palette")
    made = driver.find(QDialog, "commandPalette")
    with driver.qtbot.waitActive(made):
        made.activateWindow()
    return made


def shown(palette):
    model = palette.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_every_command_with_a_meaning_is_there(palette):
    assert isinstance(palette, CommandPalette)
    assert {"Paste", "Search the history", "Keys"} <= set(shown(palette))
    assert "Copy report" not in shown(palette)


def test_words_leave_what_has_them_and_return_does_it(driver, palette):
    palette.search.setText("dark")
    assert shown(palette) == ["Dark"]
    driver.qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    driver.wait(driver.window.commands["schemeDark"].isChecked)


def test_what_begins_with_the_word_goes_first(palette):
    palette.search.setText("open")
    assert shown(palette)[0].startswith("Open")


@pytest.mark.parametrize("words", ["", "export", "nothing is called that"])
def test_esc_puts_it_away_whatever_was_typed(driver, palette, words):
    palette.search.setText(words)
    driver.qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    driver.wait(lambda: driver.window.findChild(QDialog, "commandPalette") is None)


def test_what_nothing_is_called_is_said_in_a_sentence(driver, palette):
    palette.search.setText("nothing is called that")
    assert shown(palette) == []
    assert palette.view._hint == "No command is called that. F1 shows all of them."
