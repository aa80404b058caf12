"""What is coloured in the text of the editor."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette, QTextDocument

from obsdiag.ui.capture.editor_marks import EditorMarks

LINES = ("HTTP/1.1 403 Forbidden", "Server: OBS", "x-obs-request-id: 1A")


@pytest.fixture
def marks(qapp):
    text = QTextDocument("\n".join(LINES))
    made = EditorMarks(text, QPalette())
    yield made
    made.forget()


def coloured(marks, in_sight=()):
    """Return the texts that are coloured, with its end where it is a whole line."""
    found = (one.cursor.selectedText() for one in marks.selections(in_sight))
    return [text.replace("\u2029", "\n") for text in found]


def test_a_line_is_coloured_and_on_it_the_words(marks):
    marks.mark([(2, "1A"), (0, "403"), (0, "not on it")])
    assert coloured(marks) == [f"{LINES[0]}\n", "403", LINES[2], "1A"]
    assert marks.rows() == [0, 2]
    assert marks.is_marked(0)
    assert not marks.is_marked(1)


def test_the_line_that_was_gone_to_is_coloured_until_others_are_marked(marks):
    marks.mark([(0, "")])
    marks.aim_at(1)
    assert len(coloured(marks)) == 2
    marks.mark([(0, "")])
    assert len(coloured(marks)) == 1


def test_of_hits_those_in_sight_are_coloured(marks):
    marks.show_hits([0, len(LINES[0]) + 1], 4, 0)
    assert coloured(marks) == []
    assert coloured(marks, [0]) == ["HTTP"]
    assert coloured(marks, [0, 1]) == ["HTTP", "Serv"]
    usual, current = (one.format.background() for one in reversed(marks.selections([0, 1])))
    assert usual != current


def test_of_another_text_nothing_is_marked(marks):
    marks.mark([(0, "403")])
    marks.show_hits([0], 4, 0)
    marks.forget()
    assert coloured(marks, [0, 1, 2]) == []
    assert not marks.has_hits()
