"""Inputs of containers: a part of a reader, and an input held so that it can be sought in."""

from __future__ import annotations

from io import SEEK_END, BytesIO
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from obsdiag.container.unpack_limit import CUT, DamageError
from obsdiag.input.stream import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.container.unpack_limit import Budget
    from obsdiag.input.byte_reader import ByteReader
    from obsdiag.input.stream import Stream


class Section:
    """The next `length` bytes of a reader; raises DamageError where it ends before."""

    __slots__ = ("_reader", "left")

    def __init__(self, reader: ByteReader, length: int) -> None:
        self._reader = reader
        self.left = length

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        data = self._reader.read(min(size, self.left))
        if not data and self.left > 0 < size:
            raise DamageError(CUT)
        self.left -= len(data)
        return data


class Held(NamedTuple):
    """An input that can be read in any order, or else only from front to back."""

    file: BinaryIO | None
    """All of the input; None where it is more than may be held."""
    size: int
    """Bytes of the file."""
    blocks: Iterator[bytes]
    """The input from its start, where there is no file."""
    spooled: int = 0
    """Bytes that are held in memory; to be given back to the budget."""


def hold(stream: Stream, raw: BinaryIO | None, budget: Budget) -> Held:
    """Return the input of `stream` to be read in any order.

    `raw` is its file if it is one; if not, it is held in memory as far as the budget allows.
    """
    if raw is not None and raw.seekable():
        return Held(raw, raw.seek(0, SEEK_END), iter(()))
    file, blocks, is_whole = BytesIO(), stream.blocks(), True
    for block in blocks:
        file.write(block)
        if file.tell() > budget.spool:
            is_whole = False
            break
    size = file.tell()
    budget.spool -= size
    if is_whole:
        return Held(file, size, iter(()), size)
    return Held(None, 0, _let_go(file, blocks, budget))


def _let_go(file: BytesIO, blocks: Iterator[bytes], budget: Budget) -> Iterator[bytes]:
    """Yield what was held before it was too much, free its memory, and go on."""
    size = file.tell()
    yield from blocks_of(file)
    file.truncate(0)
    budget.spool += size
    yield from blocks


def blocks_of(file: BinaryIO) -> Iterator[bytes]:
    """Yield a file from its start."""
    file.seek(0)
    return iter(lambda: file.read(BLOCK), b"")
