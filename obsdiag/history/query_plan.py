"""From a parsed query to SQL whose cost depends on the answer, not on the size of the history.

All ways go newest first, so that the first 50 are found without looking at the others:

* nothing to look for: the findings as they stand;
* something that no set of phrases allows (sign_sets.py): nothing is looked at;
* something that no value has, by its pairs of characters (column_pairs.py): the same;
* something that the index knows (phrases, words of three characters and more, rare ones of two):
  the rows that have its rarest trigrams, each then checked, for the index does not know where a
  trigram stands; but first, where it is common, some of the newest rows one by one: a page of hits
  is there before the index has opened the lists of some dozens of phrases;
* anything else, such as single characters: the rows one by one; such short words soon hit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from obsdiag.history.history_entry import entry_columns
from obsdiag.history.index_query import IndexQueries
from obsdiag.history.language import By, Term
from obsdiag.history.period import USUAL, Zones, first_moment, last_moment
from obsdiag.history.sql_predicate import SqlPredicates, id_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import timezone

    from obsdiag.history.index_query import Contents
    from obsdiag.history.language import And

_ENTRY = entry_columns("f")
# CROSS JOIN keeps the order of the tables: with another one all hits would have to be sorted.
_CHECKED = "words AS w CROSS JOIN finding AS f ON f.id = w.id"
_INDEXED = (
    "trigram AS t CROSS JOIN words AS w ON w.id = t.rowid CROSS JOIN finding AS f ON f.id = t.rowid"
)
# A row of `day` is of an hour, `2026-11-22T10`; those of older files are of a whole day.
_SINCE = f"""
    SELECT ifnull(min(first_id), {2**62}) FROM day WHERE day >= ?1 OR day = substr(?1, 1, 10)
"""  # noqa: S608
_UNTIL = "SELECT ifnull(max(last_id), 0) FROM day WHERE day < ?"
_HOUR = len("2026-11-22T10")
_CAPTURE = """
    SELECT ifnull(min(first_id), 0), ifnull(max(last_id), 0) FROM intake_range WHERE intake_id = ?
"""
_NUMBER = """
    SELECT (SELECT count(*) FROM finding)
         - (SELECT count(*) FROM finding WHERE deleted_at IS NOT NULL)
"""
GET = f"SELECT {_ENTRY} FROM finding AS f WHERE f.id = ? AND f.deleted_at IS NULL"  # noqa: S608
"""The statement for one entry."""
BESIDE = f"""
    SELECT {_ENTRY} FROM finding AS f
    WHERE f.capture_id = (SELECT capture_id FROM finding WHERE id = ?) AND f.deleted_at IS NULL
    ORDER BY f.id
"""  # noqa: S608
"""The statement for the entries of one capture, by one of them."""
EVER = (0, 2**62)
"""Between these ids all findings are."""


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """How a query is answered: the parts of an SQL statement, all made of constants."""

    tables: str = _CHECKED
    id: str = "w.id"
    conditions: tuple[str, ...] = ()
    values: dict[str, object] = field(default_factory=dict)
    first: int = EVER[0]
    """No entry has a smaller id."""
    last: int = EVER[1]
    """No entry has a larger id."""
    share: float = 0.0
    """Of the newest entries, how many may be found; 0 where there is no index to be spared."""
    plainly: QueryPlan | None = None
    """How the same entries are found without the index, one by one."""

    def page(self) -> str:
        """Return the statement for the newest `:limit` between the ids `:after` and `:before`."""
        where = " AND ".join((f"{self.id} < :before AND {self.id} > :after", *self.conditions))
        order = f"{self.id} DESC LIMIT :limit"
        return f"SELECT {_ENTRY} FROM {self.tables} WHERE {where} ORDER BY {order}"  # noqa: S608

    def ids(self) -> str:
        """Return the statement for the ids of all entries."""
        where = " AND ".join(self.conditions) or "true"
        return f"SELECT {self.id} FROM {self.tables} WHERE {where}"  # noqa: S608

    def starts(self) -> str:
        """Return the statement for the first id of each page of `:length` entries, and its rank."""
        where = " AND ".join(self.conditions) or "true"
        tables = self.tables if self.conditions else "words AS w"  # `finding` tells nothing more
        rank = f"row_number() OVER (ORDER BY {self.id} DESC)"
        ranked = f"SELECT {self.id} AS id, {rank} AS rank FROM {tables} WHERE {where}"  # noqa: S608
        return f"SELECT id, rank FROM ({ranked}) WHERE (rank - 1) % :length = 0"  # noqa: S608

    def total(self) -> str:
        """Return the statement for their number."""
        if not self.conditions:
            return _NUMBER
        where = " AND ".join(self.conditions)
        return f"SELECT count(*) FROM {self.tables} WHERE {where}"  # noqa: S608


def plan(
    query: And,
    connection: sqlite3.Connection,
    contents: Contents,
    zones: Zones = USUAL,
) -> QueryPlan:
    """Return how all entries are found of which `query` holds; its times are in these zones."""
    if not query.parts:
        return QueryPlan()
    if contents.sets.is_known and not contents.sets.bounds(query, contents.phrases).may:
        return QueryPlan(conditions=("0",))
    checks = SqlPredicates(contents.phrases, contents.sets, zones)
    condition = checks.condition(query)
    lookup = IndexQueries(connection, contents, zones).lookup(query)
    terms = (part for part in query.parts if isinstance(part, Term))
    bounds = _bounds(connection, terms, zones.came_in)
    plainly = QueryPlan(_CHECKED, "w.id", (condition,), checks.values, *bounds)
    if lookup is None:
        return plainly
    where = ("t.trigram MATCH " + checks.value(lookup.expression), condition)
    share = contents.frequency.share(lookup.rows)
    return QueryPlan(_INDEXED, "t.rowid", where, checks.values, *bounds, share, plainly)


def _bounds(
    connection: sqlite3.Connection, terms: Iterable[Term], zone: timezone | None
) -> tuple[int, int]:
    """Return between which ids all findings are, by the times and the id that they must have."""
    first, last = EVER
    for term in terms:
        if term.word is not None and term.word.by is By.SINCE:
            hour = first_moment(term.text, zone)[:_HOUR]
            first = max(first, _number(connection, _SINCE, hour))
        elif term.word is not None and term.word.by is By.UNTIL:
            # An hour that begins with the moment is behind it; the one that it is in is less.
            behind = last_moment(term.text, zone).removesuffix(":00:00").removesuffix("T00")
            last = min(last, _number(connection, _UNTIL, behind))
        elif term.word is not None and term.word.by is By.ID:
            first, last = max(first, id_of(term)), min(last, id_of(term))
        elif term.word is not None and term.word.by is By.CAPTURE:
            start, end = connection.execute(_CAPTURE, (id_of(term),)).fetchone()
            first, last = max(first, start), min(last, end)
    return first, last


def _number(connection: sqlite3.Connection, sql: str, moment: str) -> int:
    (bound,) = connection.execute(sql, (moment,)).fetchone()
    return int(bound)
