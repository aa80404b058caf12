"""The boundary of two panes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from obsdiag.ui.pane_splitter import FOCUSED, STEP, PaneSplitter
from obsdiag.ui.shared_room import SharedRoom


@pytest.mark.parametrize(
    ("orientation", "key"),
    [
        (Qt.Orientation.Horizontal, Qt.Key.Key_Right),
        (Qt.Orientation.Vertical, Qt.Key.Key_Down),
    ],
)
def test_it_is_moved_by_the_arrows(qtbot, orientation, key):
    splitter = PaneSplitter(orientation, (QWidget(), QWidget()), sizes=(200, 200), spare=1)
    qtbot.addWidget(splitter)
    splitter.resize(401, 401)
    with qtbot.waitActive(splitter):
        splitter.show()
    before = splitter.sizes()[0]
    line = splitter.handle(1)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert splitter.handleWidth() == FOCUSED
    assert not line.grab().isNull()
    qtbot.keyClick(line, key)
    assert splitter.sizes()[0] - before in range(STEP - FOCUSED, STEP + FOCUSED)
    qtbot.keyClick(line, key, Qt.KeyboardModifier.ShiftModifier)
    assert splitter.sizes()[0] - before >= 4 * STEP
    line.clearFocus()
    assert splitter.handleWidth() == 1


def test_panes_are_placed_once_however_often_their_room_changes(qtbot):
    splitter = PaneSplitter(Qt.Orientation.Vertical, (QWidget(), QWidget()), sizes=(9, 9), spare=1)
    qtbot.addWidget(splitter)
    splitter.resize(300, 300)
    with qtbot.waitExposed(splitter):
        splitter.show()
    pane = splitter.widget(0)
    with splitter.placed_once():
        for width in (400, 500, 600):
            splitter.resize(width, 300)
        assert pane.width() == 300
    assert pane.width() == 600


class Counting(QWidget):
    """A pane that remembers the sizes that it was given."""

    def __init__(self):
        super().__init__()
        self.sizes = []

    def resizeEvent(self, event):
        self.sizes.append(event.size())


@pytest.mark.parametrize("orientation", list(Qt.Orientation))
def test_panes_that_share_the_room_are_placed_once_when_it_changes(qtbot, orientation):
    panes = (Counting(), Counting())
    splitter = PaneSplitter(orientation, panes, sizes=(200, 200), spare=1)
    splitter.share(SharedRoom(150, 300))
    splitter.handle(1).setFocusPolicy(Qt.FocusPolicy.NoFocus)  # with the focus it is wider
    qtbot.addWidget(splitter)
    splitter.resize(401, 401)
    with qtbot.waitExposed(splitter):
        splitter.show()
    assert splitter.sizes() == [200, 200]
    for pane in panes:
        pane.sizes.clear()
    splitter.resize(601, 501)
    is_sideways = orientation == Qt.Orientation.Horizontal
    assert splitter.sizes() == ([300, 300] if is_sideways else [250, 250])
    assert [len(pane.sizes) for pane in panes] == [1, 1]
    panes[0].hide()
    splitter.resize(401, 401)
    along = panes[1].width() if is_sideways else panes[1].height()
    assert along >= 400
