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
        batch, failure = _next(coming, min(together, most), is_cancelled)
        if batch:
            yield batch
        if failure is not None:
            raise failure
        if not batch:
            return
        together *= 2


def _next(
    captures: Iterator[Capture], most: int, is_cancelled: Callable[[], bool]
) -> tuple[list[Capture], Exception | None]:
    """Return the next captures, and what was raised where more of them were asked for."""
    batch: list[Capture] = []
    size, due = 0, monotonic() + limits.TOGETHER_SECONDS
    try:
        for capture in captures:
            batch.append(capture)
            size += len(capture.text) + len(capture.body)
            if len(batch) >= most or size >= limits.TOGETHER_BYTES or monotonic() >= due:
                break
            if is_cancelled():
                break
    except Exception as error:  # noqa: BLE001 - it is raised behind what came before it
        return batch, error
    return batch, None
