"""What one's own tickets tell of causes."""

from __future__ import annotations

from obsdiag.history.experience import Experience, by_experience
from tests.history.finding import TAKEN_AT, record


def settle(history, number: int, cause: str, ticket: str, *, helped: bool | None) -> int:
    found = history.add(record(request_id=f"{number:032X}"), b"text", taken_at=TAKEN_AT)
    history.annotate(found, cause=cause, ticket=ticket, helped=helped, answer="said")
    return found


def test_a_ticket_counts_once_however_many_findings_it_has(history):
    settle(history, 1, "a", "T-1", helped=True)
    settle(history, 2, "a", "T-1", helped=False)
    settle(history, 3, "a", "T-2", helped=False)
    settle(history, 4, "a", "", helped=True)
    settle(history, 5, "a", "", helped=True)
    assert history.experience(["a", "b"]) == {"a": Experience(3, 4)}


def test_what_is_not_settled_or_in_the_trash_tells_nothing(history):
    settle(history, 1, "a", "T-1", helped=None)
    history.delete([settle(history, 2, "a", "T-2", helped=True)])
    assert history.experience(["a", ""]) == {}


def test_experience_orders_only_causes_that_stand_alike():
    causes = [("a", "supported"), ("b", "open"), ("c", "open"), ("d", "open"), ("e", "ruled-out")]
    known = {"d": Experience(3, 4), "c": Experience(1, 4), "e": Experience(9, 9)}
    ordered = by_experience(causes, lambda one: one[0], lambda one: one[1], known)
    assert [one[0] for one in ordered] == ["a", "d", "b", "c", "e"]


def test_where_nothing_is_known_the_order_stays():
    causes = [("a", 1), ("b", 2), ("c", 1)]
    assert by_experience(causes, lambda one: one[0], lambda one: one[1], {}) == causes
