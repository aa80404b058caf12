"""How to begin, and what is said while something is read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from obsdiag.ui.verdict.start_page import StartPage


@pytest.fixture
def page(qtbot):
    made = StartPage()
    qtbot.addWidget(made)
    return made


def test_it_says_what_to_do_and_where_nothing_goes(page):
    assert "Paste, drop or open a response" in page.text()
    assert "Nothing leaves this computer." in page.text()


def test_while_something_is_read_it_says_so_and_not_how_to_begin(page):
    page.show_waiting("app.log")
    assert page.is_waiting()
    assert "app.log" in page.text()
    assert "Ctrl+V" not in page.text()
    page.show_heading("")
    assert not page.is_waiting()
    assert "Ctrl+V" in page.text()


def test_a_step_does_and_says_what_its_command_does_and_says(page, qtbot):
    action = QAction("&Paste")
    page.show_steps([action])
    button = page.findChild(QPushButton)
    with qtbot.waitSignal(action.triggered):
        button.click()
    action.setText("&Insert")
    assert button.text() == "&Insert"
