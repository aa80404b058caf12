"""Our own sentences, as they are shown."""

from __future__ import annotations

from obsdiag.ui.verdict.prose import masked, plain_prose


def test_what_sets_code_off_is_left_out():
    assert plain_prose("`Date` minus `ServerTime`") == "Date minus ServerTime"


def test_an_odd_backtick_stays():
    assert plain_prose("a ` b") == "a ` b"


def test_no_secret_of_a_capture_is_shown():
    token = "MadeUpTokenOfNobody0123456789"
    assert token not in masked(f"x-obs-security-token: {token}")
