"""What can be forgotten together with an entry, exactly."""

from __future__ import annotations

import pytest

from obsdiag.ui.history.forget_scope import MOST_TERMS, extent, scopes
from obsdiag.ui.history.history_provider import HistoryProvider

THEN = "2026-03-12T10:00:00Z"


@pytest.fixture
def history_provider(tmp_path):
    made = HistoryProvider(tmp_path / "history.sqlite3")
    yield made
    made.close()


def add(history_provider, number, *, ticket="", bucket="media"):
    record = {"request_id": f"{number:032X}", "bucket": bucket}
    added = history_provider.history().add(record, b"", taken_at=THEN)
    history_provider.history().annotate(added, ticket=ticket)
    return history_provider.history().get(added)


def scope(history_provider, one, word):
    return next(each for each in scopes([one], "") if each.query.startswith(f"{word}:"))


def test_one_entry_stands_for_its_ticket_its_bucket_and_its_request(history_provider):
    found = scopes([add(history_provider, 1, ticket="4711")], "code:x")
    assert [each.told.split(":")[0] for each in found] == [
        "The chosen entry only",
        "Everything of ticket 4711",
        "Everything of bucket media",
        f"Everything of request {1:032X}",
        "All that the search finds",
    ]


def test_what_an_entry_does_not_have_is_not_offered(history_provider):
    found = scopes([add(history_provider, 1, bucket=None)], "")
    assert [each.query.partition(":")[0] for each in found] == ["id", "reqid"]


def test_several_entries_are_forgotten_as_such_only(history_provider):
    entries = [add(history_provider, number) for number in range(3)]
    (only,) = scopes(entries, "")
    assert extent(history_provider, only).total == 3
    assert scopes(entries * MOST_TERMS, "") == []


def test_a_ticket_is_not_taken_for_a_longer_one(history_provider):
    one = add(history_provider, 1, ticket="471")
    add(history_provider, 2, ticket="471")
    for number, ticket in enumerate(("4711", "4711", "T-471", "other", ""), 3):
        add(history_provider, number, ticket=ticket)
    counted = extent(history_provider, scope(history_provider, one, "ticket"))
    assert counted.total == 2
    assert history_provider.history().forget(counted.query) == 2
    left = [each.ticket for each in history_provider.history().search()]
    assert sorted(left) == ["", "4711", "4711", "T-471", "other"]


def test_letter_case_makes_no_other_ticket(history_provider):
    one = add(history_provider, 1, ticket="T-1")
    add(history_provider, 2, ticket="t-1")
    assert extent(history_provider, scope(history_provider, one, "ticket")).total == 2


def test_what_many_others_have_in_theirs_is_forgotten_alone(history_provider):
    one = add(history_provider, 1, ticket="4")
    for number in range(2, 2 * MOST_TERMS):
        add(history_provider, number, ticket=f"{number}4{number}")
    assert extent(history_provider, scope(history_provider, one, "ticket")).total == 1


def test_what_a_search_finds_is_counted(history_provider):
    for number in range(3):
        add(history_provider, number, bucket=f"b{number}")
    (found,) = scopes([], "bucket:b1")
    assert extent(history_provider, found).total == 1
