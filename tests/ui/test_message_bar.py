"""The strip of messages."""

from __future__ import annotations

import pytest

from obsdiag.ui.message_bar import MAX_LINES, MessageBar


@pytest.fixture
def strip(qtbot):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_several_messages_stand_below_each_other(strip):
    strip.add("one", "two")
    strip.add("three")
    assert strip.text() == "one\ntwo\nthree"
    assert strip.isVisible()


def test_the_same_message_is_not_repeated(strip):
    strip.add("one")
    strip.add("one")
    assert strip.text() == "one"


def test_what_lasts_stays_until_the_user_puts_it_away(strip):
    strip.add_lasting("The settings were damaged.")
    strip.add("one")
    strip.make_way()
    assert strip.text() == "The settings were damaged."
    strip.add("two")
    strip.make_way()
    assert strip.isVisible()
    strip.dismiss()
    strip.make_way()
    assert (strip.text(), strip.isVisible()) == ("", False)


def test_many_messages_are_counted(strip):
    strip.add(*(f"file {number}" for number in range(10_000)))
    lines = strip.text().splitlines()
    assert len(lines) == MAX_LINES + 1
    assert lines[-1] == "… and 9,996 more"


def test_no_message_is_no_strip(strip):
    strip.add()
    assert not strip.isVisible()


def test_dismissed_it_is_empty_and_gone(strip):
    strip.add("one")
    strip._close.click()
    assert strip.text() == ""
    assert not strip.isVisible()
    strip.add("two")
    assert strip.text() == "two"
