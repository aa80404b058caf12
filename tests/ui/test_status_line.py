"""The line at the bottom of the window."""

from __future__ import annotations

from obsdiag.ui.status_line import StatusLine


def test_it_shows_what_it_is_told_until_it_is_told_something_else(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.say("Read as text")
    assert line.text() == "Read as text"
    line.say("")
    assert line.text() == ""
