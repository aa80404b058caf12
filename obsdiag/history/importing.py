"""Takes in the lines of an export; other processes read and mask them ahead where there are many.

They are copies of this one (see `workers`), so they must leave alone the connections to the file
that it has open (https://www.sqlite.org/howtocorrupt.html section 2.6): only this one writes.
"""

from __future__ import annotations

import gc
import marshal
from contextlib import contextmanager
from functools import partial
from io import BufferedReader
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeVar

from obsdiag.errors import HistoryError
from obsdiag.finding_table import COLUMNS
from obsdiag.history.export import read_lines
from obsdiag.history.intake import IMPORT, Intake
from obsdiag.history.parquet_table import parquet_lines
from obsdiag.history.saved_search import SIGN, searches_in
from obsdiag.history.staged_row import plain, stage_imported, staged
from obsdiag.workers import Task, Workers, processes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from obsdiag.history.saved_search import SavedSearch
    from obsdiag.history.staged_row import New
    from obsdiag.history.store import History

Item = TypeVar("Item")

_FIRST_LINES = 500
"""What is read together at first, and twice as much each time after."""
_LINES = 5_000
_BYTES = 16 * 1024 * 1024
"""What is read together at most: enough to read while as many findings are written."""
PARQUET = b"PAR1"
"""What a file of Parquet starts with (https://parquet.apache.org/docs/file-format/)."""
_OTHER = (b"<", ",".join(COLUMNS[:2]).encode(), "\ufeff".encode())
"""What exports in HTML and CSV start with."""
_PACK = 100
"""Findings that are handed from one process to the other as one value."""


class LineChunk(NamedTuple):
    """Some lines of an export."""

    first: int
    """The number of its first line."""
    lines: list[bytes]

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(map(len, self.lines))

    def read(self, key: bytes, now: str, intake: Intake) -> Iterator[New]:
        """Yield its findings, masked with `key`; raises HistoryError for a line that is none."""
        return stage_imported(read_lines(self.lines, now, self.first, intake), key)


def lines_of(file: BinaryIO) -> Iterable[bytes]:
    """Return the lines of an export: of JSON lines as they are, of Parquet what makes them.

    Raises HistoryError for a table that is no export, or has lost what it was made of.
    """
    head = file.peek(len(PARQUET)) if isinstance(file, BufferedReader) else b""
    if head.startswith(PARQUET):
        return parquet_lines(file)
    if head.lstrip().startswith(_OTHER):
        raise HistoryError(
            "This is no export that can be imported: take one in JSON or Parquet, which have all"
            " of a finding; CSV and HTML are for reading."
        )
    return file


class Imported(NamedTuple):
    """What came of an import."""

    new: int
    """Findings that were not known, or that it took out of the trash."""
    known: int
    """Findings that the history had; lines that say the same are counted each."""
    ids: tuple[range, ...]
    """Of the new ones."""
    whole: bool = True
    """Whether all was taken in, and nobody stopped it before."""


def _always() -> bool:
    return True


def import_lines(
    history: History,
    lines: Iterable[bytes],
    now: str,
    name: str = "",
    *,
    passed: Callable[[int], object] = bool,
    goes_on: Callable[[], bool] = _always,
) -> Imported:
    """Take in findings as `export.read_lines` reads them, until the end, or `goes_on()` is false.

    `name` is what the lines are called, for those that come out of no history. `passed` is told
    the bytes of lines whose findings are being written.

    Raises HistoryError for a line that is no finding, or that no process lived to read. What
    stands far before it is in then, which does no harm: the same export can be taken in again.
    """
    key, intake = history.mask_key, Intake.new(now, IMPORT, name)
    searches: list[SavedSearch] = []
    reading, writing = _Stoppable(goes_on), _Stoppable(goes_on)
    workers: Workers[LineChunk, list[bytes]] = Workers(
        partial(_pack, key, now, intake), processes()
    )
    tasks: Iterable[Task[LineChunk, list[bytes], New]] = (
        Task(
            partial(_read_here, chunk, key, now, intake, passed),
            chunk,
            partial(_unpack, chunk.size, passed),
            _raise_lost,
        )
        for chunk in _chunks(_noting(reading.of(lines), searches))
    )
    try:
        with uncollected():
            ids = history.merged(writing.of(workers.run(tasks)))
    finally:
        workers.close()
    if searches:
        history.take_over_searches(searches)
    new = sum(map(len, ids))
    whole = reading.whole and writing.whole
    return Imported(new, writing.number - new, tuple(filter(None, ids)), whole)


class _Stoppable:
    """Passes on what comes, and counts it, until somebody wants no more."""

    def __init__(self, goes_on: Callable[[], bool]) -> None:
        self._goes_on = goes_on
        self.number = 0
        self.whole = True

    def of(self, items: Iterable[Item]) -> Iterator[Item]:
        for item in items:
            if not self._goes_on():
                self.whole = False
                return
            self.number += 1
            yield item


def _read_here(
    chunk: LineChunk, key: bytes, now: str, intake: Intake, passed: Callable[[int], object]
) -> Iterator[New]:
    yield from chunk.read(key, now, intake)
    passed(chunk.size)


def _noting(lines: Iterable[bytes], searches: list[SavedSearch]) -> Iterator[bytes]:
    """Yield the lines, and add to `searches` what they bring along."""
    for line in lines:
        if SIGN in line:
            searches += searches_in(line)
        yield line


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for cycles in the block, where a quarter of the time would go.

    Findings are made by the ten thousand and hold no cycles; what is not used any more goes all
    the same.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _pack(
    key: bytes,
    now: str,
    intake: Intake,
    chunk: LineChunk,
    _send: Callable[[list[bytes]], None],
) -> list[bytes]:
    """Return the findings of the lines, as `_unpack` takes them.

    They are packed a few at a time: marshal remembers all that it has seen of one pack, and is
    quicker with a short memory.
    """
    new = chunk.read(key, now, intake)
    with uncollected():
        packs = iter(lambda: list(map(plain, islice(new, _PACK))), [])
        return list(map(marshal.dumps, packs))


def _unpack(size: int, passed: Callable[[int], object], packs: list[bytes]) -> Iterator[New]:
    for pack in packs:
        yield from map(staged, marshal.loads(pack))  # noqa: S302 - of a copy of this process
    passed(size)


def _raise_lost() -> NoReturn:
    raise HistoryError(
        "A process that read the lines was killed, perhaps for want of memory. "
        "What stands far before them is in; import the file again."
    )


def _chunks(lines: Iterable[bytes]) -> Iterator[LineChunk]:
    first, chunk, size, most = 1, list[bytes](), 0, _FIRST_LINES
    for line in lines:
        chunk.append(line)
        size += len(line)
        if len(chunk) == most or size >= _BYTES:
            yield LineChunk(first, chunk)
            first, chunk, size, most = first + len(chunk), [], 0, min(2 * most, _LINES)
    if chunk:
        yield LineChunk(first, chunk)
