"""The line to search in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from obsdiag.ui.search_field import MAX_LENGTH, SearchField


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    made.field = SearchField("field", "Search")
    made.setCentralWidget(made.field)
    made.escaped = []
    action = QAction(made)
    action.setShortcut(QKeySequence("Esc"))
    action.triggered.connect(lambda: made.escaped.append(1))
    made.addAction(action)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    made.field.setFocus()
    return made


def test_esc_empties_it_and_only_then_means_something_else(window, qtbot):
    qtbot.keyClicks(window.field, "slow")
    qtbot.keyClick(window.field, Qt.Key.Key_Escape)
    assert window.field.text() == ""
    assert window.escaped == []
    qtbot.keyClick(window.field, Qt.Key.Key_Escape)
    assert window.escaped == [1]


def test_down_leads_on_to_the_list(window, qtbot):
    with qtbot.waitSignal(window.field.left, timeout=0):
        qtbot.keyClick(window.field, Qt.Key.Key_Down)


def test_a_capture_pasted_by_mistake_is_cut(window):
    window.field.insert("m" * (2 * MAX_LENGTH))
    assert len(window.field.text()) == MAX_LENGTH
