"""What stands on a finding's page of its entry in the history."""

from __future__ import annotations

from dataclasses import replace

from obsdiag.history import HistoryEntry
from obsdiag.history.comparison import ChangedValue
from obsdiag.ui.verdict.remarks import changes, said_of, seen

TIME = "2026-11-22T10:00:00.000Z"
ENTRY = HistoryEntry(1, TIME, 403, *("x",) * 5, "a.log", "no", "{}", TIME)


def test_only_what_was_said_is_shown(qapp):
    assert said_of(None) == said_of(ENTRY) == []
    told = said_of(replace(ENTRY, ticket="T-1", tags=("a", "b"), note="so\x1b"))
    assert [tuple(one) for one in told] == [
        ("Ticket", "T-1"),
        ("Tags", "a, b"),
        ("Note", "so\\x1b"),
    ]


def test_how_often_it_came_in_is_told_with_the_first_and_the_last_time():
    assert "2 times, first on" in seen(replace(ENTRY, occurrences=2)).text
    assert "times" not in seen(ENTRY).text


def test_a_difference_is_told_harmless_and_in_both_values():
    told = changes([ChangedValue("request_id", "a\x1bb", ""), ChangedValue("host_id", "", "x")])
    assert [tuple(one) for one in told] == [("Request id", "a\\x1bb → –"), ("Host id", "– → x")]


def test_no_difference_and_no_finding_before_are_told():
    assert [one.name for one in (*changes([]), *changes(None))] == ["As stored", "New"]
