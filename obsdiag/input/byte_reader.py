"""Bytes taken in any number from blocks of another size."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class EndError(Exception):
    """The input ends, or goes on in a way that cannot be read; raised and caught by readers."""


class ByteReader:
    """An input that is read on, never back."""

    def __init__(self, blocks: Iterable[bytes]) -> None:
        self._blocks = iter(blocks)
        self._held = b""
        self._at = self._before = 0

    @property
    def position(self) -> int:
        """Bytes taken so far."""
        return self._before + self._at

    def take(self, size: int) -> bytes:
        """Return the next `size` bytes; at the end of the input, as many as there are."""
        if self._at + size > len(self._held):
            self._fill(size)
        taken = self._held[self._at : self._at + size]
        self._at += len(taken)
        return taken

    def exactly(self, size: int) -> bytes:
        """Return the next `size` bytes; raises EndError where there are not that many."""
        taken = self.take(size)
        if len(taken) < size:
            raise EndError
        return taken

    def skip(self, size: int) -> None:
        """Pass over `size` bytes, or all there are."""
        while size > (held := len(self._held) - self._at):
            size -= held
            self._before += len(self._held)
            self._at = 0
            self._held = next(self._blocks, b"")
            if not self._held:
                return
        self._at += size

    def _fill(self, size: int) -> None:
        parts = [self._held[self._at :]]
        got = len(parts[0])
        while got < size and (block := next(self._blocks, None)) is not None:
            parts.append(block)
            got += len(block)
        self._before += self._at
        self._held, self._at = b"".join(parts), 0
