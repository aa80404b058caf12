"""The words of findings, as the search has them: gathered, and written last in a transaction."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from obsdiag.history.column_pairs import PairWriter
from obsdiag.history.indexed_id import INDEXED
from obsdiag.history.phrase_token import PhraseTable
from obsdiag.history.sign_sets import COUNT, LEARN, MOST_SETS

if TYPE_CHECKING:
    import sqlite3

    from obsdiag.history.phrase import IndexedWords

_INSERT_WORDS = """
    INSERT INTO words (id, signs, path, request_id, host, source, rest, ticket, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# Of all of them at once: other threads of Python can work meanwhile.
_INSERT_TRIGRAMS = f"""
    INSERT INTO trigram (rowid, signs, path, request_id, host, source, rest, ticket, note)
    SELECT id, {INDEXED} FROM words WHERE id IN (SELECT value FROM json_each(?))
"""  # noqa: S608
_DELETE_TRIGRAMS = f"""
    INSERT INTO trigram (trigram, rowid, signs, path, request_id, host, source, rest, ticket, note)
    SELECT 'delete', id, {INDEXED} FROM words WHERE id = ?
"""  # noqa: S608


class WordsWriter:
    """Puts the words of findings into the index and takes them out, within a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._loaded: PhraseTable | None = None
        self._words: dict[int, tuple[str, ...]] = {}
        self._sets: set[str] = set()
        self._pairs = PairWriter(connection)

    def put(self, entry_id: int, words: IndexedWords) -> None:
        """Gather the words of a finding that has none in the index."""
        if self._loaded is None:
            self._loaded = PhraseTable(self._connection)
        self._words[entry_id] = self._loaded.row(words, self._connection)

    def delete(self, entry_id: int) -> None:
        """Take the words of a finding out of the index."""
        if self._words.pop(entry_id, None) is None:
            self._connection.execute(_DELETE_TRIGRAMS, (entry_id,))
            self._connection.execute("DELETE FROM words WHERE id = ?", (entry_id,))

    def end(self) -> None:
        """Write what was gathered; to be called last of all in each transaction.

        FTS5 writes what it has gathered whenever another table is written to: trigrams come last.
        """
        self._learn({signs for signs, *_ in self._words.values()} - self._sets)
        self._pairs.learn(self._words.values())
        rows = [(entry_id, *texts) for entry_id, texts in self._words.items()]
        self._connection.executemany(_INSERT_WORDS, rows)
        self._connection.execute(_INSERT_TRIGRAMS, (json.dumps(list(self._words)),))
        self._words.clear()

    def _learn(self, new: set[str]) -> None:
        """Keep which signs stand together; of too many sets it is known only that they are that."""
        if new:
            (count,) = self._connection.execute(COUNT).fetchone()
            rest = ((signs,) for signs in sorted(new)[: max(0, MOST_SETS + 1 - count)])
            self._connection.executemany(LEARN, rest)
            self._sets |= new

    def forget(self) -> None:
        """Believe nothing that came from a transaction which was not committed."""
        self._sets.clear()
        self._pairs.forget()
        self._loaded = None
        self._words.clear()
