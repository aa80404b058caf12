"""One direction of a TCP connection, put back into order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_WAITING = 256 * 1024
"""Bytes that wait for a lost segment; then it counts as missing."""
MAX_SEGMENTS = 256
"""Segments that wait for a lost one: as many as a window of that size has."""
_MODULUS = 1 << 32
_HALF = 1 << 31


class Piece(NamedTuple):
    """Bytes that follow what came before."""

    data: bytes
    number: int
    """Of the packet that brought them."""
    missing: int = 0
    """Bytes behind them that were not captured."""


class Flow:
    """Takes segments as they were captured and gives each byte once, in order."""

    def __init__(self, start: int | None = None) -> None:
        """Begin at the sequence number `start`, or with the first segment."""
        self._next = start
        self._waiting: dict[int, Piece] = {}
        self.size = 0
        """Bytes that are held."""

    def add(self, sequence: int, piece: Piece) -> Iterator[Piece]:
        """Yield what a segment makes known: itself and what waited for it, or nothing yet."""
        if self._next is None:
            self._next = sequence
        if self._ahead(sequence) > 0:
            self._keep(sequence, piece)
            if self.size > MAX_WAITING or len(self._waiting) > MAX_SEGMENTS:
                yield from self.flush()
        else:
            yield from self._accept(sequence, piece)
            yield from self._accept_waiting()

    def has_reached(self, sequence: int) -> bool:
        """Return whether all before `sequence` is known."""
        return self._ahead(sequence) <= 0

    def flush(self) -> Iterator[Piece]:
        """Yield what waits, and say what is missing before it."""
        while self._waiting and self._next is not None:
            first = min(self._waiting, key=self._ahead)
            if (gap := self._ahead(first)) > 0:
                self._next = first
                yield Piece(b"", self._waiting[first].number, gap)
            yield from self._accept_waiting()

    def _ahead(self, sequence: int) -> int:
        """Return how far `sequence` is ahead of what is known; negative where it is behind."""
        return (sequence - (self._next or 0) + _HALF) % _MODULUS - _HALF

    def _keep(self, sequence: int, piece: Piece) -> None:
        known = self._waiting.get(sequence)
        if known is None or len(known.data) < len(piece.data):
            self._waiting[sequence] = piece
            self.size += len(piece.data) - (0 if known is None else len(known.data))

    def _accept(self, sequence: int, piece: Piece) -> Iterator[Piece]:
        known = -self._ahead(sequence)
        size = len(piece.data) + piece.missing
        if known >= size:
            return
        self._next = (sequence + size) % _MODULUS
        missing = min(piece.missing, size - known)
        yield Piece(piece.data[known:], piece.number, missing)

    def _accept_waiting(self) -> Iterator[Piece]:
        while self._waiting:
            first = min(self._waiting, key=self._ahead)
            if self._ahead(first) > 0:
                return
            piece = self._waiting.pop(first)
            self.size -= len(piece.data)
            yield from self._accept(first, piece)
