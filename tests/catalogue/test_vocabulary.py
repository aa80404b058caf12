"""Which texts have a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.catalogue.vocabulary import Vocabulary, terms

TEXTS = ("The `Date` header is late.", "Dates are updated; see NTP.", "Nothing of it")


@pytest.fixture(scope="module")
def vocabulary():
    return Vocabulary(TEXTS)


def numbers(mask):
    return {number for number in range(len(TEXTS)) if mask >> number & 1}


@pytest.mark.parametrize(
    ("term", "starting", "inside"),
    [
        ("date", {0, 1}, {0, 1}),
        ("pdate", set(), {1}),
        ("ntp", {1}, {1}),
        ("n", {1, 2}, {1, 2}),
        ("x", set(), set()),
    ],
)
def test_a_word_is_found_at_the_start_and_inside_of_words(vocabulary, term, starting, inside):
    held = vocabulary.holders(term)
    assert (numbers(held.starting), numbers(held.inside)) == (starting, inside)


def test_marks_around_a_word_and_its_case_mean_nothing():
    assert terms("“Date”, (`x-obs-date`) date!") == ["date", "x-obs-date"]


def test_no_texts_have_no_words():
    assert Vocabulary(()).holders("a") == (0, 0)


@given(st.lists(st.text(), max_size=5), st.text(min_size=3, max_size=8))
def test_inside_is_any_place_in_any_word(texts, typed):
    for term in terms(typed):
        held = Vocabulary(texts).holders(term)
        words = [terms(text) for text in texts]
        begun = [any(word.startswith(term) for word in own) for own in words]
        assert [bool(held.starting >> n & 1) for n in range(len(texts))] == begun
        if len(term) >= 3:
            there = [any(term in word for word in own) for own in words]
            assert [bool(held.inside >> n & 1) for n in range(len(texts))] == there
