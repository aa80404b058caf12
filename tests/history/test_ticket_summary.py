"""A ticket as one thing."""

from __future__ import annotations

from obsdiag.history.ticket_summary import TicketWords, ticket_lines
from tests.history.finding import TAKEN_AT, record


def added(history, *numbers: int) -> list[int]:
    items = [(record(request_id=f"{number:032X}"), b"%d" % number) for number in numbers]
    return history.add_many(items, taken_at=TAKEN_AT)


def test_it_has_all_captures_and_findings_of_the_ticket_and_no_other(history):
    first, second = added(history, 1, 2), added(history, 3)
    added(history, 4)
    history.annotate(*first, *second, ticket="T-1")
    history.annotate(*added(history, 5), ticket="T-10")
    found = history.ticket("T-1")
    assert [entry.id for entry in found.findings] == [*first, *second]
    assert [capture.findings for capture in found.captures] == [2, 1]
    assert history.ticket("T-2") is None
    assert history.ticket("") is None


def test_what_is_in_the_trash_is_not_on_it(history):
    one, other = added(history, 1, 2)
    history.annotate(one, other, ticket="T-1")
    history.delete([one])
    assert [entry.id for entry in history.ticket("T-1").findings] == [other]


def test_its_lines_tell_what_was_said_once_for_findings_in_a_row(history):
    ids = added(history, 1, 2, 3)
    history.annotate(*ids, ticket="T-1", answer="sync the clock")
    history.annotate(ids[2], helped=True, cause="x#1/clock", note="by phone")
    lines = ticket_lines(
        history.ticket("T-1"),
        lambda one: one.source,
        lambda one: str(one.id),
        TicketWords(),
        str.upper,
    )
    assert lines == [
        (0, "Captures"),
        (1, "ticket-0815.zip"),
        (0, "Findings"),
        *((1, str(number)) for number in ids[:2]),
        (2, "Answered: sync the clock"),
        (1, str(ids[2])),
        (2, "Note: by phone"),
        (2, "Answered: sync the clock"),
        (2, "Cause: X#1/CLOCK"),
        (2, "It helped."),
    ]


def test_outcomes_are_of_what_was_settled(history):
    ids = added(history, 1, 2, 3)
    history.annotate(*ids, ticket="T-1")
    history.annotate(ids[0], helped=True)
    history.annotate(ids[1], helped=False)
    assert history.ticket("T-1").outcomes() == [True, False]
