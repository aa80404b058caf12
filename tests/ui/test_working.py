"""A part of a window asks whether the window is working."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from obsdiag.ui.working import is_working, set_working


def test_each_part_knows_what_its_window_was_told(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    part = QWidget(QWidget(window))
    assert not is_working(part)
    set_working(window, working=True)
    assert is_working(part)
    set_working(window, working=False)
    assert not is_working(part)
