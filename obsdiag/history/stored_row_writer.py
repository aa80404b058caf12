"""The statements that change findings of the history, and take them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.errors import HistoryError
from obsdiag.history.annotation import Annotation
from obsdiag.history.history_entry import stored_record
from obsdiag.history.intake_writer import IntakeWriter
from obsdiag.history.phrase import words_of
from obsdiag.history.words_writer import WordsWriter

if TYPE_CHECKING:
    import sqlite3

    from obsdiag.history.staged_row import StagedRow

INSERT_CAPTURE = "INSERT INTO capture (digest, text) VALUES (?, ?) ON CONFLICT DO NOTHING"
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


class StoredRowWriter:
    """Changes what is stored, with its words and its captures; within a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._words = WordsWriter(connection)
        self._intakes = IntakeWriter(connection)

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
            self._words.delete(entry_id)
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
        self._words.delete(entry_id)
        self._connection.execute(INSERT_CAPTURE, (row.digest, row.compressed))
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
            self._words.delete(entry_id)
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
        self._words.delete(entry_id)
        if deleted_at is None:
            self._intakes.changed(entry_id, -1)
        self._connection.execute("DELETE FROM finding WHERE id = ?", (entry_id,))
        self._connection.execute(_DELETE_CAPTURE, row)
        return 1

    def drop_empty_intakes(self) -> None:
        """Delete what is known of captures of which all findings were deleted for good."""
        self._intakes.end()
        self._intakes.drop_empty()

    def _index(self, entry_id: int) -> None:
        """Write the words of a finding that has none."""
        (record,) = self._connection.execute(
            "SELECT ifnull(packed, record) FROM finding WHERE id = ?", (entry_id,)
        ).fetchone()
        self._words.put(entry_id, words_of(stored_record(record), self.annotation(entry_id)))
