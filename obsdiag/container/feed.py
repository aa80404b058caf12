"""A stream read piece by piece, as formats without a table of contents need it."""

from __future__ import annotations

from io import SEEK_END, BytesIO
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from obsdiag.container.unpack_limit import CUT, DamageError
from obsdiag.input.stream import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.container.unpack_limit import Budget
    from obsdiag.input.stream import Stream


class Feed:
    """Blocks of bytes as one run of them, from which any number can be taken."""

    __slots__ = ("_at", "_blocks", "_held", "_passed")

    def __init__(self, blocks: Iterable[bytes]) -> None:
        self._blocks = iter(blocks)
        self._held = b""
        self._at = 0
        self._passed = 0

    @property
    def offset(self) -> int:
        """How many bytes were taken."""
        return self._passed + self._at

    def peek(self, size: int) -> bytes:
        """Return the next `size` bytes without taking them, fewer only at the end."""
        if len(self._held) - self._at < size:
            self._fill(size)
        return self._held[self._at : self._at + size]

    def read(self, size: int, /) -> bytes:
        """Take at most `size` bytes, as many as are at hand; none at the end."""
        if self._at == len(self._held):
            self._fill(1)
        return self._taken(size)

    def exactly(self, size: int) -> bytes:
        """Take `size` bytes, fewer only at the end."""
        if len(self._held) - self._at < size:
            self._fill(size)
        return self._taken(size)

    def skip(self, size: int) -> bool:
        """Pass over `size` bytes; False where the end came first."""
        while size > 0 and (passed := len(self.read(size))):
            size -= passed
        return size <= 0

    def find(self, mark: bytes) -> bool:
        """Pass over everything up to `mark`, which is taken next; False where there is none."""
        while (at := self._held.find(mark, self._at)) < 0:
            self._at = max(self._at, len(self._held) - len(mark) + 1)
            if not self._fill(len(self._held) - self._at + 1):
                self._at = len(self._held)
                return False
        self._at = at
        return True

    def give_back(self, data: bytes) -> None:
        """Undo the taking of `data`, which was the last."""
        if len(data) <= self._at:
            self._at -= len(data)
        else:
            self._passed += self._at - len(data)
            self._held = data + self._held[self._at :]
            self._at = 0

    def _taken(self, size: int) -> bytes:
        data = self._held[self._at : self._at + size]
        self._at += len(data)
        return data

    def _fill(self, size: int) -> bool:
        """Hold `size` bytes that are not taken, if there are as many; return whether there are."""
        parts = [self._held[self._at :]]
        got = len(parts[0])
        for block in self._blocks:
            parts.append(block)
            got += len(block)
            if got >= size:
                break
        self._passed += self._at
        self._held, self._at = b"".join(parts), 0
        return got >= size


class Section:
    """The next `length` bytes of a feed; raises DamageError where it ends before."""

    __slots__ = ("_feed", "left")

    def __init__(self, feed: Feed, length: int) -> None:
        self._feed = feed
        self.left = length

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        data = self._feed.read(min(size, self.left))
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
