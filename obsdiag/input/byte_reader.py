"""Bytes taken in any number from blocks of another size, as formats without an index need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class EndError(Exception):
    """The input ends, or goes on in a way that cannot be read; raised and caught by readers."""


class ByteReader:
    """Blocks of bytes as one run of them; only what was taken last can be given back."""

    __slots__ = ("_at", "_blocks", "_held", "_passed")

    def __init__(self, blocks: Iterable[bytes]) -> None:
        self._blocks = iter(blocks)
        self._held = b""
        self._at = 0
        self._passed = 0

    @property
    def offset(self) -> int:
        """Bytes taken so far."""
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

    def take(self, size: int) -> bytes:
        """Take `size` bytes, fewer only at the end."""
        if len(self._held) - self._at < size:
            self._fill(size)
        return self._taken(size)

    def exactly(self, size: int) -> bytes:
        """Take `size` bytes; raises EndError where there are not that many."""
        taken = self.take(size)
        if len(taken) < size:
            raise EndError
        return taken

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
