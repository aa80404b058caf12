"""Bytes are counted when they have been looked through."""

from __future__ import annotations

from obsdiag.input.sources import Problem
from obsdiag.pipeline.later_count import LaterCount, counted_blocks, counted_events


def test_what_was_counted_already_is_not_counted_again():
    told = []
    count = LaterCount(told.append, 5)
    for size in (3, 4, 2):
        count(size)
    assert told == [2, 2]


def test_bytes_are_counted_behind_what_comes_of_them():
    told = []
    problems = [Problem("a", "?"), Problem("b", "?")]
    events = counted_events(told.append, 7, problems)
    assert (next(events), told) == (problems[0], [])
    assert (list(events), told) == (problems[1:], [7])


def test_a_block_is_counted_when_the_next_one_is_asked_for():
    told = []
    blocks = counted_blocks(told.append, [b"abc", b"de"])
    assert (next(blocks), told) == (b"abc", [])
    assert (next(blocks), told) == (b"de", [3])
    assert (list(blocks), told) == ([], [3, 2])
