"""Widgets like words in lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from obsdiag.ui.flow_layout import FlowLayout


class Block(QWidget):
    def sizeHint(self):
        return QSize(100, 20)


class Low(QWidget):
    def sizeHint(self):
        return QSize(100, 10)


@pytest.fixture
def room(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, gap=10)
    for _ in range(3):
        flow.addWidget(Block())
    return made


def places(room):
    flow = room.layout()
    shown = [flow.itemAt(number).widget() for number in range(flow.count())]
    return [(block.x(), block.y()) for block in shown if not block.isHidden()]


def test_what_has_room_stands_on_one_line(room):
    room.resize(320, 60)
    room.show()
    assert places(room) == [(0, 0), (110, 0), (220, 0)]
    assert room.layout().sizeHint() == QSize(320, 20)


def test_what_has_none_goes_on_below(room):
    room.resize(250, 60)
    room.show()
    assert places(room) == [(0, 0), (110, 0), (0, 25)]
    assert room.layout().heightForWidth(250) == 45
    assert room.layout().heightForWidth(90) == 70


def test_what_is_hidden_takes_no_room(room):
    room.layout().itemAt(0).widget().hide()
    room.resize(250, 60)
    room.show()
    assert places(room) == [(0, 0), (110, 0)]


def test_one_can_be_taken_out(room):
    assert room.layout().itemAt(9) is None
    assert room.layout().takeAt(9) is None
    taken = room.layout().takeAt(0)
    assert taken.widget() is not None
    assert room.layout().count() == 2


def test_what_stands_on_one_line_has_its_middle_at_one_height(room):
    room.layout().addWidget(Low())
    room.resize(430, 60)
    room.show()
    assert places(room)[-1] == (330, 5)


def test_it_is_higher_once_there_is_more_on_it(room):
    flow = room.layout()
    before = flow.heightForWidth(320)
    flow.addWidget(Block())
    assert flow.heightForWidth(320) > before
    flow.itemAt(0).widget().hide()
    assert flow.heightForWidth(320) == before
