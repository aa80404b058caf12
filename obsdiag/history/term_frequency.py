"""How common a text is among the newest findings: what is rare is looked up first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_SAMPLE = 512
"""Newest rows by which it is told what is rare."""


class TermFrequency:
    """How common something is among the newest rows; an estimate that need not be up to date."""

    def __init__(self, rows: Iterable[str], newest: int) -> None:
        self.newest = newest
        self._rows = tuple(rows)
        self._found: dict[str, int] = {}

    def rows(self, text: str) -> int:
        """Return which of the rows have `text`, as a number with a bit for each."""
        if text not in self._found:
            bits = "".join(["1" if text in row else "0" for row in self._rows])
            self._found[text] = int(bits or "0", 2)
        return self._found[text]

    def count(self, text: str) -> int:
        """Return how many of the rows have `text`."""
        return self.rows(text).bit_count()

    def share(self, rows: int) -> float:
        """Return how many of all rows these are, from 0 to 1."""
        return rows.bit_count() / len(self._rows) if self._rows else 0.0


def sample(connection: sqlite3.Connection, known: TermFrequency | None) -> TermFrequency:
    """Return `known`, or a new estimate where the history has doubled since."""
    (newest,) = connection.execute("SELECT ifnull(max(id), 0) FROM words").fetchone()
    if known is not None and newest < 2 * known.newest + _SAMPLE:
        return known
    rows = connection.execute("SELECT * FROM words ORDER BY id DESC LIMIT ?", (_SAMPLE,))
    return TermFrequency(("".join(texts) for _, *texts in rows), newest)
