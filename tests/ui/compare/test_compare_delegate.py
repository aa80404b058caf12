"""The cells of a comparison."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from obsdiag.ui.compare.compare_delegate import CompareDelegate


def height(qtbot, text, width):
    view = QTableView()
    qtbot.addWidget(view)
    model = QStandardItemModel(view)
    model.appendRow(QStandardItem(text))
    delegate = CompareDelegate(view)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 20)
    return delegate.sizeHint(option, model.index(0, 0)).height()


def test_a_value_without_blanks_gets_the_lines_that_it_needs(qtbot):
    one = height(qtbot, "0" * 4, 200)
    assert height(qtbot, "0" * 120, 200) > 3 * one
    assert height(qtbot, "0" * 4, 200) == one
