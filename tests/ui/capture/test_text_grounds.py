"""The grounds of marked places in a text."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QPalette, QTextDocument, QTextFormat

from obsdiag.ui.capture.text_grounds import TextGrounds

UNMARKED = """
import sys
from PySide6.QtWidgets import QApplication
from obsdiag.ui.capture.editor import CaptureEditor
app = QApplication([])
editor = CaptureEditor()
editor.show_text("a\\nb", in_place=False)
print("obsdiag.ui.capture.text_grounds" in sys.modules)
"""


@pytest.fixture
def document(qapp):
    assert qapp
    return QTextDocument("one\ntwo\nthree")


@pytest.fixture
def grounds(document):
    return TextGrounds(document, QPalette())


def test_a_ground_is_the_stronger_the_larger_its_share(grounds):
    weak, strong = (grounds.ground(share).background().color() for share in (0.08, 0.62))
    base = QPalette().base().color()
    assert base.lightness() - strong.lightness() > base.lightness() - weak.lightness()


def test_a_ground_is_made_once_for_a_palette(grounds):
    first = grounds.ground(0.2)
    assert grounds.ground(0.2) is first
    other = QPalette(QColor("black"))
    grounds.recolour(other)
    assert grounds.ground(0.2).background() != first.background()


def test_characters_are_set_off_up_to_the_end_of_the_text(grounds):
    form = grounds.ground(0.2)
    for start, end, words in ((4, 6, "tw"), (8, 13, "three"), (8, 99, "three")):
        assert grounds.on_characters(start, end, form).cursor.selectedText() == words


def test_a_line_is_set_off_to_the_edge_of_the_view(grounds, document):
    made = grounds.on_line(document.findBlockByNumber(1), grounds.ground(0.2))
    assert made.cursor.selectionStart() == 4
    assert made.format.boolProperty(QTextFormat.Property.FullWidthSelection)


def test_a_cursor_stands_where_it_is_asked_for(grounds):
    assert grounds.cursor_at(8).blockNumber() == 2


def test_what_marks_a_text_is_not_loaded_before_there_is_something_to_mark():
    done = subprocess.run(
        [sys.executable, "-c", UNMARKED], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
