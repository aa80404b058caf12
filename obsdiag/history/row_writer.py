"""The statements that put findings into the history, change them, and take them out."""

from __future__ import annotations

import json
from itertools import starmap
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.errors import HistoryError
from obsdiag.history.annotation import Annotation
from obsdiag.history.history_entry import stored_record
from obsdiag.history.intake import Intake
from obsdiag.history.intake_writer import IntakeWriter, NewFinding
from obsdiag.history.phrase import words_of
from obsdiag.history.phrase_token import PhraseTable
from obsdiag.history.staged_row import Seen

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from obsdiag.history.staged_row import New, StagedRow

    Known: TypeAlias = tuple[int, str | None]
    """The id of a finding in the history, and since when it has been in the trash."""

_KNOWN = """
    SELECT fingerprint, id, deleted_at FROM finding
    WHERE fingerprint IN (SELECT value FROM json_each(?))
"""
_LAST_ID = "SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'finding'"
_INSERT_CAPTURE = "INSERT INTO capture (digest, text) VALUES (?, ?) ON CONFLICT DO NOTHING"
_INSERT = """
    INSERT INTO finding (id, capture_id, fingerprint, taken_at, last_seen, occurrences,
                         status, code, bucket, key, request_id, catalogue_id, source, message,
                         record, packed, kind, ticket, tags, note, pinned,
                         answer, cause, helped)
    VALUES (?, (SELECT id FROM capture WHERE digest = ?), ?, ?, ?, ?,
            ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_WORDS = """
    INSERT INTO words (id, signs, path, request_id, host, source, rest, ticket, note)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# Of all of them at once: other threads of Python can work meanwhile.
_INSERT_TRIGRAMS = """
    INSERT INTO trigram (rowid, signs, path, request_id, host, source, rest, ticket, note)
    SELECT id, signs, path, request_id, host, source, rest, ticket, note
    FROM words WHERE id IN (SELECT value FROM json_each(?))
"""
_DELETE_TRIGRAMS = """
    INSERT INTO trigram (trigram, rowid, signs, path, request_id, host, source, rest, ticket, note)
    SELECT 'delete', id, signs, path, request_id, host, source, rest, ticket, note
    FROM words WHERE id = ?
"""
_SEEN_AGAIN = """
    UPDATE finding
    SET occurrences = occurrences + ?, taken_at = min(taken_at, ?),
        last_seen = max(last_seen, taken_at, ?), deleted_at = NULL
    WHERE id = ?
"""
_AT_LEAST = "UPDATE finding SET occurrences = max(occurrences, ?) WHERE id = ?"
_ON_DAY = """
    INSERT INTO day (day, first_id, last_id) VALUES (?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET first_id = min(first_id, excluded.first_id),
                                    last_id = max(last_id, excluded.last_id)
"""
_LAST_TRASHED = """
    SELECT id FROM finding
    WHERE deleted_at = (SELECT max(deleted_at) FROM finding WHERE deleted_at IS NOT NULL)
"""
_ANNOTATION = """
    SELECT ticket, tags, note, pinned, answer, cause, helped FROM finding
    WHERE id = ? AND deleted_at IS NULL
"""
_SET_ANNOTATION = """
    UPDATE finding
    SET ticket = ?, tags = ?, note = ?, pinned = ?, answer = ?, cause = ?, helped = ?
    WHERE id = ?
"""
_REPLACE = """
    UPDATE finding
    SET capture_id = (SELECT id FROM capture WHERE digest = ?), status = ?, code = ?, bucket = ?,
        key = ?, request_id = ?, catalogue_id = ?, source = ?, message = ?, record = '',
        packed = ?, kind = ?, ticket = ?, tags = ?, note = ?, pinned = ?, answer = ?, cause = ?,
        helped = ?
    WHERE id = ?
"""
_REFRESH = "UPDATE OR IGNORE finding SET fingerprint = ? WHERE id = ?"  # another may have it by now
_STATE = "SELECT capture_id, deleted_at FROM finding WHERE id = ?"
_DELETE_CAPTURE = (
    "DELETE FROM capture WHERE id = ? "
    "AND NOT EXISTS (SELECT 1 FROM finding WHERE capture_id = capture.id)"
)
_DAY = len("2026-11-22")


