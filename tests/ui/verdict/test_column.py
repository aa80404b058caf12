"""Rows of one kind, which are used again for the next values."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from obsdiag.ui.verdict.column import SPARE, Column, ValueRow


class Row(ValueRow[str]):
    def __init__(self) -> None:
        super().__init__()
        self.shown = QLabel(self)

    def show_value(self, value: str) -> None:
        self.shown.setText(value)


@pytest.fixture
def column(qtbot):
    made = Column("Codes", Row)
    qtbot.addWidget(made)
    return made


def shown(column) -> list[str]:
    return [row.shown.text() for row in column.findChildren(Row) if not row.isHidden()]


def test_there_are_as_many_rows_as_values_and_none_is_made_twice(column):
    column.show_values(["a", "b", "c"])
    rows = column.findChildren(Row)
    column.show_values(["d"])
    assert shown(column) == ["d"]
    column.show_values(["e", "f"])
    assert shown(column) == ["e", "f"]
    assert column.findChildren(Row) == rows


def test_a_column_without_values_is_not_seen(column):
    column.show_values([])
    assert column.isHidden()
    column.show_values(["a"])
    assert not column.isHidden()


def test_without_a_caption_there_is_no_room_above_the_rows(column):
    column.show_values(["a"], "")
    assert column.layout().contentsMargins().top() == 0
    column.show_values(["a"], "Others")
    assert column.layout().contentsMargins().top() > 0


def test_of_a_long_column_a_few_rows_are_kept_for_the_next_finding(column, qtbot):
    column.show_values(["a"] * 300)
    assert len(column.findChildren(Row)) == 300
    column.show_values(["b"])
    qtbot.waitUntil(lambda: len(column.findChildren(Row)) == 1 + SPARE)
    column.show_values(["c"] * 20)
    assert len(column.findChildren(Row)) == 20
