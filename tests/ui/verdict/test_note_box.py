"""The team's note on a page: shown, edited, left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.note_box import NoteBox

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def box(qtbot):
    made = NoteBox()
    qtbot.addWidget(made)
    made.show_note("NoSuchKey#1", "before")
    made.show()
    return made


@pytest.fixture
def written(box):
    heard = []
    box.written.connect(lambda *told: heard.append(told))
    return heard


def test_without_a_note_one_can_be_added(box):
    assert box.findChild(Link).text() == "Edit the note"
    box.show_note("NoSuchKey#1", "")
    assert box.findChild(Link).text() == "Add a note"


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_S, CTRL)]
)
def test_keys_end_the_editing(box, written, qtbot, key, held):
    box.findChild(Link).click()
    box._editor.setPlainText("after ")
    qtbot.keyClick(box._editor, key, held)
    assert written == [("NoSuchKey#1", "after")]
    assert not box._editor.isVisible()


def test_going_elsewhere_ends_the_editing(box, written):
    box.edit()
    box._editor.setPlainText("after")
    popup = QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
    QApplication.sendEvent(box._editor, popup)
    assert written == []
    QApplication.sendEvent(box._editor, QFocusEvent(QFocusEvent.Type.FocusOut))
    assert written == [("NoSuchKey#1", "after")]


def test_a_note_that_was_not_changed_is_not_written(box, written):
    box.edit()
    box.leave()
    box.leave()
    assert written == []


def test_another_page_gets_nothing_of_the_note_being_edited(box, written):
    box.edit()
    box._editor.setPlainText("after")
    box.show_note("SlowDown#1", "its own")
    assert written == [("NoSuchKey#1", "after")]
    assert box._text.text() == "its own"


def test_it_says_how_to_keep_the_note_and_the_focus_stays_where_it_was(box, qtbot):
    with qtbot.waitActive(box):
        box.activateWindow()
    box.edit()
    assert box._hint.isVisible()
    qtbot.keyClick(box._editor, Qt.Key.Key_S, CTRL)
    assert not box._hint.isVisible()
    assert box.findChild(Link).hasFocus()


def test_a_capture_goes_into_the_note_and_is_said_to_be_readable_as_one(box):
    for text, is_said in (("one line", False), ("HTTP/1.1 403 Forbidden\nServer: OBS\n", True)):
        box.edit()
        mime = QMimeData()
        mime.setText(text)
        box._editor.insertFromMimeData(mime)
        assert text.strip() in box._editor.toPlainText()
        assert ("Ctrl+V" in box._hint.text()) is is_said
        box.leave()
