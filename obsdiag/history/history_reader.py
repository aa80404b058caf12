"""Asks the history: searches go from the newest finding to the oldest.

SQLite asks every now and then whether a search is to go on: it ends when its time is up, or when
another thread says that nobody waits for it any more.
"""

from __future__ import annotations

import math
import sqlite3
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.history.column_pairs import ColumnPairs
from obsdiag.history.completion import completions
from obsdiag.history.earlier import find_earlier
from obsdiag.history.failure import OvertakenError
from obsdiag.history.history_entry import HistoryEntry
from obsdiag.history.index_query import Contents
from obsdiag.history.intake_reader import (
    exported,
    findings,
    intake_of,
    newest,
    pages,
    summary,
)
from obsdiag.history.period import USUAL
from obsdiag.history.phrase_token import PhraseTable
from obsdiag.history.query import parse
from obsdiag.history.query_plan import BESIDE, GET, QueryPlan, plan
from obsdiag.history.sign_sets import SignSets
from obsdiag.history.term_frequency import sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from obsdiag.history.completion import Completion
    from obsdiag.history.earlier import Earlier
    from obsdiag.history.history_file import HistoryFile
    from obsdiag.history.intake import Intake, IntakeSummary
    from obsdiag.history.language import And
    from obsdiag.history.term_frequency import TermFrequency

_LARGEST = 2**63 - 1
"""No id or number is larger in SQLite."""
_STEPS = 200
"""Steps of SQLite between two looks at the clock, some 4 µs; one step of the index may be long."""
_MOST_PLAINLY = 500
"""Rows that are looked at one by one before the index is asked, which takes half a millisecond."""
_SURE = 1.5
"""So many times the rows that would do if all were like the newest."""
_NEWEST = "SELECT ifnull(max(id), 0) FROM words"
_PHRASES = "SELECT max(id) FROM phrase"  # one that went is in no finding


class Pages(NamedTuple):
    """All that a search finds, as pages of equal length; the last one may be shorter."""

    starts: Sequence[int]
    """The id that each page starts with, and which is the largest one on it."""
    total: int
    """How many findings there are on all pages."""


