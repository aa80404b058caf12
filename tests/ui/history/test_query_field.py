"""The search of the history, and how a query can go on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QListView, QMainWindow, QVBoxLayout, QWidget

from obsdiag.history import Completion
from obsdiag.ui.history.query_field import QueryField

WORDS = (Completion("code:", "Error code", 0, 1), Completion("client:", "What wrote it", 0, 1))


class Window(QMainWindow):
    """The field, and a list that it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QueryField("field", "Search")
        self.list = QListView()
        self.list.setModel(QStringListModel(["first", "second"]))
        self.field.lead_to(self.list)
        self.opened = []
        self.list.activated.connect(lambda index: self.opened.append(index.data()))
        self.wanted = []
        self.field.completion_wanted.connect(lambda *asked: self.wanted.append(asked))
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.setCentralWidget(body)


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.field.setFocus()
    return made


@pytest.fixture
def choosing(window, qtbot):
    """The window, `c` typed and two ways to go on shown."""
    qtbot.keyClicks(window.field, "c")
    window.field.show_completions("c", 1, WORDS)
    assert window.field.is_choosing()
    return window


def press(window, qtbot, *keys):
    for key in keys:
        qtbot.keyClick(window.field, key)


def test_each_key_asks_how_to_go_on(window, qtbot):
    qtbot.keyClicks(window.field, "co")
    assert window.wanted == [("c", 1), ("co", 2)]


def test_text_that_was_not_typed_asks_nothing(window):
    window.field.setText("code:")
    assert window.wanted == []


def test_down_chooses_and_return_takes_and_the_value_is_asked_for(choosing, qtbot):
    press(choosing, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert choosing.field.text() == "client:"
    assert choosing.wanted[-1] == ("client:", 7)
    assert choosing.opened == []


def test_tab_takes_the_first(choosing, qtbot):
    press(choosing, qtbot, Qt.Key.Key_Tab)
    assert choosing.field.text() == "code:"
    assert choosing.field.hasFocus()


def test_without_completions_tab_goes_on(window, qtbot):
    press(window, qtbot, Qt.Key.Key_Tab)
    assert not window.field.hasFocus()


def test_esc_puts_them_away_and_only_then_empties_the_field(choosing, qtbot):
    press(choosing, qtbot, Qt.Key.Key_Escape)
    assert not choosing.field.is_choosing()
    assert choosing.field.text() == "c"
    press(choosing, qtbot, Qt.Key.Key_Escape)
    assert choosing.field.text() == ""


def test_return_opens_the_first_hit_as_long_as_none_is_chosen(choosing, qtbot):
    press(choosing, qtbot, Qt.Key.Key_Return)
    assert choosing.opened == ["first"]
    assert choosing.field.text() == "c"


def test_down_goes_on_to_the_list_below_the_last(choosing, qtbot):
    press(choosing, qtbot, *[Qt.Key.Key_Down] * 3)
    assert not choosing.field.is_choosing()
    assert choosing.list.hasFocus()


def test_up_from_the_first_chooses_none(choosing, qtbot):
    press(choosing, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert choosing.opened == ["first"]


def test_letters_are_typed_whatever_is_shown(choosing, qtbot):
    qtbot.keyClicks(choosing.field, "o x")
    assert choosing.field.text() == "co x"


def test_a_value_is_put_into_the_middle_of_a_query(window, qtbot):
    window.field.setText("code:No bucket:m")
    window.field.setCursorPosition(7)
    way = Completion("code:NoSuchKey", "", 0, 7)
    window.field.show_completions("code:No bucket:m", 7, [way])
    press(window, qtbot, Qt.Key.Key_Tab)
    assert window.field.text() == "code:NoSuchKey bucket:m"
    assert window.field.cursorPosition() == 15
    assert not window.field.is_choosing()


def test_an_answer_that_comes_too_late_is_not_shown(window, qtbot):
    qtbot.keyClicks(window.field, "cl")
    window.field.show_completions("c", 1, WORDS)
    assert not window.field.is_choosing()


def test_what_is_complete_already_needs_no_completion(window, qtbot):
    qtbot.keyClicks(window.field, "is:pinned")
    window.field.show_completions("is:pinned", 9, [Completion("is:pinned", "", 0, 9)])
    assert not window.field.is_choosing()


def test_whoever_leaves_the_field_leaves_them(choosing):
    choosing.list.setFocus()
    assert not choosing.field.is_choosing()


def test_a_click_takes(choosing, qtbot):
    view = choosing.field._box.view
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert choosing.field.text() == "client:"


def test_all_words_are_shown_on_demand(window):
    window.list.setFocus()
    window.field.complete()
    assert window.wanted == [("", 0)]
    assert window.field.hasFocus()


def test_a_completion_reads_with_its_meaning(choosing):
    model = choosing.field._box.view.model()
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "code: Error code"
