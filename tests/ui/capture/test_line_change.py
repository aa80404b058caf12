"""A text that is masked, or no longer so, is changed where it differs."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from obsdiag.ui.capture.line_change import MOST_CHANGED, change_lines

LINES = [f"line {number}" for number in range(2_000)]


def other(*numbers: int) -> str:
    return "\n".join("***" if n in numbers else line for n, line in enumerate(LINES))


@pytest.mark.parametrize("numbers", [(), (0,), (7, 8, 1_999), range(MOST_CHANGED)])
def test_only_lines_that_differ_are_set_anew(qapp, numbers):
    document = QTextDocument("\n".join(LINES))
    document.documentLayout()  # without one, no change is told
    kept, touched = document.findBlockByNumber(1_500).position(), []
    document.contentsChange.connect(lambda at, _gone, _came: touched.append(at))
    assert change_lines(document, other(*numbers))
    assert document.toPlainText() == other(*numbers)
    assert len(touched) == bool(numbers)
    assert document.findBlockByNumber(1_500).position() == kept + sum(
        len("***") - len(LINES[number]) for number in numbers if number < 1_500
    )
    assert not document.isUndoAvailable()


@pytest.mark.parametrize("text", ["", other() + "\n", other(*range(MOST_CHANGED + 1))])
def test_a_text_that_differs_too_much_is_left_to_be_set_as_a_whole(qapp, text):
    document = QTextDocument(other())
    assert not change_lines(document, text)
    assert document.toPlainText() == other()
