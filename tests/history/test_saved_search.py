"""Searches that were given a name."""

from __future__ import annotations

import json

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History, SavedSearch
from obsdiag.history.export import json_lines
from obsdiag.history.importing import import_lines
from obsdiag.history.saved_search import MOST_NAME, searches_in
from tests.history.finding import TAKEN_AT, record

DENIED = SavedSearch("Denied", "code:AccessDenied")


def exported(history: History) -> list[bytes]:
    return [line.encode() for line in json_lines(history.each(), history.saved_searches())]


def test_a_search_is_kept_under_its_name_and_a_newer_one_takes_its_place(history, path):
    history.save_search("Slow", "code:SlowDown")
    history.save_search(" Denied ", "status:403")
    history.save_search(*DENIED)
    with History(path) as again:
        assert again.saved_searches() == [DENIED, SavedSearch("Slow", "code:SlowDown")]


def test_it_can_be_renamed_but_not_to_the_name_of_another(history):
    history.save_search(*DENIED)
    history.save_search("Slow", "code:SlowDown")
    history.rename_search("Slow", "Too many")
    with pytest.raises(HistoryError, match="already"):
        history.rename_search("Too many", "Denied")
    with pytest.raises(HistoryError, match="no saved search"):
        history.rename_search("Slow", "Fast")
    history.rename_search("Too many", "Too many")
    assert [one.name for one in history.saved_searches()] == ["Denied", "Too many"]


def test_it_can_be_deleted(history):
    history.save_search(*DENIED)
    history.delete_search("Denied")
    assert history.saved_searches() == []
    with pytest.raises(HistoryError):
        history.delete_search("Denied")


def test_one_without_a_name_or_a_query_or_with_far_too_much_is_refused(history):
    for name, query in (("", "code:x"), (" ", "code:x"), ("a", " "), ("a", "x" * 3000)):
        with pytest.raises(HistoryError):
            history.save_search(name, query)
    history.save_search("n" * 200, "code:x")
    assert len(history.saved_searches()[0].name) == MOST_NAME


def test_a_secret_in_it_is_masked(history):
    history.save_search("key", "x-amz-security-token=AbCdEf0123456789AbCdEf0123456789")
    assert "AbCdEf0123456789" not in history.saved_searches()[0].query


def test_searches_travel_with_an_export_and_again_change_nothing(history, tmp_path):
    history.add(record(), b"text", taken_at=TAKEN_AT)
    history.save_search(*DENIED)
    lines = exported(history)
    with History(tmp_path / "other.sqlite3") as other:
        for _ in range(2):
            import_lines(other, lines, TAKEN_AT)
        assert other.saved_searches() == [DENIED]


def test_one_with_the_name_of_another_gets_a_number_behind_it(history, tmp_path):
    history.add(record(), b"text", taken_at=TAKEN_AT)
    history.save_search(*DENIED)
    lines = exported(history)
    with History(tmp_path / "other.sqlite3") as other:
        other.save_search("Denied", "status:403")
        for _ in range(2):
            import_lines(other, lines, TAKEN_AT)
        found = other.saved_searches()
    assert found == [SavedSearch("Denied", "status:403"), SavedSearch("Denied (2)", DENIED.query)]


def test_every_line_of_an_export_is_a_finding_still(history):
    for number in range(3):
        one = record(request_id=f"{number:032X}")
        history.add(one, b"text", taken_at=TAKEN_AT)
    history.save_search(*DENIED)
    lines = [json.loads(line) for line in exported(history)]
    assert [line["schema"] for line in lines] == [1, 1, 1]
    assert ["searches" in line["history"] for line in lines] == [True, False, False]


@pytest.mark.parametrize(
    "line",
    [
        b'{"history": {"searches": 3}}',
        b'{"history": {"searches": [1, {"name": 2, "query": "x"}, {"name": "x"}]}}',
        b'{"history": ["searches"]}',
        b'["searches"]',
        b'"searches"',
        b'{"searches": [{"name": "a", "query": "b"}]}',
        b'{"message": "\\"searches\\":[{\\"name\\"", "x": ',
    ],
)
def test_what_is_no_saved_search_brings_none(line):
    assert searches_in(line) == []
