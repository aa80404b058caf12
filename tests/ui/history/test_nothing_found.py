"""What is said where a search finds nothing."""

from __future__ import annotations

import pytest

from obsdiag.history.hit import HitWords
from obsdiag.ui.history.history_query import Answer
from obsdiag.ui.history.nothing_found import nothing_found


@pytest.mark.parametrize(
    ("strange", "unreadable", "said"),
    [
        ((), (), "Nothing found."),
        (
            ("statsu",),
            (),
            (
                "Nothing found. “statsu:” is no word of this search. Did you mean “status:”?"
                " Ctrl+Space shows its words."
            ),
        ),
        (
            ("qqqqqqqq",),
            (),
            "Nothing found. “qqqqqqqq:” is no word of this search. Ctrl+Space shows its words.",
        ),
    ],
)
def test_it_says_which_words_are_none_and_what_was_meant(qapp, strange, unreadable, said):
    assert nothing_found(Answer("q", (), HitWords(), strange, unreadable, 1, None)) == said


def test_of_a_value_that_cannot_be_read_it_says_how_it_is_written(qapp):
    told = nothing_found(Answer("q", (), HitWords(), (), ("until:30.11.2026",), 1, None))
    assert "“until:30.11.2026” cannot be read." in told
    assert "2026-11-30" in told
