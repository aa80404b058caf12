"""A text that comes in blocks, as from a disk or a pipe, and what is found in it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO, RawIOBase
from itertools import chain, repeat
from typing import TYPE_CHECKING
from unittest.mock import patch

from obsdiag.input import stream
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from tests.answer import catalogue
from tests.laws.shown import Values, values_of

if TYPE_CHECKING:
    from collections.abc import Sequence


LEAST = 2000
"""Bytes that are read at once where nothing is told: to go on by single bytes takes long."""


class Blocks(RawIOBase):
    """Bytes of which each read gives as many as it is told, then as many as the most of these."""

    def __init__(self, data: bytes, sizes: Sequence[int]) -> None:
        self._data = BytesIO(data)
        self._sizes = chain(sizes, repeat(max(LEAST, *sizes)))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        part = self._data.read(min(next(self._sizes), len(buffer)))
        buffer[: len(part)] = part
        return len(part)


@dataclass(frozen=True)
class Piped:
    """A source that gives a text in blocks."""

    data: bytes
    sizes: Sequence[int]
    name: str = "service.log"
    member: str | None = None

    def open(self) -> Blocks:
        return Blocks(self.data, self.sizes)


def values_in_blocks(text: str, head: int, sizes: Sequence[int]) -> list[Values]:
    """Return what the findings say of a text that is read in blocks of these sizes.

    The first `head` bytes are read at once, as always.
    """
    source = Piped(text.encode(), sizes)
    with patch.object(stream, "HEAD", head), patch.object(stream, "BLOCK", 1024 * 1024):
        events = list(read([source], catalogue()))
    return [values_of(event) for event in events if isinstance(event, Finding)]
