"""Look for several patterns in one pass: with hyperscan where it is installed, else with re.

hyperscan goes through text at the speed of memory, and holds no lock of Python's meanwhile. It
takes some milliseconds to load and to compile, so that it is asked only once much was looked
through without it. Both give the same answers.
"""

from __future__ import annotations

import re
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hyperscan import Database

Span: TypeAlias = tuple[int, int]
"""Where a match starts and ends."""

PAYS_FROM = 1024 * 1024
"""Bytes after which the native engine has earned its start."""


class MultiPattern:
    """Patterns that are looked for together.

    They are written in what re and hyperscan have in common: no groups that are read, nothing
    that looks around. None may match without end, or match what another of its matches overlaps.
    """

    def __init__(
        self, *patterns: bytes, ignore_case: bool = False, pays_from: int = PAYS_FROM
    ) -> None:
        """Take the patterns, and how many bytes are to be searched before hyperscan is asked."""
        self.patterns = patterns
        self.ignore_case = ignore_case
        self._left: int | None = pays_from
        self._native: _Native | None = None

    def spans(self, text: bytes) -> Sequence[list[Span]]:
        """Return for each pattern where its matches in `text` stand, in order."""
        native = self._engine(len(text))
        if native is not None:
            return native.spans(text)
        return [[match.span() for match in one.finditer(text)] for one in self._compiled]

    @cached_property
    def _compiled(self) -> Sequence[re.Pattern[bytes]]:
        """The patterns for re; many an input has no need of them."""
        return [re.compile(one, re.IGNORECASE * self.ignore_case) for one in self.patterns]

    def _engine(self, size: int) -> _Native | None:
        """Return the native engine, if it is there and `size` more bytes make it worth while."""
        if self._left is not None:
            self._left -= size
            if self._left < 0:
                self._left = None
                self._native = _native(self.patterns, ignore_case=self.ignore_case)
        return self._native


class _Native:
    """A compiled database of hyperscan."""

    def __init__(self, database: Database, count: int) -> None:
        self._database = database
        self._count = count
        self._lock = Lock()
        """A database can be used by one thread at a time."""

    def spans(self, text: bytes) -> Sequence[list[Span]]:
        """Return what MultiPattern.spans does."""
        found: list[list[Span]] = [[] for _ in range(self._count)]

        def add(pattern: int, start: int, end: int, _flags: int, _context: object) -> None:
            found[pattern].append((start, end))

        with self._lock:
            self._database.scan(text, match_event_handler=add)
        return found


def _native(patterns: Sequence[bytes], *, ignore_case: bool) -> _Native | None:
    try:
        import hyperscan
    except ImportError:
        return None
    flags = hyperscan.HS_FLAG_SOM_LEFTMOST | ignore_case * hyperscan.HS_FLAG_CASELESS
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(expressions=list(patterns), ids=range(len(patterns)), flags=flags)
    return _Native(database, len(patterns))
