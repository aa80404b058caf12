"""Takes in the lines of an export; other processes read and mask them ahead where there are many.

They are copies of this one (see `workers`), so they must leave alone the connections to the file
that it has open (https://www.sqlite.org/howtocorrupt.html section 2.6): only this one writes.
"""

from __future__ import annotations

import gc
import pickle
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.errors import HistoryError
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
_PACK = 100
"""Findings that are handed from one process to the other as one value."""


def import_lines(history: History, lines: Iterable[bytes], now: str) -> int:
    """Take in findings as `exchange.read_lines` reads them; return how many were not known.

    Raises HistoryError for a line that is no finding, or that no process lived to read. What
    stands far before it is in then, which does no harm: the same export can be taken in again.
    """
    workers: Workers[Batch, list[bytes]] = Workers(partial(_read, history.mask_key, now))
    tasks: Iterable[Task[Batch, list[bytes], New]] = (
        Task(batch, _unpacked, _lost) for batch in _batches(lines)
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


def _read(key: bytes, now: str, batch: Batch) -> list[bytes]:
    """Return the findings of the lines, as `_unpacked` takes them.

    They are packed a few at a time: pickle remembers all that it has seen of one pack, and with a
    short memory takes half the time.
    """
    first, lines = batch
    new = (brought(item, key) for item in read_lines(lines, now, first))
    return [pickle.dumps(pack) for pack in iter(lambda: list(islice(new, _PACK)), [])]


def _unpacked(packs: list[bytes] | None) -> Iterator[New]:
    for pack in packs or ():
        yield from pickle.loads(pack)  # noqa: S301 - from a process that is a copy of this one


def _lost() -> Iterable[New]:
    raise HistoryError(
        "A process that read the lines was killed, perhaps for want of memory. "
        "What stands far before them is in; import the file again."
    )


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
