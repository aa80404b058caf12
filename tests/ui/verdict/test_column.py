"""Rows that are used again for the next finding."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from obsdiag.ui.verdict.column import SPARE, Column, ValueRow


class Row(ValueRow[str]):
    def show_value(self, value: str) -> None:
        self.label = QLabel(value, self)


def test_a_row_is_used_again(qtbot):
    column: Column[str] = Column("", Row)
    qtbot.addWidget(column)
    column.show_values(["a", "b"])
    before = column.findChildren(Row)
    column.show_values(["c"])
    column.show_values(["d", "e"])
    assert column.findChildren(Row) == before


def test_of_a_long_column_a_few_rows_are_kept_for_the_next_finding(qtbot):
    column: Column[str] = Column("", Row)
    qtbot.addWidget(column)
    column.show_values(["a"] * 300)
    assert len(column.findChildren(Row)) == 300
    column.show_values(["b"])
    qtbot.waitUntil(lambda: len(column.findChildren(Row)) == 1 + SPARE)
    column.show_values(["c"] * 20)
    assert len(column.findChildren(Row)) == 20
