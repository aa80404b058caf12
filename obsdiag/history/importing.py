"""Takes in the lines of an export; other processes read and mask them ahead where there are many.

They are copies of this one (see `workers`), so they must leave alone the connections to the file
that it has open (https://www.sqlite.org/howtocorrupt.html section 2.6): only this one writes.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.history.exchange import read_lines
from obsdiag.history.prepared import brought
from obsdiag.workers import Task, Workers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.history.prepared import New
    from obsdiag.history.store import History

    Batch: TypeAlias = tuple[int, list[bytes]]
    """The number of its first line, and the lines."""

_FIRST_LINES = 500
"""What is read together at first, and twice as much each time after."""
_LINES = 5_000
_BYTES = 16 * 1024 * 1024
"""What is read together at most: enough to read while as many findings are written."""


def import_lines(history: History, lines: Iterable[bytes], now: str) -> int:
    """Take in findings as `exchange.read_lines` reads them; return how many were not known.

    Raises HistoryError for a line that is no finding. What stands far before it is in then, which
    does no harm: the same export can be taken in again.
    """
    workers: Workers[Batch, list[New]] = Workers(partial(_read, history.mask_key, now))
    tasks: Iterable[Task[Batch, list[New], New]] = (
        Task(batch, _as_it_is) for batch in _batches(lines)
    )
    try:
        with _no_search_for_circles():
            return history.merge(workers.run(tasks))
    finally:
        workers.close()


@contextmanager
def _no_search_for_circles() -> Iterator[None]:
    """Spare the block, and processes begun in it, the search for objects that hold each other.

    Nothing that is read here does, and to look through all of it takes a tenth of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _as_it_is(new: list[New] | None) -> list[New]:
    return new or []


def _read(key: bytes, now: str, batch: Batch) -> list[New]:
    first, lines = batch
    return [brought(item, key) for item in read_lines(lines, now, first)]


def _batches(lines: Iterable[bytes]) -> Iterator[Batch]:
    first, batch, size, most = 1, list[bytes](), 0, _FIRST_LINES
    for line in lines:
        batch.append(line)
        size += len(line)
        if len(batch) == most or size >= _BYTES:
            yield first, batch
            first, batch, size, most = first + len(batch), [], 0, min(2 * most, _LINES)
    if batch:
        yield first, batch
