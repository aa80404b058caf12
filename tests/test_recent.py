"""Values that were made lately, in a bounded room."""

from __future__ import annotations

from obsdiag.recent import Recent


def test_what_was_kept_is_there_and_nothing_else():
    recent: Recent[str] = Recent(2)
    recent.keep(("a", 1), "one")
    assert recent.get(("a", 1), None) == "one"
    assert recent.get(("a", 2), None) is None


def test_nothing_may_be_kept_too():
    recent: Recent[None] = Recent(2)
    recent.keep("a", None)
    assert recent.get("a", "other") is None


def test_there_are_never_more_than_so_many():
    recent: Recent[int] = Recent(3)
    for number in range(20):
        recent.keep(number, number)
        assert len(recent) <= 3
        assert recent.get(number, None) == number


def test_a_new_value_of_the_same_costs_no_other():
    recent: Recent[int] = Recent(2)
    for made_of, value in (("a", 1), ("b", 2), ("a", 3)):
        recent.keep(made_of, value)
    assert (recent.get("a", None), recent.get("b", None)) == (3, 2)
