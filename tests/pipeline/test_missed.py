"""What a defect of ours kept from being read is told, in a few words however much it is."""

from __future__ import annotations

from obsdiag.formats.format import Failure
from obsdiag.input.sources import Problem
from obsdiag.model import Origin
from obsdiag.pipeline.missed import NAMED, Missed


def missed(*failures: Failure) -> list[Problem]:
    all_of_them = Missed()
    all_of_them.add_all(failures)
    return list(all_of_them.problems("a.log"))


def test_nothing_is_said_where_nothing_was_missed():
    assert missed() == []


def test_a_place_is_named_once_by_its_line_and_its_member():
    first = Failure(Origin("a.log", None, 1_200), "ValueError")
    entry = Failure(Origin("a.log", "17", 1), "KeyError")
    inner = Failure(Origin("a.log", "b.txt", 3), "KeyError")
    (problem,) = missed(first, first, entry, inner)
    assert problem.text == (
        "A defect in obsdiag itself (ValueError) kept parts of it from being read:"
        " line 1,200, 17, b.txt line 3."
    )
    assert not problem.minor


def test_of_many_places_the_rest_is_counted():
    (problem,) = missed(*(Failure(Origin("a.log", None, at), "E") for at in range(1, NAMED + 4)))
    assert problem.text.endswith("line 5, and 3 more.")


def test_a_format_that_was_not_read_on_is_told_by_itself():
    ended = Failure(Origin("a.zip", "b.har", 1), "TypeError", ends=True)
    (problem,) = missed(ended)
    text = "A defect in obsdiag itself ended its reading (TypeError)."
    assert problem == Problem("a.log/b.har", text)
