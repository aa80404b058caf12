"""How common a text is: what is rare is looked up first.

Two samples tell it. A search starts with the newest rows, so these tell how soon a page is full.
What it reads of the index is of all rows, which differ from the newest: of a month that is long
past they have nothing. A few rows from everywhere tell of those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.history.indexed_id import INDEXED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_SAMPLE = 512
"""Newest rows."""
_PLACES, _BESIDE = 32, 8
"""From how many places further rows are taken, and how many at each: the way there takes time."""
_NEWEST = f"SELECT {INDEXED} FROM words ORDER BY id DESC LIMIT ?"  # noqa: S608
_FROM = f"SELECT {INDEXED} FROM words WHERE id >= ? ORDER BY id LIMIT ?"  # noqa: S608


class TermFrequency:
    """How common something is; an estimate that need not be up to date."""

    def __init__(self, rows: Iterable[str], newest: int, others: Iterable[str] = ()) -> None:
        """Take the newest rows, the id of the newest one, and rows from everywhere."""
        self.newest = newest
        new = tuple(rows)
        self._rows = (*others, *new)
        self._number = len(new)
        self._are_newest = (1 << len(new)) - 1
        self._found: dict[str, int] = {}

    def rows(self, text: str) -> int:
        """Return which of the rows have `text`, as a number with a bit for each."""
        if text not in self._found:
            bits = "".join(["1" if text in row else "0" for row in self._rows])
            self._found[text] = int(bits or "0", 2)
        return self._found[text]

    def count(self, text: str) -> int:
        """Return how many of the newest rows have `text`."""
        return (self.rows(text) & self._are_newest).bit_count()

    def share(self, rows: int) -> float:
        """Return how many of the newest rows are among these, from 0 to 1."""
        return (rows & self._are_newest).bit_count() / self._number if self._number else 0.0


def sample(connection: sqlite3.Connection, known: TermFrequency | None) -> TermFrequency:
    """Return `known`, or a new estimate where the history has doubled since."""
    (newest,) = connection.execute("SELECT ifnull(max(id), 0) FROM words").fetchone()
    if known is not None and newest < 2 * known.newest + _SAMPLE:
        return known
    rows = _texts(connection, _NEWEST, _SAMPLE)
    return TermFrequency(rows, newest, _from_everywhere(connection, newest))


def _from_everywhere(connection: sqlite3.Connection, newest: int) -> Iterator[str]:
    """Yield some rows from each of the places; none where nearly all are among the newest."""
    if newest > 2 * _SAMPLE:
        for place in range(_PLACES):
            yield from _texts(connection, _FROM, newest * place // _PLACES, _BESIDE)


def _texts(connection: sqlite3.Connection, sql: str, *values: int) -> list[str]:
    return ["".join(texts) for texts in connection.execute(sql, values)]
