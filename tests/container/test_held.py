"""Taking bytes out of blocks."""

from __future__ import annotations

from io import BytesIO

import pytest

from obsdiag.container.held import Section, hold
from obsdiag.container.unpack_limit import Budget, DamageError
from obsdiag.input.byte_reader import ByteReader
from obsdiag.input.stream import Stream
from tests.container.parcel import Pipe


@pytest.fixture
def reader() -> ByteReader:
    return ByteReader([b"abc", b"", b"defg", b"h"])


def test_a_section_ends_where_it_was_said_to(reader):
    section = Section(reader, 4)
    assert section.read(9) + section.read(9) + section.read(9) == b"abcd"
    assert reader.take(1) == b"e"


def test_a_section_that_is_cut_says_so(reader):
    section = Section(reader, 9)
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
