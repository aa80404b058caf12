"""Whether a finding was met before."""

from __future__ import annotations

import pytest

from obsdiag.pipeline import saving
from obsdiag.ui.history.history_provider import HistoryProvider
from obsdiag.ui.history.previous_occurrence import look_back, previous_occurrences
from tests.answer import error, finding, response

THEN = "2026-03-12T10:00:00Z"
DENIED = ("AccessDenied", "Access Denied")


def denied(request_id: str):
    return finding(response("403 Forbidden", error(*DENIED, request_id), ()))


@pytest.fixture
def history_provider(tmp_path):
    made = HistoryProvider(tmp_path / "history.sqlite3")
    yield made
    made.close()


def told(history_provider, one, own=None, at_hand=()):
    past = look_back(history_provider, one, own, frozenset(at_hand))
    return [occurrence.told for occurrence in previous_occurrences(past)]


def keep(history_provider, one, taken_at=THEN):
    return saving.keep(history_provider.history(), one, taken_at=taken_at)[0]


def test_what_is_new_was_not_met_before(history_provider):
    one = denied("0000019CEBAD03AD42BEEF0042BEEF00")
    assert told(history_provider, one, keep(history_provider, one)) == []


def test_the_same_response_again_is_told_with_what_was_said_of_it(history_provider):
    one = denied("0000019CEBAD03AD42BEEF0042BEEF00")
    own = keep(history_provider, one)
    history_provider.history().annotate(own, ticket="4711", note="The clock.")
    assert keep(history_provider, one) == own
    past = look_back(history_provider, one, own)
    (occurrence,) = previous_occurrences(past)
    assert occurrence.told.startswith("This very response, once before, first on ")
    assert (occurrence.entry.ticket, occurrence.entry.note) == ("4711", "The clock.")


def test_the_same_error_of_other_requests_is_counted_and_the_telling_one_is_shown(history_provider):
    older = [
        keep(history_provider, denied(f"0000019CEBAD03AD42BEEF0042BEEF{n:02}"))
        for n in range(10, 15)
    ]
    history_provider.history().annotate(older[1], ticket="4711")
    one = denied("0000019CEBAD03AD42BEEF0042BEEF00")
    (occurrence,) = previous_occurrences(
        look_back(history_provider, one, keep(history_provider, one))
    )
    assert occurrence.told.startswith("The same error of another request, 5 times, last on ")
    assert occurrence.entry.id == older[1]


def test_another_part_of_the_same_answer_is_known_by_its_request_id(history_provider):
    request_id = "0000019CEBAD03AD42BEEF0042BEEF00"
    keep(
        history_provider,
        finding(response("500 Internal Server Error", error("InternalError", "x", request_id), ())),
    )
    one = denied(request_id)
    (occurrence,) = told(history_provider, one)
    assert occurrence.startswith("The same request id, on ")


def test_what_was_read_together_with_it_does_not_count(history_provider):
    together = [denied(f"0000019CEBAD03AD42BEEF0042BEEF{n:02}") for n in range(10, 13)]
    kept = [keep(history_provider, one) for one in together]
    assert told(history_provider, together[0], kept[0], kept) == []
    keep(history_provider, denied("0000019CEBAD03AD42BEEF0042BEEF77"))
    (occurrence,) = told(history_provider, together[0], kept[0], kept)
    assert occurrence.startswith("The same error of another request, last on ")


def test_a_finding_that_is_not_kept_is_looked_for_all_the_same(history_provider):
    keep(history_provider, denied("0000019CEBAD03AD42BEEF0042BEEF10"))
    assert len(told(history_provider, denied("0000019CEBAD03AD42BEEF0042BEEF00"))) == 1
