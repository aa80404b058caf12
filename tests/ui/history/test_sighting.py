"""Whether a finding was met before."""

from __future__ import annotations

import pytest

from obsdiag.pipeline import saving
from obsdiag.ui.history.shelf import Shelf
from obsdiag.ui.history.sighting import look_back, sightings
from tests.answer import error, finding, response

THEN = "2026-03-12T10:00:00Z"
DENIED = ("AccessDenied", "Access Denied")


def denied(request_id: str):
    return finding(response("403 Forbidden", error(*DENIED, request_id), ()))


@pytest.fixture
def shelf(tmp_path):
    made = Shelf(tmp_path / "history.sqlite3")
    yield made
    made.close()


def told(shelf, one, own=None, at_hand=()):
    past = look_back(shelf, one, own, frozenset(at_hand))
    return [sighting.told for sighting in sightings(past)]


def keep(shelf, one, taken_at=THEN):
    return saving.keep(shelf.history(), one, taken_at=taken_at)[0]


def test_what_is_new_was_not_met_before(shelf):
    one = denied("0000019CEBAD03AD42BEEF0042BEEF00")
    assert told(shelf, one, keep(shelf, one)) == []


def test_the_same_response_again_is_told_with_what_was_said_of_it(shelf):
    one = denied("0000019CEBAD03AD42BEEF0042BEEF00")
    own = keep(shelf, one)
    shelf.history().annotate(own, ticket="4711", note="The clock.")
    assert keep(shelf, one) == own
    past = look_back(shelf, one, own)
    (sighting,) = sightings(past)
    assert sighting.told.startswith("This very response, once before, first on ")
    assert (sighting.entry.ticket, sighting.entry.note) == ("4711", "The clock.")


def test_the_same_error_of_other_requests_is_counted_and_the_telling_one_is_shown(shelf):
    older = [keep(shelf, denied(f"0000019CEBAD03AD42BEEF0042BEEF{n:02}")) for n in range(10, 15)]
    shelf.history().annotate(older[1], ticket="4711")
    one = denied("0000019CEBAD03AD42BEEF0042BEEF00")
    (sighting,) = sightings(look_back(shelf, one, keep(shelf, one)))
    assert sighting.told.startswith("The same error of another request, 5 times, last on ")
    assert sighting.entry.id == older[1]


def test_another_part_of_the_same_answer_is_known_by_its_request_id(shelf):
    request_id = "0000019CEBAD03AD42BEEF0042BEEF00"
    keep(
        shelf,
        finding(response("500 Internal Server Error", error("InternalError", "x", request_id), ())),
    )
    one = denied(request_id)
    (sighting,) = told(shelf, one)
    assert sighting.startswith("The same request id, on ")


def test_what_was_read_together_with_it_does_not_count(shelf):
    together = [denied(f"0000019CEBAD03AD42BEEF0042BEEF{n:02}") for n in range(10, 13)]
    kept = [keep(shelf, one) for one in together]
    assert told(shelf, together[0], kept[0], kept) == []
    keep(shelf, denied("0000019CEBAD03AD42BEEF0042BEEF77"))
    (sighting,) = told(shelf, together[0], kept[0], kept)
    assert sighting.startswith("The same error of another request, last on ")


def test_a_finding_that_is_not_kept_is_looked_for_all_the_same(shelf):
    keep(shelf, denied("0000019CEBAD03AD42BEEF0042BEEF10"))
    assert len(told(shelf, denied("0000019CEBAD03AD42BEEF0042BEEF00"))) == 1
