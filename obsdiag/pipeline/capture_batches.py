"""Captures in small batches: each stage goes over a batch before the next one begins.

What a stage needs stays in the processor's cache then. A finding on its own walks through all
stages, and takes half as long again.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from obsdiag.pipeline import limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.model import Capture


def in_batches(
    captures: Iterable[Capture], most: int, is_cancelled: Callable[[], bool]
) -> Iterator[list[Capture]]:
    """Yield captures in lists of at most `most`; the first ones are short, nobody waits for them.

    Where captures are large or long in coming, or nobody wants more, a list is short too. What
    comes before an error is yielded before that is raised.
    """
    coming = iter(captures)
    together = 1
    while True:
        room = _Room(min(together, most), is_cancelled)
        batch, failure = taken(coming, room.is_full_with)
        if batch:
            yield batch
        if failure is not None:
            raise failure
        if not batch:
            return
        together *= 2


def taken(
    captures: Iterable[Capture], is_last: Callable[[Capture], bool]
) -> tuple[list[Capture], Exception | None]:
    """Return captures up to the last one, and what was raised where more of them were asked for."""
    batch: list[Capture] = []
    try:
        for capture in captures:
            batch.append(capture)
            if is_last(capture):
                break
    except Exception as error:  # noqa: BLE001 - it is raised behind what came before it
        return batch, error
    return batch, None


class _Room:
    """What a batch has room for."""

    def __init__(self, most: int, is_cancelled: Callable[[], bool]) -> None:
        self._most = most
        self._is_cancelled = is_cancelled
        self._size = 0
        self._due = monotonic() + limits.TOGETHER_SECONDS

    def is_full_with(self, capture: Capture) -> bool:
        """Take one more, and return whether that is enough, or nobody wants more."""
        self._most -= 1
        self._size += len(capture.text) + len(capture.body)
        if self._most <= 0 or self._size >= limits.TOGETHER_BYTES:
            return True
        return monotonic() >= self._due or self._is_cancelled()
