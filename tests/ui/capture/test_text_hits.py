"""Where a text has what is looked for."""

from __future__ import annotations

import pytest

from obsdiag.ui.capture.text_hits import MAX_HITS, hits, line_of


def test_hits_are_found_in_any_letter_case():
    found = hits("Key key KEY kez", "key")
    assert found.starts == (0, 4, 8)
    assert found.length == 3
    assert found.is_all


def test_what_is_looked_for_is_no_pattern():
    assert hits("a.b axb", "a.b").starts == (0,)
    assert hits("[x", "[").starts == (0,)


def test_nothing_is_found_of_nothing():
    assert hits("abc", "").starts == ()
    assert hits("abc", "").next_after(0) is None


def test_the_next_hit_goes_on_at_the_start_behind_the_last():
    found = hits("ab ab ab", "ab")
    assert [found.next_after(place) for place in (0, 1, 3, 7)] == [0, 1, 1, 0]


def test_only_so_many_are_counted():
    found = hits("x" * (MAX_HITS + 5), "x")
    assert len(found.starts) == MAX_HITS
    assert not found.is_all


@pytest.mark.parametrize(("words", "line"), [(":12", 12), (": 7 ", 7), ("12", None), (":", None)])
def test_a_line_is_asked_for_with_a_colon(words, line):
    assert line_of(words) == line
