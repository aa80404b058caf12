"""One note of a finding's page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from obsdiag.model import Note, Severity
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.note_row import NoteRow
from obsdiag.ui.verdict.text_label import TextLabel


def middle_of_first_line(part, row):
    margins, line = part.contentsMargins(), part.fontMetrics().height()
    inside = part.height() - margins.top() - margins.bottom()
    lines = max(1, inside // line)
    top = margins.top() + (inside - lines * line) // 2
    return part.mapTo(row, QPoint(0, top)).y() + line // 2


@pytest.mark.parametrize("words", ["Short.", "A sentence that needs more than a line. " * 6])
def test_what_it_says_stands_on_one_line_with_how_sure_it_is_and_with_its_links(qtbot, words):
    row = NoteRow()
    qtbot.addWidget(row)
    row.show_value(Note("a-rule", Severity.CERTAIN, words, {}, evidence=None, place=None))
    row.resize(400, row.heightForWidth(400))
    with qtbot.waitExposed(row):
        row.show()
    parts = [
        part
        for part in (*row.findChildren(TextLabel), *row.findChildren(Link))
        if part.isVisible() and part.text()
    ]
    assert len(parts) == 3
    assert len({middle_of_first_line(part, row) for part in parts}) == 1
