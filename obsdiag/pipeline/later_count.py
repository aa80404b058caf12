"""Counts the bytes of a text when they have been looked through, not when they are handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.pipeline.events import Event

    Passed: TypeAlias = Callable[[int], object]


class LaterCount:
    """Counts bytes, but for those at the start that have been counted already."""

    def __init__(self, passed: Passed, counted: int) -> None:
        """Take who is told, and how many bytes were."""
        self._passed = passed
        self._counted = counted

    def __call__(self, size: int) -> object:
        """Count this many more."""
        known = min(size, self._counted)
        self._counted -= known
        return self._passed(size - known) if size > known else None


def counted_events(passed: Passed, size: int, events: Iterable[Event]) -> Iterator[Event]:
    """Yield what comes of so many bytes, which are counted at its end."""
    yield from events
    passed(size)


def counted_blocks(passed: Passed, blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield blocks, each of which is counted when the next one is asked for."""
    for block in blocks:
        yield block
        passed(len(block))
