"""A strip that offers one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.ui.offer_bar import OfferBar


@pytest.fixture
def strip(qtbot):
    made = OfferBar("strip", "Offers")
    qtbot.addWidget(made)
    return made


def test_it_stands_until_the_step_is_taken(strip, qtbot):
    strip.offer("1 entry deleted", "Undo", "Ctrl+Z")
    assert strip.isVisible()
    assert strip.text() == "1 entry deleted"
    with qtbot.waitSignal(strip.taken, timeout=0):
        qtbot.mouseClick(strip._step, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()


def test_put_away_it_does_nothing(strip, qtbot):
    strip.offer("1 entry deleted", "Undo")
    with qtbot.assertNotEmitted(strip.taken):
        strip._close.click()
    assert not strip.isVisible()


def test_the_next_offer_takes_its_place(strip):
    strip.offer("1 entry deleted", "Undo")
    strip.offer("2 entries deleted", "Undo")
    assert strip.text() == "2 entries deleted"
