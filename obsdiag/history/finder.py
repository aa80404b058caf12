"""Asks the history: searches go from the newest finding to the oldest, a stretch of ids at a time.

Between two stretches, and within one as far as SQLite looks, a search can be ended: by another
thread, or because its time is up.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from obsdiag.errors import HistoryError
from obsdiag.history.completion import completions
from obsdiag.history.entry import HistoryEntry
from obsdiag.history.query import parse
from obsdiag.history.rarity import sample
from obsdiag.history.search import Plan, plan
from obsdiag.history.sign import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.history.completion import Completion
    from obsdiag.history.database import Readers
    from obsdiag.history.rarity import Rarity

_LARGEST = 2**63 - 1
"""No id or number is larger in SQLite."""
_STRETCH = 100_000
"""Ids that are searched first, where it may take long; each further stretch has twice as many."""
_STEPS = 500
"""Steps of SQLite between two looks at the clock."""
_NEWEST = "SELECT ifnull(max(id), 0) FROM words"
_PHRASES = "SELECT count(*), max(id) FROM phrase"


class Found(list[HistoryEntry]):
    """What a search found, newest first."""

    whole = True
    """Whether it is all that was asked for; otherwise the time was up."""


class Finder:
    """Answers queries, in any thread; what it learns of the history is kept for the next one."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers
        self._turn = 0
        self._rarity: Rarity | None = None
        self._phrases: tuple[object, Phrases] | None = None

    def search(self, query: str, limit: int, before: int | None, within: float | None) -> Found:
        """Return the newest `limit` findings with ids below `before`."""
        deadline = None if within is None else monotonic() + within
        turn, found = self._turn, Found()
        with self._readers.lend() as connection, _until(connection, deadline):
            try:
                for stretch in self._stretches(connection, query, before, limit):
                    found += stretch
                    if self._turn != turn:
                        raise HistoryError("Another search has taken the place of this one.")
                    if len(found) < limit and deadline is not None and monotonic() > deadline:
                        found.whole = False
                        break
            except sqlite3.OperationalError as error:
                interrupted = error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT
                if not interrupted or deadline is None or self._turn != turn:
                    raise
                found.whole = False
        return found

    def count(self, query: str) -> int:
        """Return how many findings there are that the query finds."""
        with self._readers.lend() as connection:
            way = self._plan(connection, query)
            (total,) = connection.execute(way.total(), way.values).fetchone()
        return int(total)

    def counts(self) -> dict[str, int]:
        """Return how many findings there are of each row of the catalogue, by its id."""
        with self._readers.lend() as connection:
            rows = connection.execute(
                "SELECT catalogue_id, sum(occurrences) FROM finding"
                " WHERE catalogue_id IS NOT NULL AND deleted_at IS NULL GROUP BY catalogue_id"
            )
            return {str(name): int(count) for name, count in rows}

    def ids(self, query: str) -> list[int]:
        """Return the ids of all findings that the query finds."""
        with self._readers.lend() as connection:
            way = self._plan(connection, query)
            return [number for (number,) in connection.execute(way.ids(), way.values)]

    def complete(self, text: str, cursor: int) -> Sequence[Completion]:
        """Return what the word at `cursor` may become."""
        with self._readers.lend() as connection:
            return completions(text, cursor, connection, self._known_phrases(connection))

    def interrupt(self) -> None:
        """End what other threads are asking."""
        self._turn += 1
        self._readers.interrupt()

    def _stretches(
        self, connection: sqlite3.Connection, query: str, before: int | None, limit: int
    ) -> Iterator[list[HistoryEntry]]:
        """Yield what is found in one range of ids after the other, `limit` entries in all."""
        way = self._plan(connection, query)
        left = min(max(0, limit), _LARGEST)
        for ids in _ranges(connection, way, before):
            rows = connection.execute(way.page(), {**way.values, **ids, "limit": left}).fetchall()
            yield [HistoryEntry.from_row(row) for row in rows]
            left -= len(rows)
            if not left:
                return

    def _plan(self, connection: sqlite3.Connection, query: str) -> Plan:
        asked = parse(query)
        if not asked.parts:
            return Plan()
        self._rarity = sample(connection, self._rarity)
        return plan(asked, connection, self._known_phrases(connection), self._rarity)

    def _known_phrases(self, connection: sqlite3.Connection) -> Phrases:
        state = connection.execute(_PHRASES).fetchone()
        if self._phrases is None or self._phrases[0] != state:
            self._phrases = (state, Phrases(connection))
        return self._phrases[1]


def _ranges(
    connection: sqlite3.Connection, way: Plan, before: int | None
) -> Iterator[dict[str, int]]:
    """Yield ranges of ids, the newest first, until there are no older ones."""
    (newest,) = connection.execute(_NEWEST).fetchone()
    upper = min(newest, way.last) + 1
    if before is not None:
        upper = min(upper, before)
    length = _STRETCH if way.is_long else upper
    while upper > way.first:
        yield {"before": upper, "after": max(upper - length, way.first) - 1}
        upper -= length
        length *= 2


@contextmanager
def _until(connection: sqlite3.Connection, deadline: float | None) -> Iterator[None]:
    """Interrupt what runs on the connection in the block when the time is up."""
    if deadline is None:
        yield
        return
    connection.set_progress_handler(lambda: monotonic() > deadline, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
