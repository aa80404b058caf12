"""A packed source, read as the bytes that were packed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.container.decompressor import Engine, damages, why_damaged
from obsdiag.container.unpack_limit import CUT, DamageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.input.stream import Readable

PIECE = 64 * 1024
"""Packed bytes handed over at a time."""

_SALVAGED = 8 * 1024**2
"""Bytes that are saved of a stream which is damaged in its first piece."""
_STEP = 64
NOT_PACKED = "Bytes follow its end that are not compressed; they were not read."


class Unpacking:
    """What comes out of a packed source, read as a file; raises DamageError where it is damaged.

    Everything that comes before the damage is given, but for the last piece of a long stream.
    """

    def __init__(
        self, source: Readable, start: Callable[[], Engine], marks: tuple[bytes, ...] = ()
    ) -> None:
        """Take the source, how to start, and with what a further stream behind the first begins.

        Without `marks` there is one stream, and what follows it is left alone.
        """
        self._source, self._start, self._marks = source, start, marks
        self._engine = start()
        self._waiting = b""
        self._first: bytes | None = None
        self._given = 0
        self._damage: DamageError | None = None
        self.taken = 0
        """Packed bytes that were read from the source."""

    @property
    def rest(self) -> bytes:
        """What was read of the source behind the end of the stream."""
        return self._engine.unused_data if self._engine.eof else b""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        parts: list[bytes] = []
        got = 0
        while got < size and self._damage is None:
            try:
                data = self._some(size - got)
            except DamageError as damage:
                self._damage = damage
                break
            if not data:
                break
            parts.append(data)
            got += len(data)
        if self._damage is not None and not parts:
            raise self._damage
        return b"".join(parts)

    def _some(self, size: int) -> bytes:
        """Return at least one byte, or none at the end of the last stream."""
        while not self._engine.eof or self._has_another():
            piece = self._piece() if self._engine.needs_input else b""
            try:
                data = self._engine.decompress(piece, size)
            except damages() as error:
                self._damage = DamageError(why_damaged(error))
                return self._salvaged()
            self._given += len(data)
            if data:
                return data
        return b""

    def _piece(self) -> bytes:
        """Return the next packed bytes, and keep them if they are the first of their stream."""
        piece, self._waiting = self._waiting, b""
        if not piece:
            piece = self._more()
            if not piece:
                raise DamageError(CUT)
        self._first = piece if self._first is None else b""
        return piece

    def _more(self) -> bytes:
        piece = self._source.read(PIECE)
        self.taken += len(piece)
        return piece

    def _salvaged(self) -> bytes:
        """Return what the first piece holds before its damage: small files have no other."""
        packed = self._first or b""
        _, sound = _fed(self._start(), packed, _STEP)
        engine = self._start()
        out = engine.decompress(packed[:sound], _SALVAGED)
        last, _ = _fed(engine, packed[sound : sound + _STEP], 1)
        return (out + last)[self._given :]

    def _has_another(self) -> bool:
        """Start with the stream that follows, if one does; zeros in between are padding."""
        if not self._marks:
            return False
        rest = self._engine.unused_data.lstrip(b"\0")
        while len(rest) < max(map(len, self._marks)) and (more := self._more()):
            rest = (rest + more).lstrip(b"\0")
        if not rest:
            return False
        if not rest.startswith(self._marks):
            raise DamageError(NOT_PACKED)
        self._engine, self._waiting, self._first, self._given = self._start(), rest, None, 0
        return True


def _fed(engine: Engine, packed: bytes, step: int) -> tuple[bytes, int]:
    """Return what comes out before the damage, and how many bytes went in before."""
    out, at = bytearray(), 0
    try:
        while at < len(packed) and len(out) < _SALVAGED:
            out += engine.decompress(packed[at : at + step], _SALVAGED)
            at += step
    except damages():
        pass
    return bytes(out), at
