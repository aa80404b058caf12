"""The fields of a finding stand right of its answer where there is room for both."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from obsdiag.ui.verdict.answer_columns import TWO_COLUMNS, AnswerColumns


@pytest.mark.parametrize(("width", "is_wide"), [(TWO_COLUMNS - 1, False), (TWO_COLUMNS, True)])
def test_there_are_two_columns_where_there_is_room_for_both(qtbot, width, is_wide):
    page = QWidget()
    qtbot.addWidget(page)
    columns = AnswerColumns([QLabel("answer")], [QLabel("fields")])
    page.setLayout(columns)
    page.resize(width, 400)
    columns.fit(width)
    columns.activate()
    answer, fields = (part.geometry() for part in columns.parts)
    assert (answer.right() < fields.left()) is is_wide
    assert (answer.bottom() < fields.top()) is not is_wide


def test_narrow_again_they_are_as_they_were(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    columns = AnswerColumns([QLabel("answer")], [QLabel("fields")])
    page.setLayout(columns)
    for width in (TWO_COLUMNS, 400):
        columns.fit(width)
    assert columns.spacing() == 0
    assert [columns.stretch(number) for number in (0, 1)] == [0, 1]
