"""The time line of an overview."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from obsdiag.ui.overview.kinds_overview import Timeline
from obsdiag.ui.overview.timeline_view import TimelineView

LINE = Timeline(100.0, 200.0, (1, 0, 3, 0, 2, 0, 0, 0, 0, 1))


@pytest.fixture
def view(qtbot):
    made = TimelineView()
    qtbot.addWidget(made)
    made.resize(100, 40)
    made.show_timeline(LINE)
    made.show()
    return made


def test_a_stretch_is_chosen_by_dragging(view, qtbot):
    chosen = []
    view.brushed.connect(chosen.append)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(25, 20))
    qtbot.mouseMove(view, QPoint(45, 20))
    view.choose(2, 4)
    assert chosen[-1] == (120.0, 150.0)
    view.choose_all()
    assert chosen[-1] is None


def test_a_stretch_is_chosen_by_keys(view, qtbot):
    chosen = []
    view.brushed.connect(chosen.append)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chosen == [(100.0, 110.0), (110.0, 120.0), (110.0, 130.0)]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert chosen[-1] is None


def test_it_stays_within_its_bars(view):
    chosen = []
    view.brushed.connect(chosen.append)
    view.choose(-5, 99)
    assert chosen == [(100.0, 200.0)]
    assert not view.grab().isNull()


def test_without_times_there_is_none(view):
    view.show_timeline(None)
    assert view.isHidden()
    view.choose(0, 1)
