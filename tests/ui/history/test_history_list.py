"""Captures open and close as branches of a tree do, by keys and by their arrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from obsdiag.ui.history.history_list import ARROW_WIDTH, HistoryList
from obsdiag.ui.models.history_model import HistoryModel
from obsdiag.ui.models.list_row import capture_rows
from tests.ui.entry import capture


@pytest.fixture
def turned(qtbot):
    """A list with a capture of five findings and one of one, and what it has asked for."""
    model = HistoryModel()
    model.replace(list(capture_rows([capture(9, 5), capture(8, 1)], {})))
    view = HistoryList("list", "List", model, lines=2)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.selectRow(0)
    asked = []
    view.turned.connect(lambda index, on: asked.append((index.row(), on)))
    return view, asked, model


def test_right_opens_and_left_closes(turned, qtbot):
    view, asked, _ = turned
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert asked == [(0, True), (0, False)]


def test_a_click_on_the_arrow_turns_it_and_one_beside_it_chooses(turned, qtbot):
    view, asked, model = turned
    left = Qt.MouseButton.LeftButton
    for number in (0, 1):
        y = view.visualRect(model.index(number, 0)).center().y()
        for x in (ARROW_WIDTH // 2, ARROW_WIDTH + 60):
            qtbot.mouseClick(view.viewport(), left, pos=QPoint(x, y))
    assert asked == [(0, None)]
