"""The cells of a comparison."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from obsdiag.ui.compare.compare_delegate import MAX_NAME, CompareDelegate


def hint(qtbot, text, width, column=2):
    view = QTableView()
    qtbot.addWidget(view)
    model = QStandardItemModel(view)
    model.appendRow([QStandardItem(text) for _ in range(4)])
    delegate = CompareDelegate(view)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 20)
    return delegate.sizeHint(option, model.index(0, column))


def height(qtbot, text, width):
    return hint(qtbot, text, width).height()


def test_a_value_without_blanks_gets_the_lines_that_it_needs(qtbot):
    one = height(qtbot, "0" * 4, 200)
    assert height(qtbot, "0" * 120, 200) > 3 * one
    assert height(qtbot, "0" * 4, 200) == one


def test_a_name_is_as_wide_as_it_is_up_to_a_limit(qtbot):
    short = hint(qtbot, "etag", 500, column=1)
    assert short.width() < hint(qtbot, "content-length", 500, column=1).width() < MAX_NAME
    long = hint(qtbot, "x-obs-" + "meta" * 30, 500, column=1)
    assert long.width() == MAX_NAME
    assert long.height() > short.height()
