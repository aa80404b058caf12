"""A window is no larger than its screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from obsdiag.ui.screen import FRAME, fit_screen


@pytest.mark.parametrize(("wider", "higher"), [(50, 0), (0, FRAME), (50, 50), (0, 0), (-50, -50)])
def test_a_new_window_leaves_room_for_its_title_on_the_screen(qtbot, wider, higher):
    window = QWidget()
    qtbot.addWidget(window)
    whole = window.screen().availableSize()
    room = (whole.width(), whole.height() - FRAME)
    window.resize(room[0] + wider, room[1] + higher)
    fit_screen(window)
    assert window.size().toTuple() == (room[0] + min(0, wider), room[1] + min(0, higher))


def test_a_maximised_window_stays_as_large_as_it_is(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.showMaximized()
    before = window.size()
    fit_screen(window)
    assert window.size() == before
