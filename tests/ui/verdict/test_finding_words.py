"""What is said at the top of a finding's page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from obsdiag.model import Responder
from obsdiag.published import load_catalogue
from obsdiag.ui.history.previous_occurrence import PreviousOccurrence
from obsdiag.ui.verdict.finding_words import MAX_MESSAGE, headline_words, previous_words
from tests.answer import error, finding, judged_finding, response
from tests.ui.entry import entry

WHOLE = load_catalogue()


def words(found):
    return headline_words(found, WHOLE, WHOLE.guidance_for(found.match))


def plates(found):
    return [f"{plate.strong} {plate.rest}".strip() for plate in words(found).plates]


def test_whose_move_it_is_and_whether_to_retry_come_first():
    busy = judged_finding(response("503 Service Unavailable", error("SlowDown", "slow")))
    assert plates(busy) == ["The caller has to act", "Retry with growing pauses"]


def test_a_code_beyond_the_table_is_told_in_our_words():
    told = words(judged_finding(response("409 Conflict", error("FsObjectConflict", "x"))))
    assert told.origin == "our words · not in the published table"
    assert len(told.plates) >= 2


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("418 Teapot", "4xx: the request cannot be answered as it is"),
        ("599 Odd", "5xx: the answering side failed"),
    ],
)
def test_of_a_code_that_nobody_knows_the_class_of_its_status_speaks(status, told):
    unknown = judged_finding(response(status, error("QuiteUnheardOf", "m" * 900)))
    assert told in plates(unknown)
    assert len(words(unknown).text) <= MAX_MESSAGE + 40


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("between", "nginx answered"),
        ("other-store", "nginx answered"),
        ("client", "Nothing was sent"),
        ("service", None),
    ],
)
def test_who_answered_is_told_where_it_was_not_the_service(kind, told):
    shown = plates(replace(finding(response()), answered_by=Responder("nginx", kind)))
    assert (told in shown) if told else not any("nginx" in plate for plate in shown)


def test_a_ticket_is_told_with_what_was_met_before():
    met = [PreviousOccurrence("x", entry(1)), PreviousOccurrence("y", entry(2, ticket="T-1"))]
    assert previous_words(met) == "T-1 · seen before"
    assert previous_words(met[:1]) == "seen before"
    assert previous_words([]) == ""