class RowWriter:
    """The statements on a connection that may write; each within a transaction of the caller.

    New findings are gathered, and written together: that takes half the time.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._loaded: PhraseTable | None = None
        self._version = -1
        self._last_id = 0
        self._new: dict[int, New] = {}
        self._days: dict[str, tuple[int, int]] = {}
        self._words: dict[int, tuple[str, ...]] = {}
        self._intakes = IntakeWriter(connection)
        self._intake = Intake.new()

    def begin(self) -> None:
        """Learn what other programs have written; to be called first in each transaction."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self.forget()
            self._version = version
        (self._last_id,) = self._connection.execute(_LAST_ID).fetchone()

    def end(self) -> None:
        """Write what was gathered; to be called last in each transaction.

        FTS5 writes what it has gathered whenever another table is written to: trigrams come last.
        """
        self._insert_new()
        self._intakes.end()
        days = ((day, first, last) for day, (first, last) in self._days.items())
        rows = [(entry_id, *texts) for entry_id, texts in self._words.items()]
        self._connection.executemany(_ON_DAY, days)
        self._connection.executemany(_INSERT_WORDS, rows)
        self._connection.execute(_INSERT_TRIGRAMS, (json.dumps(list(self._words)),))
        self._days.clear()
        self._words.clear()

    def forget(self) -> None:
        """Believe nothing that came from a transaction which was not committed."""
        self._loaded = None
        self._new.clear()
        self._days.clear()
        self._words.clear()
        self._intakes.forget()

    def add(self, items: Sequence[New], intake: Intake) -> list[int]:
        """Store findings of one intake, or count those that are known; return their ids in order.

        What is known stays with what it came in with first.
        """
        known, self._intake = self._known(items), intake
        return [self._put(item, known, self._meet) for item in items]

    def merge(self, items: Sequence[New]) -> int:
        """Store findings of another history, or take over what is not known of them.

        Unlike `add` this can be done again and changes nothing then. Returns how many are new.
        """
        known, before, self._intake = self._known(items), self._last_id, Intake.new()
        for item in items:
            self._put(item, known, self._merge)
        return self._last_id - before

    def _known(self, items: Sequence[New]) -> dict[int, Known]:
        """Return what the history has of these findings, by their fingerprints."""
        asked = json.dumps([item.fingerprint for item, _ in items])
        rows = self._connection.execute(_KNOWN, (asked,))
        return {number: (entry_id, deleted_at) for number, entry_id, deleted_at in rows}

    def _put(self, new: New, known: dict[int, Known], again: Callable[[Known, New], None]) -> int:
        number, seen = new[0].fingerprint, new[1]
        if number in known:
            self._insert_new()  # it may be one of them
            again(known[number], new)
        else:
            known[number] = (self._insert(new), None)
        entry_id = known[number][0]
        self._on_days(seen, entry_id)
        return entry_id

    def _meet(self, known: Known, new: New) -> None:
        self._see_again(known, new)
        self._intakes.meet(self._intake, known[0], new[1].last)

    def _merge(self, known: Known, new: New) -> None:
        (item, seen), (entry_id, _) = new, known
        self._see_again(known, (item, Seen(seen.first, seen.last, 0)))
        self._connection.execute(_AT_LEAST, (seen.occurrences, entry_id))
        mine = self.annotation(entry_id)
        self.set_annotation(entry_id, mine, mine.merged(item.annotation))

    def annotation(self, entry_id: int) -> Annotation:
        """Return what the engineer says of a finding; raises HistoryError where it is gone."""
        row = self._connection.execute(_ANNOTATION, (entry_id,)).fetchone()
        if row is None:
            raise HistoryError("This finding is no longer in the history.")
        ticket, tags, note, pinned, answer, cause, helped = row
        outcome = (answer, cause, None if helped is None else bool(helped))
        return Annotation(ticket, tags, note, bool(pinned), *outcome)

    def set_annotation(self, entry_id: int, before: Annotation, annotation: Annotation) -> None:
        """Replace what the engineer says of a finding."""
        if annotation != before:
            self._connection.execute(_SET_ANNOTATION, (*annotation, entry_id))
            self._delete_words(entry_id)
            self._index(entry_id)

    def pinned(self, entry_id: int) -> bool:
        """Tell whether a finding is there and pinned."""
        row = self._connection.execute("SELECT pinned FROM finding WHERE id = ?", (entry_id,))
        return any(map(bool, row.fetchone() or ()))

    def replace(self, entry_id: int, row: StagedRow) -> int:
        """Put a finding in the place of one, with its id and what is known of it; tell how many."""
        found = self._connection.execute(_STATE, (entry_id,)).fetchone()
        if found is None:
            return 0
        before, deleted_at = found
        self._delete_words(entry_id)
        self._connection.execute(_INSERT_CAPTURE, (row.digest, row.compressed))
        self._connection.execute(_REPLACE, (row.digest, *row.values, entry_id))
        self._connection.execute(_REFRESH, (row.fingerprint, entry_id))
        self._connection.execute(_DELETE_CAPTURE, (before,))
        if deleted_at is None:
            self._index(entry_id)
        return 1

    def trash(self, entry_id: int, moment: str) -> int:
        """Put a finding into the trash, where it cannot be found; return how many it was."""
        done = self._connection.execute(
            "UPDATE finding SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL",
            (moment, entry_id),
        )
        if done.rowcount:
            self._delete_words(entry_id)
            self._intakes.changed(entry_id, -1)
        return done.rowcount

    def restore(self, entry_id: int) -> int:
        """Take a finding out of the trash; return how many it was."""
        done = self._connection.execute(
            "UPDATE finding SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL",
            (entry_id,),
        )
        if done.rowcount:
            self._index(entry_id)
            self._intakes.changed(entry_id, 1)
        return done.rowcount

    def trashed(self) -> list[int]:
        """Return the ids of what is in the trash."""
        rows = self._connection.execute("SELECT id FROM finding WHERE deleted_at IS NOT NULL")
        return [entry_id for (entry_id,) in rows]

    def last_trashed(self) -> list[int]:
        """Return the ids of what was put into the trash together, last of all."""
        rows = self._connection.execute(_LAST_TRASHED)
        return [entry_id for (entry_id,) in rows]

    def delete(self, entry_id: int) -> int:
        """Delete a finding for good, and its capture if no other one was read from it."""
        row = self._connection.execute(_STATE, (entry_id,)).fetchone()
        if row is None:
            return 0
        *row, deleted_at = row
        self._delete_words(entry_id)
        if deleted_at is None:
            self._intakes.changed(entry_id, -1)
        self._connection.execute("DELETE FROM finding WHERE id = ?", (entry_id,))
        self._connection.execute(_DELETE_CAPTURE, row)
        return 1

    def drop_empty_intakes(self) -> None:
        """Delete what is known of captures of which all findings were deleted for good."""
        self._intakes.end()
        self._intakes.drop_empty()

    @property
    def _phrases(self) -> PhraseTable:
        if self._loaded is None:
            self._loaded = PhraseTable(self._connection)
        return self._loaded

    def _insert(self, new: New) -> int:
        self._last_id += 1
        self._new[self._last_id] = new
        item, seen = new
        self._words[self._last_id] = self._phrases.row(item.words, self._connection)
        status, code, *_ = item.values
        intake = seen.intake or self._intake
        told = NewFinding(status, code, item.source, item.time, seen.last)
        self._intakes.add(intake, self._last_id, told)
        return self._last_id

    def _insert_new(self) -> None:
        """Write the new findings that were gathered."""
        if self._new:
            captures = {item.digest: item.compressed for item, _ in self._new.values()}
            self._connection.executemany(_INSERT_CAPTURE, captures.items())
            self._connection.executemany(_INSERT, starmap(_row, self._new.items()))
            self._new.clear()

    def _delete_words(self, entry_id: int) -> None:
        if self._words.pop(entry_id, None) is None:
            self._connection.execute(_DELETE_TRIGRAMS, (entry_id,))
            self._connection.execute("DELETE FROM words WHERE id = ?", (entry_id,))

    def _see_again(self, known: Known, new: New) -> None:
        (entry_id, deleted_at), (_, seen) = known, new
        again = (seen.occurrences, seen.first, seen.last, entry_id)
        self._connection.execute(_SEEN_AGAIN, again)
        if deleted_at is not None:
            self._index(entry_id)
            self._intakes.changed(entry_id, 1)

    def _index(self, entry_id: int) -> None:
        """Write the words of a finding that has none."""
        (record,) = self._connection.execute(
            "SELECT ifnull(packed, record) FROM finding WHERE id = ?", (entry_id,)
        ).fetchone()
        words = words_of(stored_record(record), self.annotation(entry_id))
        self._words[entry_id] = self._phrases.row(words, self._connection)

    def _on_days(self, seen: Seen, entry_id: int) -> None:
        for day in {seen.first[:_DAY], seen.last[:_DAY]}:
            first, last = self._days.get(day, (entry_id, entry_id))
            self._days[day] = (min(first, entry_id), max(last, entry_id))


def _row(entry_id: int, new: New) -> tuple[object, ...]:
    """Return the values of _INSERT."""
    item, seen = new
    last = seen.last if seen.last != seen.first else ""  # the same takes no room
    return (
        *(entry_id, item.digest, item.fingerprint, seen.first, last, seen.occurrences),
        *item.values,
    )
