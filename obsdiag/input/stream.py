"""One input, read once from front to back in bounded blocks."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    class Readable(Protocol):
        """What is asked of a file: nothing but reading on."""

        def read(self, size: int, /) -> bytes:
            """Return at most `size` bytes, none at the end."""


BLOCK = 1024 * 1024
"""Bytes read at a time: enough to be fast, few enough to be cancelled at any moment."""
HEAD = 256 * 1024
"""Bytes that are looked at to tell what an input is."""


class Stream:
    """An input whose head can be looked at before it is read; `size` grows as it is read."""

    __slots__ = ("_raw", "head", "size", "whole")

    def __init__(self, raw: Readable) -> None:
        self._raw = raw
        self.head = _read_full(raw, HEAD)
        """The first HEAD bytes, or all there are."""
        self.size = len(self.head)
        """Bytes read so far."""
        self.whole = len(self.head) < HEAD
        """Whether `head` is all of the input."""

    @classmethod
    def of(cls, data: bytes) -> Stream:
        """Return `data` as a stream."""
        return cls(BytesIO(data))

    def blocks(self) -> Iterator[bytes]:
        """Yield the input from its start, the head first; may be called once."""
        yield self.head
        if self.whole:
            return
        while block := self._raw.read(BLOCK):
            self.size += len(block)
            yield block


def _read_full(raw: Readable, size: int) -> bytes:
    """Read `size` bytes; pipes give less than asked for at a time."""
    head = raw.read(size)
    if len(head) == size or not head:
        return head
    parts, got = [head], len(head)
    while got < size and (more := raw.read(size - got)):
        parts.append(more)
        got += len(more)
    return b"".join(parts)
