"""A page of the verdict: its name, its text, the way through it by Tab, and what it scrolls to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from obsdiag.ui.verdict.scroll_page import ScrollPage


@pytest.fixture
def page(qtbot):
    made = ScrollPage("Finding")
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def test_a_page_is_called_by_what_it_says_first(page):
    page.name_after("NoSuchKey")
    assert page.accessibleName() == "Finding: NoSuchKey"
    page.name_after("")
    assert page.accessibleName() == "Finding"


def test_its_text_is_what_is_shown_of_it(page):
    for text in ("first", "second"):
        page.rows.addWidget(QLabel(text))
    page.rows.itemAt(0).widget().hide()
    assert page.text() == "second"


def test_rows_that_are_changed_together_are_placed_once(page):
    with page.laid_out_once():
        assert not page.rows.isEnabled()
    assert page.rows.isEnabled()


def test_tab_goes_down_the_page_in_whatever_order_its_rows_were_made(page, qtbot):
    last, first = QPushButton("last", page), QPushButton("first", page)
    for button in (first, last):
        page.rows.addWidget(button)
    with qtbot.waitActive(page):
        page.show()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last


def test_what_is_below_the_edge_is_scrolled_to(page, qtbot):
    for _ in range(20):
        page.rows.addWidget(QPushButton("row"))
    lowest = QPushButton("lowest")
    page.rows.addWidget(lowest)
    page.show()
    page.reveal(lowest)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    assert not lowest.visibleRegion().isEmpty()
