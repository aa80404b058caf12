"""Going from hit to hit."""

from __future__ import annotations

import pytest

from obsdiag.ui.capture.capture_finder import CaptureFinder
from obsdiag.ui.capture.editor import CaptureEditor
from obsdiag.ui.capture.find_bar import FindBar


@pytest.fixture
def parts(qtbot):
    bar, editor = FindBar(), CaptureEditor()
    for widget in (bar, editor):
        qtbot.addWidget(widget)
    return bar, editor, CaptureFinder(bar, editor, None)


def test_of_many_hits_only_those_in_sight_are_marked(parts):
    bar, editor, finder = parts
    editor.show_text("ab\n" * 5_000)
    bar.field.setText("ab")
    bar.open()
    assert bar.count() == "1 of 5,000"
    assert 0 < len(editor.extraSelections()) <= len(editor.visible_rows())
    finder.step(-1)
    assert bar.count() == "5,000 of 5,000"
    assert editor.textCursor().blockNumber() == 4_999


def test_more_hits_than_are_counted_are_said_to_be_more(parts):
    bar, editor, _ = parts
    editor.show_text("x" * 20_000)
    bar.field.setText("x")
    bar.open()
    assert bar.count() == "1 of 10,000+"


def test_without_hits_there_is_nowhere_to_go(parts):
    bar, editor, finder = parts
    editor.show_text("abc")
    bar.field.setText("z")
    bar.open()
    finder.step(1)
    assert bar.count() == "not found"
