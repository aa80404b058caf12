"""What can wait for a quiet moment: the limits, the trash, and the index.

All of it goes in small steps, between which others can write, and can be stopped after any.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import filterfalse, islice
from time import sleep
from typing import TYPE_CHECKING

from obsdiag.history.retention import give_back, long_trashed, merge_by_itself, merge_step, surplus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.config.settings import Retention
    from obsdiag.history.history_file import HistoryFile

TRASH_DAYS = 30
"""How long what was deleted can be taken back."""
_AT_ONCE = 100
"""Findings that are deleted in one step, about 20 ms."""
_PAUSE = 0.005
"""Seconds between two steps: others may be waiting to write."""
_GROWN = 2_000
"""Findings, and a tenth of all, by which the history has grown when its index is to be merged."""
_MERGED = "index-merged-at"
_NEWEST = "SELECT ifnull(max(id), 0) FROM words"
_LEARN = "SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?"
_KEEP = "INSERT OR REPLACE INTO setting VALUES (?, CAST(? AS BLOB))"


def prune(file: HistoryFile, retention: Retention, goes_on: Callable[[], bool]) -> int:
    """Delete for good what is over the limits, the oldest first; return how many it was."""
    with file.read() as connection:
        over = sorted(surplus(connection, retention, datetime.now(UTC)))
    return _delete(file, over, goes_on)


def empty_old_trash(file: HistoryFile, goes_on: Callable[[], bool]) -> int:
    """Delete for good what has been in the trash for TRASH_DAYS; return how many it was."""
    with file.read() as connection:
        over = long_trashed(connection, datetime.now(UTC) - timedelta(days=TRASH_DAYS))
    return _delete(file, over, goes_on)


def optimise(file: HistoryFile, goes_on: Callable[[], bool]) -> None:
    """Put the parts of the index together that grew one by one: searches are faster then."""
    with file.read() as connection:
        (newest,) = connection.execute(_NEWEST).fetchone()
    start = more = True
    while more:
        if not goes_on():
            return
        with file.alone() as connection:
            more = merge_step(connection, start=start)
        start = False
        sleep(_PAUSE)
    while goes_on():
        with file.alone() as connection:
            if not give_back(connection):
                break
        sleep(_PAUSE)
    with file.alone() as connection:
        merge_by_itself(connection, on=True)  # it is off still where an import was killed
        connection.execute(_KEEP, (_MERGED, str(newest)))


@contextmanager
def parts_apart(file: HistoryFile) -> Iterator[None]:
    """Leave merging the index to `optimise`, which does all that the block wrote in one go."""
    with file.alone() as connection:
        merge_by_itself(connection, on=False)
    try:
        yield
    finally:
        with file.alone() as connection:
            merge_by_itself(connection, on=True)


def needs_optimising(file: HistoryFile) -> bool:
    """Return whether the index has grown so much that it is worth while to `optimise` it."""
    with file.read() as connection:
        (newest,) = connection.execute(_NEWEST).fetchone()
        (merged,) = connection.execute(_LEARN, (_MERGED,)).fetchone() or (0,)
    return bool(newest - merged > _GROWN + merged // 10)


def _delete(file: HistoryFile, ids: Iterable[int], goes_on: Callable[[], bool]) -> int:
    """Delete findings; what has been pinned meanwhile stays."""
    rest, done = iter(ids), 0
    while goes_on() and (some := list(islice(rest, _AT_ONCE))):
        with file.written() as writing:
            done += sum(map(writing.delete, filterfalse(writing.pinned, some)))
        sleep(_PAUSE)
    if done:
        with file.written() as writing:
            writing.drop_empty_intakes()
    return done
