"""Bytes are taken in any number, whatever blocks they come in."""

from __future__ import annotations

import pytest

from obsdiag.input.byte_reader import ByteReader, EndError

DATA = bytes(range(100))


@pytest.mark.parametrize("size", [1, 3, 50, 100])
def test_blocks_do_not_matter(size):
    source = ByteReader([DATA[at : at + size] for at in range(0, 100, size)])
    assert (source.take(7), source.position) == (DATA[:7], 7)
    source.skip(20)
    assert (source.exactly(40), source.position) == (DATA[27:67], 67)
    source.skip(0)
    assert source.take(90) == DATA[67:]
    assert (source.take(1), source.position) == (b"", 100)


def test_more_than_there_is_cannot_be_taken_exactly():
    with pytest.raises(EndError):
        ByteReader([b"abc", b"d"]).exactly(5)


def test_more_than_there_is_can_be_skipped():
    source = ByteReader([b"abc", b"d"])
    source.skip(9)
    assert source.take(1) == b""
