"""The statements that put findings into the history, change them, and take them out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from obsdiag.errors import HistoryError
from obsdiag.history.phrase import words_of
from obsdiag.history.prepared import Seen
from obsdiag.history.said import Said
from obsdiag.history.sign import Phrases

if TYPE_CHECKING:
    import sqlite3

    from obsdiag.history.prepared import Prepared


_KNOWN = "SELECT id, deleted_at FROM finding WHERE fingerprint = ?"
_INSERT = """
    INSERT INTO finding (capture_id, fingerprint, taken_at, last_seen, occurrences, status, code,
                         bucket, key, request_id, catalogue_id, source, message, record,
                         kind, ticket, tags, note, pinned)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_WORDS = """
    INSERT INTO words (id, signs, path, request_id, host, source, rest, ticket, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_TRIGRAMS = """
    INSERT INTO trigram (rowid, signs, path, request_id, host, source, rest, ticket, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_DELETE_TRIGRAMS = """
    INSERT INTO trigram (trigram, rowid, signs, path, request_id, host, source, rest, ticket, note)
    SELECT 'delete', id, signs, path, request_id, host, source, rest, ticket, note
    FROM words WHERE id = ?
"""
_SEEN_AGAIN = """
    UPDATE finding
    SET occurrences = occurrences + ?, taken_at = min(taken_at, ?), last_seen = max(last_seen, ?),
        deleted_at = NULL
    WHERE id = ?
"""
_AT_LEAST = "UPDATE finding SET occurrences = max(occurrences, ?) WHERE id = ?"
_ON_DAY = """
    INSERT INTO day (day, first_id, last_id) VALUES (?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET first_id = min(first_id, excluded.first_id),
                                    last_id = max(last_id, excluded.last_id)
"""
_SAID = "SELECT ticket, tags, note, pinned FROM finding WHERE id = ? AND deleted_at IS NULL"
_SAY = "UPDATE finding SET ticket = ?, tags = ?, note = ?, pinned = ? WHERE id = ?"
_DELETE_CAPTURE = (
    "DELETE FROM capture WHERE id = ? "
    "AND NOT EXISTS (SELECT 1 FROM finding WHERE capture_id = capture.id)"
)


class Writing:
    """The statements on a connection that may write; each within a transaction of the caller."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._loaded: Phrases | None = None
        self._version = -1
        self._days: dict[str, tuple[int, int]] = {}
        self._words: dict[int, tuple[str, ...]] = {}

    def begin(self) -> None:
        """Learn what other programs have written; to be called first in each transaction."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self.forget()
            self._version = version

    def end(self) -> None:
        """Write what was gathered; to be called last in each transaction.

        FTS5 writes what it has gathered whenever another table is written to: trigrams come last.
        """
        days = ((day, first, last) for day, (first, last) in self._days.items())
        rows = [(entry_id, *texts) for entry_id, texts in self._words.items()]
        self._connection.executemany(_ON_DAY, days)
        self._connection.executemany(_INSERT_WORDS, rows)
        self._connection.executemany(_INSERT_TRIGRAMS, rows)
        self._days.clear()
        self._words.clear()

    def forget(self) -> None:
        """Believe nothing that came from a transaction which was not committed."""
        self._loaded = None
        self._days.clear()
        self._words.clear()

    def add(self, item: Prepared, seen: Seen) -> int:
        """Store a finding, or count it where it is known; return its id."""
        known = self._connection.execute(_KNOWN, (item.fingerprint,)).fetchone()
        entry_id = self._insert(item, seen) if known is None else self._see_again(known, seen)
        self._on_day(seen.first, entry_id)
        self._on_day(seen.last, entry_id)
        return entry_id

    def merge(self, item: Prepared, seen: Seen) -> int:
        """Store a finding of another history, or take over what is not known of it; return its id.

        Unlike `add` this can be done again and changes nothing then.
        """
        known = self._connection.execute(_KNOWN, (item.fingerprint,)).fetchone()
        if known is None:
            entry_id = self._insert(item, seen)
        else:
            entry_id = self._see_again(known, Seen(seen.first, seen.last, 0))
            self._connection.execute(_AT_LEAST, (seen.occurrences, entry_id))
            mine = self.said(entry_id)
            self.say(entry_id, mine, mine.merged(item.said))
        self._on_day(seen.first, entry_id)
        self._on_day(seen.last, entry_id)
        return entry_id

    def said(self, entry_id: int) -> Said:
        """Return what the engineer says of a finding; raises HistoryError where it is gone."""
        row = self._connection.execute(_SAID, (entry_id,)).fetchone()
        if row is None:
            raise HistoryError("This finding is no longer in the history.")
        ticket, tags, note, pinned = row
        return Said(ticket, tags, note, bool(pinned))

    def say(self, entry_id: int, before: Said, said: Said) -> None:
        """Replace what the engineer says of a finding."""
        if said != before:
            self._connection.execute(_SAY, (*said, entry_id))
            self._delete_words(entry_id)
            self._index(entry_id)

    def trash(self, entry_id: int, moment: str) -> int:
        """Put a finding into the trash, where it cannot be found; return how many it was."""
        done = self._connection.execute(
            "UPDATE finding SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL",
            (moment, entry_id),
        )
        self._delete_words(entry_id)
        return done.rowcount

    def restore(self, entry_id: int) -> int:
        """Take a finding out of the trash; return how many it was."""
        done = self._connection.execute(
            "UPDATE finding SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL",
            (entry_id,),
        )
        if done.rowcount:
            self._index(entry_id)
        return done.rowcount

    def trashed(self) -> list[int]:
        """Return the ids of what is in the trash."""
        rows = self._connection.execute("SELECT id FROM finding WHERE deleted_at IS NOT NULL")
        return [entry_id for (entry_id,) in rows]

    def delete(self, entry_id: int) -> int:
        """Delete a finding for good, and its capture if no other one was read from it."""
        row = self._connection.execute(
            "SELECT capture_id FROM finding WHERE id = ?", (entry_id,)
        ).fetchone()
        if row is None:
            return 0
        self._delete_words(entry_id)
        self._connection.execute("DELETE FROM finding WHERE id = ?", (entry_id,))
        self._connection.execute(_DELETE_CAPTURE, row)
        return 1

    @property
    def _phrases(self) -> Phrases:
        if self._loaded is None:
            self._loaded = Phrases(self._connection)
        return self._loaded

    def _insert(self, item: Prepared, seen: Seen) -> int:
        known = self._connection.execute("SELECT id FROM capture WHERE digest = ?", (item.digest,))
        (capture_id,) = known.fetchone() or (self._insert_capture(item),)
        values: tuple[object, ...] = (
            capture_id,
            item.fingerprint,
            seen.first,
            seen.last,
            seen.occurrences,
        )
        values += (*item.columns, item.record, item.kind, *item.said)
        added = cast("int", self._connection.execute(_INSERT, values).lastrowid)
        self._words[added] = self._phrases.row(item.words, self._connection)
        return added

    def _insert_capture(self, item: Prepared) -> int:
        values = (item.digest, item.packed)
        added = self._connection.execute("INSERT INTO capture (digest, text) VALUES (?, ?)", values)
        return cast("int", added.lastrowid)

    def _delete_words(self, entry_id: int) -> None:
        if self._words.pop(entry_id, None) is None:
            self._connection.execute(_DELETE_TRIGRAMS, (entry_id,))
            self._connection.execute("DELETE FROM words WHERE id = ?", (entry_id,))

    def _see_again(self, known: tuple[int, str | None], seen: Seen) -> int:
        entry_id, deleted_at = known
        again = (seen.occurrences, seen.first, seen.last, entry_id)
        self._connection.execute(_SEEN_AGAIN, again)
        if deleted_at is not None:
            self._index(entry_id)
        return entry_id

    def _index(self, entry_id: int) -> None:
        """Write the words of a finding that has none."""
        (record,) = self._connection.execute(
            "SELECT record FROM finding WHERE id = ?", (entry_id,)
        ).fetchone()
        words = words_of(json.loads(record), self.said(entry_id))
        self._words[entry_id] = self._phrases.row(words, self._connection)

    def _on_day(self, moment: str, entry_id: int) -> None:
        day = moment[: len("2026-11-22")]
        first, last = self._days.get(day, (entry_id, entry_id))
        self._days[day] = (min(first, entry_id), max(last, entry_id))
