"""The line to search in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListView, QMainWindow

from obsdiag.ui.search_field import MAX_LENGTH, SearchField
from obsdiag.ui.working import set_working
from tests.ui.conftest import put_on_clipboard


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


@pytest.fixture
def view(window):
    """A list that the field leads to."""
    made = QListView(window)
    made.setModel(QStringListModel(["first", "second"], made))
    made.show()
    window.field.lead_to(made)
    return made


def test_down_leads_on_to_the_first_of_the_list(window, view, qtbot):
    qtbot.keyClick(window.field, Qt.Key.Key_Down)
    assert view.hasFocus()
    assert view.currentIndex().row() == 0


def test_return_opens_the_first_or_what_is_current(window, view, qtbot):
    opened = []
    view.activated.connect(lambda index: opened.append(index.data()))
    qtbot.keyClick(window.field, Qt.Key.Key_Return)
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(window.field, Qt.Key.Key_Return)
    assert opened == ["first", "second"]


def test_return_opens_nothing_where_there_is_nothing(window, view, qtbot):
    view.model().setStringList([])
    with qtbot.assertNotEmitted(view.activated):
        qtbot.keyClick(window.field, Qt.Key.Key_Return)


def test_a_capture_pasted_by_mistake_is_cut(window):
    window.field.insert("m" * (2 * MAX_LENGTH))
    assert len(window.field.text()) == MAX_LENGTH


def test_esc_stops_what_is_read_even_where_there_is_something_to_clear(window, qtbot):
    window.field.setText("404")
    set_working(window, working=True)
    qtbot.keyClick(window.field, Qt.Key.Key_Escape)
    assert window.escaped == [1]
    assert window.field.text() == "404"


def test_several_lines_on_the_clipboard_are_left_to_the_window(window, qtbot):
    pasted = []
    action = QAction(window)
    action.setShortcut(QKeySequence("Ctrl+V"))
    action.triggered.connect(lambda: pasted.append(1))
    window.addAction(action)
    put_on_clipboard(b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\n")
    qtbot.keyClick(window.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (window.field.text(), pasted) == ("", [1])
    put_on_clipboard(b"NoSuchKey")
    qtbot.keyClick(window.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (window.field.text(), pasted) == ("NoSuchKey", [1])
