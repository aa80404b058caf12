"""One input, read once in bounded blocks."""

from __future__ import annotations

from io import BytesIO

import pytest

from obsdiag.input import stream
from obsdiag.input.stream import Stream


class Pipe:
    """Gives fewer bytes than it is asked for, as pipes do."""

    def __init__(self, data: bytes, at_most: int) -> None:
        self._raw = BytesIO(data)
        self._at_most = at_most
        self.asked: list[int] = []

    def read(self, size: int, /) -> bytes:
        self.asked.append(size)
        return self._raw.read(min(size, self._at_most))


@pytest.fixture(autouse=True)
def _small(monkeypatch):
    monkeypatch.setattr(stream, "HEAD", 8)
    monkeypatch.setattr(stream, "BLOCK", 4)


def test_a_short_input_is_whole_in_its_head():
    short = Stream.of(b"HTTP/1.")
    assert (short.head, short.whole, short.size) == (b"HTTP/1.", True, 7)
    assert list(short.blocks()) == [b"HTTP/1."]


def test_a_long_input_comes_in_blocks_behind_its_head():
    long = Stream.of(b"0123456789abcdef!")
    assert (long.head, long.whole) == (b"01234567", False)
    assert list(long.blocks()) == [b"01234567", b"89ab", b"cdef", b"!"]


def test_the_size_grows_as_the_input_is_read():
    long = Stream.of(b"0123456789abc")
    assert [long.size for _ in long.blocks()] == [8, 12, 13]


def test_an_input_as_long_as_the_head_ends_there():
    exact = Stream.of(b"01234567")
    assert not exact.whole
    assert list(exact.blocks()) == [b"01234567"]


def test_nothing_is_an_input_too():
    empty = Stream.of(b"")
    assert (empty.whole, list(empty.blocks())) == (True, [b""])


def test_a_pipe_that_gives_little_still_fills_the_head():
    pipe = Pipe(b"0123456789abc", at_most=3)
    slow = Stream(pipe)
    assert slow.head == b"01234567"
    assert b"".join(slow.blocks()) == b"0123456789abc"
    assert max(pipe.asked) == 8
