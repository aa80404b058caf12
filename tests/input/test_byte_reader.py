"""Bytes are taken in any number, whatever blocks they come in."""

from __future__ import annotations

import pytest

from obsdiag.input.byte_reader import ByteReader, EndError

DATA = bytes(range(100))


@pytest.fixture
def reader() -> ByteReader:
    return ByteReader([b"abc", b"", b"defg", b"h"])


@pytest.mark.parametrize("size", [1, 3, 50, 100])
def test_blocks_do_not_matter(size):
    source = ByteReader([DATA[at : at + size] for at in range(0, 100, size)])
    assert (source.take(7), source.offset) == (DATA[:7], 7)
    source.skip(20)
    assert (source.exactly(40), source.offset) == (DATA[27:67], 67)
    source.skip(0)
    assert source.take(90) == DATA[67:]
    assert (source.take(1), source.offset) == (b"", 100)


def test_more_than_there_is_cannot_be_taken_exactly():
    with pytest.raises(EndError):
        ByteReader([b"abc", b"d"]).exactly(5)


def test_more_than_there_is_can_be_skipped():
    source = ByteReader([b"abc", b"d"])
    source.skip(9)
    assert source.take(1) == b""


def test_bytes_are_taken_over_the_ends_of_blocks(reader):
    assert reader.take(5) == b"abcde"
    assert reader.offset == 5
    assert reader.take(9) == b"fgh"
    assert reader.take(1) == b""


def test_what_is_at_hand_is_read(reader):
    assert [reader.read(9), reader.read(2), reader.read(9), reader.read(9), reader.read(9)] == [
        b"abc",
        b"de",
        b"fg",
        b"h",
        b"",
    ]


def test_looking_takes_nothing(reader):
    assert reader.peek(4) == b"abcd"
    assert reader.offset == 0
    assert reader.peek(99) == b"abcdefgh"


def test_bytes_are_given_back(reader):
    data = reader.take(4)
    reader.give_back(data[1:])
    assert reader.offset == 1
    assert reader.take(9) == b"bcdefgh"


def test_bytes_of_an_earlier_block_are_given_back(reader):
    first, second = reader.read(3), reader.read(4)
    reader.give_back(first[1:] + second)
    assert reader.offset == 1
    assert reader.take(9) == b"bcdefgh"


def test_a_mark_is_found_over_the_end_of_a_block(reader):
    assert reader.find(b"cd")
    assert (reader.offset, reader.take(3)) == (2, b"cde")
    assert not reader.find(b"xy")
    assert reader.take(1) == b""


def test_skipping_says_whether_the_end_came_first(reader):
    assert reader.skip(6)
    assert reader.take(1) == b"g"
    assert not reader.skip(2)
