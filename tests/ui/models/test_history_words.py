"""What is told of a row of the history in words."""

from __future__ import annotations

from datetime import date

import pytest

from obsdiag.ui.models.history_words import (
    capture_sentence,
    capture_tip,
    day_words,
    entry_name,
    entry_sentence,
    entry_tip,
    entry_title,
)
from tests.ui.entry import capture, entry

TODAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("day", "said"),
    [(14, "Today"), (13, "Yesterday"), (12, "2026")],
)
def test_a_day_is_told_by_how_long_ago_it_is(day, said):
    assert said in day_words(date(2026, 3, day), TODAY)


@pytest.mark.parametrize(
    ("values", "name", "title"),
    [
        ({}, "NoSuchKey", "404 NoSuchKey"),
        ({"code": None, "record": {"reason": "Bad Gateway"}}, "Bad Gateway", "404 Bad Gateway"),
        ({"code": None, "status": None}, "no code", "no code"),
    ],
)
def test_a_finding_is_called_by_its_code_or_what_stands_in_for_it(values, name, title):
    one = entry(1, **values)
    assert (entry_name(one), entry_title(one)) == (name, title)


def test_a_finding_is_told_in_one_sentence_and_in_several_lines():
    one = entry(1, ticket="T-1", occurrences=2, note="Ask them.")
    told = "404 NoSuchKey, photos, Today at 12:00, seen 2 times, ticket T-1, has a note"
    assert entry_sentence(one, "photos", "Today", "12:00") == told
    first, *others = entry_tip(one).splitlines()
    assert first.startswith("First seen ")
    assert others == [
        *("seen 2 times", "ticket T-1", "has a note"),
        *("404 NoSuchKey", "0000019A", "It is gone.", "Ask them."),
    ]


def test_a_capture_is_told_in_one_sentence_and_in_several_lines():
    one = capture(7, 3, note="Ask them.")
    told = "app.log, 3 findings, 404 NoSuchKey ×3, Today at 12:00, opened"
    assert capture_sentence(one, "Today", "12:00", is_open=True).startswith(told)
    found = capture_tip(one).splitlines()
    assert (found[0], found[-1]) == ("app.log", "Ask them.")
