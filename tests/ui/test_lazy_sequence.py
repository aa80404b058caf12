"""Values that are made when they are looked at."""

from __future__ import annotations

from functools import partial

import pytest

from obsdiag.ui.lazy_sequence import LazySequence


@pytest.fixture
def made():
    return []


@pytest.fixture
def values(made):
    def make(number):
        made.append(number)
        return number * number

    return LazySequence([partial(make, number) for number in range(5)])


def test_it_is_as_long_as_if_all_had_been_made_and_none_has(values, made):
    assert (len(values), bool(values), made) == (5, True, [])


def test_each_value_is_made_once(values, made):
    assert (values[2], values[2], values[-1]) == (4, 4, 16)
    assert made == [2, 4]


def test_a_part_of_it_makes_none_either(values, made):
    part = values[1:3]
    assert (len(part), made) == (2, [])
    assert list(part) == [1, 4]
    assert list(values[5:]) == []


def test_beyond_its_end_there_is_none(values):
    with pytest.raises(IndexError):
        values[5]
