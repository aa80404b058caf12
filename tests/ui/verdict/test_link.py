"""Text that leads somewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.ui.verdict.link import ROOM, Link


@pytest.fixture
def link(qtbot):
    made = Link("line 17")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_it_is_followed_by_keys(link, qtbot, key):
    with qtbot.waitSignal(link.clicked, timeout=1_000):
        qtbot.keyClick(link, key)


def test_it_is_followed_by_the_mouse(link, qtbot):
    with qtbot.waitSignal(link.clicked, timeout=1_000):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_a_long_text_may_be_cut_and_has_its_height(link):
    assert link.minimumSizeHint().width() == 0
    assert link.sizeHint().height() == link.fontMetrics().height() + 2 * ROOM
    assert link.minimumSizeHint().height() == link.sizeHint().height()


def test_it_is_painted_narrower_than_its_text(link):
    link.resize(10, link.sizeHint().height())
    assert not link.grab().isNull()
