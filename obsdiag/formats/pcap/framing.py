"""Where the body of an HTTP/1 message ends (RFC 9112 section 6)."""

from __future__ import annotations

import re

from obsdiag.lazy_regex import lazy_regex

MAX_SIZE_LINE = 1024
"""Bytes of the line that tells a chunk's size."""

_LENGTH = lazy_regex(rb"\ncontent-length:[ \t]*([0-9]{1,15})[ \t]*\r?\n", re.IGNORECASE)
_CHUNK_SIZE = lazy_regex(rb"([0-9A-Fa-f]{1,12})[ \t]*(?:;.*)?")
_CHUNKED = lazy_regex(rb"\ntransfer-encoding:[^\n]*chunked", re.IGNORECASE)


def framing(head: bytes) -> Length | Chunks | None:
    """Return how a head says that its body is framed; chunks win (RFC 9112 section 6.3)."""
    if _CHUNKED.search(head):
        return Chunks()
    length = _LENGTH.search(head)
    return None if length is None else Length(int(length[1]))


class Length:
    """A body of so many bytes; None is all up to the end of the connection."""

    def __init__(self, left: int | None) -> None:
        self._left = left

    @property
    def done(self) -> bool:
        """Whether the body is complete."""
        return self._left == 0

    def take(self, data: bytes, at: int) -> int:
        """Return where the part of `data` ends that belongs to the body."""
        if self._left is None:
            return len(data)
        taken = min(self._left, len(data) - at)
        self._left -= taken
        return at + taken

    def skip(self, missing: int) -> bool:
        """Pass over so many bytes; return whether it is known what follows."""
        if self._left is None:
            return True
        self._left = max(0, self._left - missing)
        return True


class Chunks:
    """A body in chunks (RFC 9112 section 7.1)."""

    def __init__(self) -> None:
        self._left = 0
        self._line = b""
        self._last = False
        self.done = False
        """Whether the body is complete, or no body in chunks."""

    def take(self, data: bytes, at: int) -> int:
        """Return where the part of `data` ends that belongs to the body."""
        while at < len(data) and not self.done:
            if self._left:
                taken = min(self._left, len(data) - at)
                self._left -= taken
                at += taken
                continue
            end = data.find(b"\n", at, at + MAX_SIZE_LINE)
            self._line += data[at : end if end >= 0 else at + MAX_SIZE_LINE]
            at = end + 1 if end >= 0 else len(data)
            if end >= 0 or len(self._line) > MAX_SIZE_LINE:
                self._end_line()
        return at

    def _end_line(self) -> None:
        """Read a chunk's size; empty lines end chunks, and one ends the trailers."""
        line, self._line = self._line.strip(), b""
        if self._last or not line:
            self.done = self._last and not line
            return
        size = _CHUNK_SIZE.fullmatch(line)
        self._left = 0 if size is None else int(size[1], 16)
        self._last = self._left == 0
        self.done = size is None

    def skip(self, missing: int) -> bool:
        """Pass over so many bytes; return whether it is known what follows."""
        known = missing <= self._left
        self._left -= missing
        return known