class HistoryReader:
    """Answers queries, in any thread; what it learns of the history is kept for the next one."""

    def __init__(self, file: HistoryFile) -> None:
        self._file = file
        self._turn = 0
        self._frequency: TermFrequency | None = None
        self._phrases: tuple[object, PhraseTable] | None = None
        self.zones = USUAL
        """Of the days and times of queries."""
        self._sets = SignSets()
        self._pairs = ColumnPairs()
        self._lock = Lock()

    def search(self, query: str, limit: int, before: int | None) -> list[HistoryEntry]:
        """Return the newest `limit` findings with ids below `before`; raises OvertakenError."""
        turn = self._turn
        with (
            self._file.read("searched") as connection,
            _while(connection, lambda: self._turn == turn),
        ):
            try:
                # FTS5 looks for its first match before it minds any bounds: one statement for all.
                return list(self._newest(connection, query, before, max(0, limit)))
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                raise OvertakenError("Another search has taken the place of this one.") from error

    def pages(self, query: str, length: int) -> Pages:
        """Return where the pages start that hold all findings; ends as a search does."""
        turn = self._turn
        with (
            self._file.read("searched") as connection,
            _while(connection, lambda: self._turn == turn),
        ):
            try:
                way = self._plan(connection, parse(query))
                rows = connection.execute(way.starts(), {**way.values, "length": length}).fetchall()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                raise OvertakenError("Another search has taken the place of this one.") from error
        if not rows:
            return Pages((), 0)
        last, rank = rows[-1]
        on_last = len(self.search(query, length, last + 1))
        return Pages([start for start, _ in rows], rank - 1 + on_last)

    def count(self, query: str) -> int:
        """Return how many findings there are that the query finds."""
        with self._file.read("searched") as connection:
            way = self._plan(connection, parse(query))
            (total,) = connection.execute(way.total(), way.values).fetchone()
        return int(total)

    def counts(self) -> dict[str, int]:
        """Return how many findings there are of each row of the catalogue, by its id."""
        with self._file.read("searched") as connection:
            rows = connection.execute(
                "SELECT catalogue_id, sum(occurrences) FROM finding"
                " WHERE catalogue_id IS NOT NULL AND deleted_at IS NULL GROUP BY catalogue_id"
            )
            return {str(name): int(count) for name, count in rows}

    def ids(self, query: str) -> list[int]:
        """Return the ids of all findings that the query finds."""
        with self._file.read("searched") as connection:
            way = self._plan(connection, parse(query))
            return [number for (number,) in connection.execute(way.ids(), way.values)]

    def get(self, entry_id: int) -> HistoryEntry | None:
        """Return one finding, None where there is no such."""
        with self._file.read("searched") as connection:
            row = connection.execute(GET, (entry_id,)).fetchone()
        return None if row is None else HistoryEntry.from_row(row)

    def beside(self, entry_id: int) -> list[HistoryEntry]:
        """Return the findings of the same capture in their order, itself among them."""
        with self._file.read("searched") as connection:
            return list(map(HistoryEntry.from_row, connection.execute(BESIDE, (entry_id,))))

    def earlier(self, record: Mapping[str, Any], besides: int, limit: int) -> Earlier:
        """Return the findings of the same request, and of the same event; not the one `besides`."""
        with self._file.read("searched") as connection:
            return find_earlier(connection, record, besides, limit)

    def complete(self, text: str, cursor: int) -> Sequence[Completion]:
        """Return what the word at `cursor` may become."""
        with self._file.read("searched") as connection:
            return completions(text, cursor, connection, self._known_phrases(connection))

    def captures(self, limit: int, before: int | None) -> list[IntakeSummary]:
        """Return what came in last, below the place `before`."""
        with self._file.read("searched") as connection:
            below = _LARGEST if before is None else before
            return newest(connection, min(limit, _LARGEST), below)

    def capture_pages(self, length: int) -> Pages:
        """Return where the pages start that hold all captures."""
        with self._file.read("searched") as connection:
            return Pages(*pages(connection, length))

    def capture_named(self, number: int) -> IntakeSummary | None:
        """Return one capture, None where there is no such."""
        with self._file.read("searched") as connection:
            return summary(connection, number) if number <= _LARGEST else None

    def capture_with(self, entry_id: int) -> int | None:
        """Return the number of the capture that a finding came in with."""
        with self._file.read("searched") as connection:
            return intake_of(connection, entry_id)

    def came_with(self, entry_id: int) -> Intake | None:
        """Return what a finding came in with, as another history is told it."""
        with self._file.read("searched") as connection:
            number = intake_of(connection, entry_id)
            return None if number is None else exported(connection, number)

    def findings(self, number: int, limit: int, after: int) -> list[HistoryEntry]:
        """Return findings of a capture in their order, from the one behind the id `after`."""
        with self._file.read("searched") as connection:
            return list(findings(connection, number, min(limit, _LARGEST), after))

    def interrupt(self) -> None:
        """End the searches that other threads are in."""
        self._turn += 1

    def _newest(
        self, connection: sqlite3.Connection, query: str, before: int | None, limit: int
    ) -> Iterator[HistoryEntry]:
        """Yield what is found, each as soon as it is."""
        way = self._plan(connection, parse(query))
        asked = {**_bounds(connection, way, before), "limit": min(limit, _LARGEST)}
        oldest, near = asked["after"], _looked_at_first(way, limit)
        if near and way.plainly is not None:
            asked["after"] = max(oldest, asked["before"] - near - 1)
            for row in connection.execute(way.plainly.page(), {**way.values, **asked}):
                asked["limit"] -= 1
                yield HistoryEntry.from_row(row)
            asked |= {"before": asked["after"] + 1, "after": oldest}
        if asked["limit"]:
            rows = connection.execute(way.page(), {**way.values, **asked})
            yield from map(HistoryEntry.from_row, rows)

    def _plan(self, connection: sqlite3.Connection, asked: And) -> QueryPlan:
        if not asked.parts:
            return QueryPlan()
        self._frequency = sample(connection, self._frequency)
        phrases = self._known_phrases(connection)
        with self._lock:
            self._sets.update(connection)
            self._pairs.update(connection)
            contents = Contents(phrases, self._frequency, self._sets, self._pairs)
            return plan(asked, connection, contents, self.zones)

    def _known_phrases(self, connection: sqlite3.Connection) -> PhraseTable:
        state = connection.execute(_PHRASES).fetchone()
        if self._phrases is None or self._phrases[0] != state:
            self._phrases = (state, PhraseTable(connection))
        return self._phrases[1]


def _looked_at_first(way: QueryPlan, limit: int) -> int:
    """Return among how many of the newest rows a page is likely to be found without the index."""
    near = math.ceil(_SURE * limit / way.share) if way.share else _MOST_PLAINLY + 1
    return near if near <= _MOST_PLAINLY else 0


def _bounds(connection: sqlite3.Connection, way: QueryPlan, before: int | None) -> dict[str, int]:
    """Return between which ids to search."""
    (newest,) = connection.execute(_NEWEST).fetchone()
    upper = min(newest, way.last) + 1
    return {"before": upper if before is None else min(upper, before), "after": way.first - 1}


@contextmanager
def _while(connection: sqlite3.Connection, goes_on: Callable[[], bool]) -> Iterator[None]:
    """Interrupt what runs on the connection in the block as soon as `goes_on` denies it."""
    connection.set_progress_handler(lambda: not goes_on(), _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
