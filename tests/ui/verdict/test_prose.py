"""Our own sentences, as they are shown."""

from __future__ import annotations

from obsdiag.ui.verdict.prose import plain_prose


def test_what_sets_code_off_is_left_out():
    assert plain_prose("`Date` minus `ServerTime`") == "Date minus ServerTime"


def test_an_odd_backtick_stays():
    assert plain_prose("a ` b") == "a ` b"
