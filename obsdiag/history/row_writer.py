"""The statements that put findings into the history, or count those that it has."""

from __future__ import annotations

import json
from itertools import starmap
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.history.intake import Intake
from obsdiag.history.intake_writer import NewFinding
from obsdiag.history.staged_row import Seen
from obsdiag.history.stored_row_writer import INSERT_CAPTURE, StoredRowWriter

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from obsdiag.history.staged_row import New

    Known: TypeAlias = tuple[int, str | None]
    """The id of a finding in the history, and since when it has been in the trash."""

_KNOWN = """
    SELECT fingerprint, id, deleted_at FROM finding
    WHERE fingerprint IN (SELECT value FROM json_each(?))
"""
_LAST_ID = "SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'finding'"
_INSERT = """
    INSERT INTO finding (id, capture_id, fingerprint, taken_at, last_seen, occurrences,
                         status, code, bucket, key, request_id, catalogue_id, source, message,
                         record, packed, kind, ticket, tags, note, pinned,
                         answer, cause, helped)
    VALUES (?, (SELECT id FROM capture WHERE digest = ?), ?, ?, ?, ?,
            ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SEEN_AGAIN = """
    UPDATE finding
    SET occurrences = occurrences + ?, taken_at = min(taken_at, ?),
        last_seen = max(last_seen, taken_at, ?), deleted_at = NULL
    WHERE id = ?
"""
_AT_LEAST = "UPDATE finding SET occurrences = max(occurrences, ?) WHERE id = ?"
_IN_HOUR = """
    INSERT INTO day (day, first_id, last_id) VALUES (?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET first_id = min(first_id, excluded.first_id),
                                    last_id = max(last_id, excluded.last_id)
"""
_HOUR = len("2026-11-22T10")
"""A row of `day` is of an hour; in an older file it is of a whole day."""


class RowWriter(StoredRowWriter):
    """The statements on a connection that may write; each within a transaction of the caller.

    New findings are gathered, and written together: that takes half the time.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._version = -1
        self._last_id = 0
        self._new: dict[int, New] = {}
        self._hours: dict[str, tuple[int, int]] = {}
        self._intake = Intake.new()

    def begin(self) -> None:
        """Learn what other programs have written; to be called first in each transaction."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self.forget()
            self._version = version
        (self._last_id,) = self._connection.execute(_LAST_ID).fetchone()

    def end(self) -> None:
        """Write what was gathered; to be called last in each transaction."""
        self._insert_new()
        self._intakes.end()
        hours = ((hour, first, last) for hour, (first, last) in self._hours.items())
        self._connection.executemany(_IN_HOUR, hours)
        self._hours.clear()
        self._words.end()

    def forget(self) -> None:
        """Believe nothing that came from a transaction which was not committed."""
        self._new.clear()
        self._hours.clear()
        self._words.forget()
        self._intakes.forget()

    def add(self, items: Sequence[New], intake: Intake) -> list[int]:
        """Store findings of one intake, or count those that are known; return their ids in order.

        What is known stays with what it came in with first.
        """
        known, self._intake = self._known(items), intake
        return [self._put(item, known, self._meet) for item in items]

    def merge(self, items: Sequence[New]) -> list[range]:
        """Store findings of another history, or take over what is not known of them.

        Unlike `add` this can be done again and changes nothing then. Returns the ids of those that
        are new, and of those that it took out of the trash.
        """
        known, before, self._intake = self._known(items), self._last_id, Intake.new()
        back = [entry_id for entry_id, deleted_at in known.values() if deleted_at is not None]
        for item in items:
            self._put(item, known, self._merge)
        return [range(before + 1, self._last_id + 1), *(range(each, each + 1) for each in back)]

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
            entry_id = known[number][0]
        else:
            entry_id = self._insert(new)
        known[number] = (entry_id, None)  # what was in the trash comes out of it once
        self._in_hours(seen, entry_id)
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

    def _insert(self, new: New) -> int:
        self._last_id += 1
        self._new[self._last_id] = new
        item, seen = new
        self._words.put(self._last_id, item.words)
        status, code, *_ = item.values
        intake = seen.intake or self._intake
        told = NewFinding(status, code, item.source, item.time, seen.last)
        self._intakes.add(intake, self._last_id, told)
        return self._last_id

    def _insert_new(self) -> None:
        """Write the new findings that were gathered."""
        if self._new:
            captures = {item.digest: item.compressed for item, _ in self._new.values()}
            self._connection.executemany(INSERT_CAPTURE, captures.items())
            self._connection.executemany(_INSERT, starmap(_row, self._new.items()))
            self._new.clear()

    def _see_again(self, known: Known, new: New) -> None:
        (entry_id, deleted_at), (_, seen) = known, new
        again = (seen.occurrences, seen.first, seen.last, entry_id)
        self._connection.execute(_SEEN_AGAIN, again)
        if deleted_at is not None:
            self._index(entry_id)
            self._intakes.changed(entry_id, 1)

    def _in_hours(self, seen: Seen, entry_id: int) -> None:
        self._in_hour(seen.first[:_HOUR], entry_id)
        if seen.last != seen.first:
            self._in_hour(seen.last[:_HOUR], entry_id)

    def _in_hour(self, hour: str, entry_id: int) -> None:
        first, last = self._hours.get(hour, (entry_id, entry_id))
        self._hours[hour] = (min(first, entry_id), max(last, entry_id))


def _row(entry_id: int, new: New) -> tuple[object, ...]:
    """Return the values of _INSERT."""
    item, seen = new
    last = seen.last if seen.last != seen.first else ""  # the same takes no room
    return (
        *(entry_id, item.digest, item.fingerprint, seen.first, last, seen.occurrences),
        *item.values,
    )
