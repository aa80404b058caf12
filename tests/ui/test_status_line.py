"""The line at the bottom of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from obsdiag.ui.status_line import StatusLine


@pytest.fixture
def line(qtbot):
    made = StatusLine()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_shows_what_it_is_told_until_it_is_told_something_else(line):
    line.say("Read as text")
    assert line.text() == "Read as text"
    line.say("")
    assert line.text() == ""


def test_a_remark_gives_way_to_what_was_said_before(line, qtbot):
    line.say("3 findings")
    line._remark.setInterval(10)
    line.remark("Request id copied")
    assert line.text() == "Request id copied"
    qtbot.waitUntil(lambda: line.text() == "3 findings")
    line.remark("Note saved")
    line.say("1 finding")
    qtbot.wait(30)
    assert line.text() == "1 finding"


def test_a_step_is_offered_and_taken_once(line):
    taken = []
    line.offer("Read all of it", lambda: taken.append(1))
    (step,) = line.findChildren(QPushButton)
    assert (step.text(), step.isHidden()) == ("Read all of it", False)
    step.click()
    line.take_step()
    assert (taken, step.isHidden()) == ([1], True)


def test_progress_is_shown_as_a_share_where_it_is_known(line):
    line.show_share(250, 1_000)
    assert (line._bar.value(), line._bar.maximum()) == (250, 1_000)
    line.show_share(5, None)
    assert line._bar.maximum() == 0
    line.show_share(9_000_000_000_000, 10_000_000_000_000)
    assert line._bar.value() == 900


def test_it_is_as_high_with_a_button_as_without(line):
    before = line.height()
    line.offer("Read again")
    line.show_ticket("T-1")
    assert (line.height(), line.minimumHeight()) == (before, before)


def test_what_is_offered_stays_when_texts_get_another_size(line):
    taken = []
    line.offer("Go on reading", lambda: taken.append(1))
    font = line.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    line.setFont(font)
    line.take_step()
    assert taken == [1]


def test_the_bar_is_empty_until_it_is_known_how_far_the_work_has_come(line):
    assert (line._bar.value(), line._bar.maximum() > 0) == (0, True)
    line.show_share(500, 1_000)
    line.set_working(False)
    assert (line._bar.value(), line._bar.maximum() > 0) == (0, True)
