"""The heights of a table's rows: those in sight first."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

from obsdiag.ui.compare.row_heights import IN_A_FRAME, RowHeights

ROWS = 20 * IN_A_FRAME


class Counting(QStyledItemDelegate):
    """Tells which rows were measured."""

    def __init__(self, parent):
        super().__init__(parent)
        self.rows = []

    def sizeHint(self, option, index):
        self.rows.append(index.row())
        return super().sizeHint(option, index)


@pytest.fixture
def table(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel(view))
    view.setItemDelegate(Counting(view))
    view.resize(300, 200)
    view.heights = RowHeights(view)
    view.show()
    for number in range(ROWS):
        view.model().appendRow(QStandardItem("two\nlines" if number % 2 else "one"))
    return view


def test_only_the_rows_in_sight_are_measured_at_once(table):
    table.heights.fit()
    assert 0 < len(set(table.itemDelegate().rows)) < 2 * IN_A_FRAME


def test_a_column_that_is_pulled_wider_has_them_measured_again(table):
    table.heights.finish()
    table.itemDelegate().rows.clear()
    table.setColumnWidth(0, table.columnWidth(0) + 9)
    assert 0 < len(set(table.itemDelegate().rows)) < 2 * IN_A_FRAME


def test_the_others_follow_a_few_in_each_frame(table, qtbot):
    table.heights.fit()
    qtbot.waitUntil(lambda: table.rowHeight(ROWS - 1) > table.rowHeight(ROWS - 2))
    assert set(table.itemDelegate().rows) == set(range(ROWS))


def test_rows_that_are_scrolled_to_are_measured_at_once(table):
    table.heights.fit()
    table.scrollToBottom()
    assert table.rowHeight(ROWS - 1) > table.rowHeight(ROWS - 2)


def test_what_is_left_can_be_had_at_once(table):
    table.heights.fit()
    table.heights.finish()
    assert table.rowHeight(ROWS - 1) > table.rowHeight(ROWS - 2)


def test_a_table_without_rows_has_none_to_measure(table):
    table.model().clear()
    table.itemDelegate().rows.clear()
    table.heights.fit()
    table.heights.finish()
    assert table.itemDelegate().rows == []
