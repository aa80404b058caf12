"""Strips over the foot of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from obsdiag.ui.strip_stack import StripStack


@pytest.fixture
def covered(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


@pytest.fixture
def strip():
    made = QLabel("something happened")
    made.hide()
    return made


@pytest.fixture
def stack(covered, strip):
    made = StripStack(covered)
    made.add(strip)
    return made


def test_it_is_there_while_a_strip_is(stack, strip):
    assert not stack.isVisible()
    strip.show()
    assert stack.isVisible()
    strip.hide()
    assert not stack.isVisible()


def test_it_stands_at_the_foot_whatever_the_size(stack, strip, covered, qtbot):
    strip.show()
    for height in (300, 500):
        covered.resize(400, height)
        assert stack.geometry().bottom() == height - 1
        assert stack.width() == 400


def test_a_strip_that_says_more_has_more_room(stack, strip, qtbot):
    strip.show()
    before = stack.height()
    strip.setText("one\ntwo\nthree\nfour")
    qtbot.waitUntil(lambda: stack.height() > before)
