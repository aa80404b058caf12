"""The bodies between the boundaries of a multipart (RFC 2046 section 5.1.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.input.byte_reader import ByteReader

MAX_BOUNDARY = 200
"""Characters; RFC 2046 allows 70."""
_WINDOW = 64 * 1024
_MARGIN = MAX_BOUNDARY + 64
"""Bytes at the end of a window that may be the start of a boundary's line."""


class Boundary(NamedTuple):
    """The boundary that ended a body."""

    level: int
    """Which of the multiparts around the body it belongs to, the outermost being 0."""
    is_last: bool
    """Whether the multipart ends with it."""


class MultipartBody:
    """The bytes of a reader up to the next boundary of the multiparts around them."""

    __slots__ = ("_at_line_start", "_boundary", "_reader", "is_blank", "is_over", "stop")

    def __init__(self, reader: ByteReader, boundaries: Sequence[str]) -> None:
        self._reader = reader
        self._boundary = _pattern(boundaries)
        self._at_line_start = True
        self.is_blank = True
        """Whether there was nothing but white space so far."""
        self.is_over = False
        self.stop: Boundary | None = None
        """The boundary, once the body is over; None where it was over with the input."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        while not self.is_over:
            if data := self._take(max(size, 1)):
                self.is_blank = self.is_blank and not data.strip()
                return data
        return b""

    def drain(self) -> Boundary | None:
        """Read what is left, and return the boundary behind it."""
        while self.read(_WINDOW):
            pass
        return self.stop

    def _take(self, size: int) -> bytes:
        window = self._reader.peek(_WINDOW)
        is_end = len(window) < _WINDOW
        found = self._search(window)
        limit = len(window) if is_end else len(window) - _MARGIN
        if found is not None and (is_end or found.end() < len(window)):
            limit = found.start()
            if limit == 0:
                self._reader.skip(found.end())
                self._end(found)
                return b""
        return self._taken(min(size, limit), is_end=is_end)

    def _search(self, window: bytes) -> re.Match[bytes] | None:
        """Return the first boundary's line; most windows have nothing that begins like one."""
        starts_line = self._at_line_start and window.startswith(b"--")
        if self._boundary is None or not (starts_line or b"\n--" in window):
            return None
        return self._boundary.search(window, 0 if starts_line else window.index(b"\n--") - 1)

    def _taken(self, size: int, *, is_end: bool) -> bytes:
        data = self._reader.take(size)
        self.is_over = is_end and not self._reader.peek(1)
        self._at_line_start = data.endswith(b"\n")
        return data

    def _end(self, found: re.Match[bytes]) -> None:
        self.is_over = True
        level = next(at for at, name in enumerate(found.groups()[1:-1]) if name is not None)
        self.stop = Boundary(level, found[found.re.groups] is not None)


def _pattern(boundaries: Sequence[str]) -> re.Pattern[bytes] | None:
    """Return what a boundary's line looks like: one group a level, then that of the last."""
    if not boundaries:
        return None
    names = b"|".join(
        b"(" + re.escape(name.encode("utf-8", "replace")) + b")" for name in boundaries
    )
    return re.compile(rb"(^|\r?\n)--(?:" + names + rb")(--)?[ \t]*(?=\r?\n|\Z)(?:\r?\n)?")
