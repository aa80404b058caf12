"""The raw capture with its numbers and marks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent

from obsdiag.ui.capture.editor import CaptureEditor
from obsdiag.ui.capture.text_marks import TextMark


@pytest.fixture
def editor(qtbot):
    made = CaptureEditor()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def test_lines_have_the_numbers_of_their_source(editor):
    editor.show_text("a\nb\nc", first=812)
    assert [editor.number(row) for row, _ in editor.visible_rows()] == [812, 813, 814]


def test_marked_lines_are_found_by_their_source_numbers(editor):
    editor.show_text("a\nb\nc", first=812)
    editor.mark([TextMark(813, "b"), TextMark(7, "elsewhere"), TextMark(900, "elsewhere")])
    assert editor.marked_lines() == (813,)


def test_the_words_on_a_marked_line_are_set_off(editor):
    editor.show_text("<Code>NoSuchKey</Code>")
    editor.mark([TextMark(1, "NoSuchKey")])
    assert [s.cursor.selectedText() for s in editor.extraSelections()][1] == "NoSuchKey"


def test_the_first_marked_line_is_brought_on_screen(editor):
    editor.show_text("\n".join(map(str, range(1, 500))))
    editor.mark([TextMark(300, "300"), TextMark(400, "400")])
    assert 299 in [row for row, _ in editor.visible_rows()]


def test_marking_without_revealing_leaves_the_place(editor):
    editor.show_text("\n".join(map(str, range(1, 500))))
    editor.mark([TextMark(300, "300")], reveal=False)
    assert editor.visible_rows()[0][0] == 0


def test_a_line_gone_to_is_set_off_from_the_marked_ones(editor):
    editor.show_text("a\nb\nc")
    editor.mark([TextMark(1, "a")])
    editor.go_to(3)
    assert editor.textCursor().blockNumber() == 2
    assert len(editor.extraSelections()) == 3


def test_another_text_has_no_marks(editor):
    editor.show_text("a\nb")
    editor.mark([TextMark(2, "b")])
    editor.show_text("c\nd")
    assert editor.marked_lines() == ()


def test_what_is_pasted_is_handed_on_and_not_inserted(editor, qtbot):
    editor.show_text("before")
    mime = QMimeData()
    mime.setText("after")
    with qtbot.waitSignal(editor.pasted, timeout=0):
        editor.insertFromMimeData(mime)
    assert editor.toPlainText() == "before"


def test_a_text_that_is_not_edited_can_be_walked_by_keys(editor):
    editor.set_editable(False)
    flags = editor.textInteractionFlags()
    assert editor.isReadOnly()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_gutter_grows_with_the_numbers(editor):
    editor.show_text("a")
    narrow = editor.gutter_width()
    editor.show_text("a", first=8_112_034)
    assert editor.gutter_width() > narrow


def test_numbers_and_marks_are_painted(editor):
    editor.show_text("\n".join("abc"), first=7)
    plain = editor._gutter.grab().toImage()
    editor.mark([TextMark(8, "b")])
    assert editor._gutter.grab().toImage() != plain


def test_the_key_of_the_search_is_left_to_the_window(editor, monkeypatch):
    """On X11 it is also the one that empties a line from the caret on."""
    monkeypatch.setattr(QKeyEvent, "matches", lambda event, _: event.key() == Qt.Key.Key_K)
    key = Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, *key)
    asked.accept()
    assert editor.event(asked)
    assert not asked.isAccepted()


@pytest.mark.parametrize("lines", [1, 9, 10, 12, 99, 1000])
def test_an_editor_of_any_width_finds_its_form(editor, lines):
    editor.show_text("\n".join(f"line {number} with some words" for number in range(lines)))
    editor.setMinimumWidth(0)  # as if a layout had no room
    for width in (*range(120, 0, -1), *range(1, 120, 3)):
        editor.resize(width, 200 if width % 2 else 30)
        editor.grab()
        assert editor.width() == width


def test_an_editor_has_room_for_text_beside_its_numbers(editor):
    editor.show_text("x\n" * 2000)
    assert editor.minimumWidth() > editor.gutter_width()


def test_it_is_seen_to_have_the_focus(qtbot):
    editor = CaptureEditor()
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
    editor.setFocus()
    qtbot.waitUntil(editor._frame.isVisible)
    editor.clearFocus()
    assert not editor._frame.isVisible()


def test_hits_that_come_in_sight_are_marked_then(editor):
    editor.show_text("ab\n" * 500)
    editor.show_hits(range(0, 1_500, 3), 2, None)
    editor.verticalScrollBar().setValue(300)
    marked = {one.cursor.blockNumber() for one in editor.extraSelections()}
    assert marked == {row for row, _ in editor.visible_rows()}
    assert 300 in marked
