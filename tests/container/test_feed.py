"""Taking bytes out of blocks."""

from __future__ import annotations

from io import BytesIO

import pytest

from obsdiag.container.feed import Feed, Section, hold
from obsdiag.container.unpack_limit import Budget, DamageError
from obsdiag.input.stream import Stream
from tests.container.parcel import Pipe


@pytest.fixture
def feed() -> Feed:
    return Feed([b"abc", b"", b"defg", b"h"])


def test_bytes_are_taken_over_the_ends_of_blocks(feed):
    assert feed.exactly(5) == b"abcde"
    assert feed.offset == 5
    assert feed.exactly(9) == b"fgh"
    assert feed.exactly(1) == b""


def test_what_is_at_hand_is_read(feed):
    assert [feed.read(9), feed.read(2), feed.read(9), feed.read(9), feed.read(9)] == [
        b"abc",
        b"de",
        b"fg",
        b"h",
        b"",
    ]


def test_looking_takes_nothing(feed):
    assert feed.peek(4) == b"abcd"
    assert feed.offset == 0
    assert feed.peek(99) == b"abcdefgh"


def test_bytes_are_given_back(feed):
    data = feed.exactly(4)
    feed.give_back(data[1:])
    assert feed.offset == 1
    assert feed.exactly(9) == b"bcdefgh"


def test_bytes_of_an_earlier_block_are_given_back(feed):
    first, second = feed.read(3), feed.read(4)
    feed.give_back(first[1:] + second)
    assert feed.offset == 1
    assert feed.exactly(9) == b"bcdefgh"


def test_a_mark_is_found_over_the_end_of_a_block(feed):
    assert feed.find(b"cd")
    assert (feed.offset, feed.exactly(3)) == (2, b"cde")
    assert not feed.find(b"xy")
    assert feed.exactly(1) == b""


def test_skipping_says_whether_the_end_came_first(feed):
    assert feed.skip(6)
    assert feed.exactly(1) == b"g"
    assert not feed.skip(2)


def test_a_section_ends_where_it_was_said_to(feed):
    section = Section(feed, 4)
    assert section.read(9) + section.read(9) + section.read(9) == b"abcd"
    assert feed.exactly(1) == b"e"


def test_a_section_that_is_cut_says_so(feed):
    section = Section(feed, 9)
    while section.left > 1:
        section.read(9)
    with pytest.raises(DamageError, match="ends in the middle"):
        section.read(9)


def test_a_file_that_can_be_sought_in_is_not_held():
    raw = BytesIO(b"x" * 100)
    budget = Budget(lambda: 100)
    held = hold(Stream(raw), raw, budget)
    assert (held.file, held.size, held.spooled) == (raw, 100, 0)


def test_a_pipe_is_held_as_far_as_the_budget_goes():
    budget = Budget(lambda: 0)
    budget.spool = 100
    held = hold(Stream.of(b"x" * 60), Pipe(b""), budget)
    assert held.file is not None
    assert (held.file.getvalue(), budget.spool) == (b"x" * 60, 40)
    more = hold(Stream.of(b"y" * 60), Pipe(b""), budget)
    assert more.file is None
    assert (b"".join(more.blocks), budget.spool) == (b"y" * 60, 40)
