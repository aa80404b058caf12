"""A frame around what has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from obsdiag.ui.focus_frame import FocusFrame


def test_the_frame_is_seen_while_there_is_focus(qtbot):
    window = QWidget()
    framed, other = QWidget(window), QWidget(window)
    for widget in (framed, other):
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    frame = FocusFrame(framed)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    other.setFocus()
    assert not frame.isVisible()
    framed.setFocus()
    assert frame.isVisible()
    framed.resize(90, 30)
    assert frame.size() == framed.size()
    assert not frame.grab().isNull()
    other.setFocus()
    assert not frame.isVisible()


def test_the_frame_leaves_the_scroll_bars_alone(qtbot):
    area, content = QScrollArea(), QWidget()
    content.resize(50, 4_000)
    area.setWidget(content)
    frame = FocusFrame(area)
    qtbot.addWidget(area)
    area.resize(200, 200)
    with qtbot.waitActive(area):
        area.show()
    area.setFocus()
    assert frame.geometry() == area.viewport().geometry()
