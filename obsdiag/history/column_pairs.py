"""Which characters stand side by side in a value: what no finding has need not be looked for.

The index knows texts of three characters. Of `key:im`, while it is being typed, it can only tell
that many findings have `im` somewhere; that none has it in its key would take a look at each.
Characters are units of UTF-16 here, so that all pairs of a text are told at once.
"""

from __future__ import annotations

import sys
from array import array
from itertools import pairwise
from typing import TYPE_CHECKING

from obsdiag.history.language import WORDS, By

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Sequence

    from obsdiag.history.language import Term

MOST_PAIRS = 8192
"""Pairs that are kept of a word's values; where there are more, nothing is ruled out."""
_NAMES = ("bucket", "key", "reqid", "host", "source")
assert set(_NAMES) == {word.name for word in WORDS if word.by is By.COLUMN}
_LEARN = "INSERT OR IGNORE INTO column_pair (word, pair) VALUES (?, ?)"
_KNOWN = "SELECT word, pair FROM column_pair"
_NEWER = "SELECT id, word, pair FROM column_pair WHERE id > ? ORDER BY id"
_ROWS = "SELECT signs, path, request_id, host, source FROM words"
_AT_ONCE = 10_000
_FIRST = 0xFFFF
"""The bits of a pair that its first character has."""


def pairs_of(texts: Iterable[str]) -> set[int]:
    """Return the pairs of characters that the texts have, and of each character one at least."""
    data = "\n".join((*texts, "")).encode("utf-16-le", "surrogatepass")
    found: set[int] = set()
    for start in (0, 2):  # the pairs that start at an even place, and the others
        pairs = array("I", data[start : start + (len(data) - start) // 4 * 4])
        if sys.byteorder == "big":
            pairs.byteswap()
        found.update(pairs)
    return found


def learn_pairs_anew(connection: sqlite3.Connection) -> None:
    """Keep the pairs that findings have, and no others; within a transaction."""
    connection.execute("DELETE FROM column_pair")
    writer, rows = PairWriter(connection), connection.execute(_ROWS)
    while some := rows.fetchmany(_AT_ONCE):
        writer.learn(some)


class PairWriter:
    """Keeps the pairs of what is written, within a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, set[int]] | None = None
        self._version = 0

    def learn(self, rows: Collection[Sequence[str]]) -> None:
        """Keep the pairs of rows of `words`, which are given without their ids."""
        if not rows:
            return
        known = self._loaded()
        for name, texts in zip(_NAMES, _values(rows), strict=True):
            if len(known[name]) <= MOST_PAIRS:
                new = sorted(pairs_of(texts) - known[name])[: MOST_PAIRS + 1 - len(known[name])]
                self._connection.executemany(_LEARN, ((name, pair) for pair in new))
                known[name].update(new)

    def forget(self) -> None:
        """Believe nothing that came from a transaction which was not committed."""
        self._known = None

    def _loaded(self) -> dict[str, set[int]]:
        # Another process may have written since, and have begun anew.
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if self._known is None or version != self._version:
            self._known, self._version = {name: set() for name in _NAMES}, version
            for name, pair in self._connection.execute(_KNOWN):
                self._known.setdefault(name, set()).add(pair)
        return self._known


class ColumnPairs:
    """The pairs that findings have, or had; without `update`, none is known."""

    def __init__(self) -> None:
        self._last = 0
        self._pairs: dict[str, set[int]] = {name: set() for name in _NAMES}
        self._firsts: dict[str, set[int]] = {name: set() for name in _NAMES}

    def update(self, connection: sqlite3.Connection) -> None:
        """Take in what has come since."""
        for number, name, pair in connection.execute(_NEWER, (self._last,)).fetchall():
            self._last = number
            self._pairs.setdefault(name, set()).add(pair)
            self._firsts.setdefault(name, set()).add(pair & _FIRST)

    def may_have(self, term: Term) -> bool:
        """Return whether a finding can have the text of `term` in the value that it asks for."""
        pairs = self._pairs.get(term.word.name) if term.word else None
        if not self._last or pairs is None or len(pairs) > MOST_PAIRS:
            return True
        assert term.word is not None
        units = array("H", term.text.encode("utf-16-le", "surrogatepass"))
        if sys.byteorder == "big":
            units.byteswap()
        if len(units) == 1:
            return units[0] in self._firsts[term.word.name]
        return all(first | second << 16 in pairs for first, second in pairwise(units))


def _values(rows: Collection[Sequence[str]]) -> Iterable[Iterable[str]]:
    """Return the values of each of _NAMES, those that often repeat once."""
    paths = [_taken_apart(row[1]) for row in rows]
    yield {bucket for bucket, _ in paths}
    yield [key for _, key in paths]
    yield [row[2] for row in rows]
    yield {row[3] for row in rows}
    yield {row[4] for row in rows}


def _taken_apart(path: str) -> tuple[str, str]:
    """Return bucket and key of a path, as the words of the query language take it apart."""
    bucket, slash, key = path[1:].partition("/")
    return (bucket, key) if slash else (path, path)
