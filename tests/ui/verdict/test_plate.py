"""Plates with a few words on them."""

from __future__ import annotations

import pytest

from obsdiag.ui.verdict.plate import Plate


@pytest.fixture
def plate(qtbot):
    made = Plate()
    qtbot.addWidget(made)
    return made


def test_a_plate_says_its_words_to_everybody(plate):
    plate.show_words("Retry", "after a change")
    assert plate.text() == plate.accessibleName() == "Retry after a change"


def test_without_words_there_is_no_plate(plate):
    plate.show_words("Retry")
    assert not plate.isHidden()
    plate.show_words("")
    assert plate.isHidden()


def test_more_words_take_more_room_and_can_be_cut(plate):
    plate.show_words("Retry")
    narrow = plate.sizeHint().width()
    plate.show_words("Retry", "with growing pauses")
    assert plate.sizeHint().width() > narrow > plate.minimumSizeHint().width()
    plate.resize(plate.minimumSizeHint())
    assert not plate.grab().isNull()
