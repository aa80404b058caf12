"""Saves what can be read of a damaged history into a new one; the damaged file is kept."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from obsdiag.history.annotation import AnnotationUpdate
from obsdiag.history.compression import decompress
from obsdiag.history.database import open_writer
from obsdiag.history.failure import UNREADABLE, plainly
from obsdiag.history.history_file import KEY_BYTES
from obsdiag.history.packed_record import unpack
from obsdiag.history.saved_search import MOST_SAVED, SavedSearch, take_over
from obsdiag.history.schema_check import guard
from obsdiag.history.staged_row import ImportedRow, Seen
from obsdiag.history.store import History
from obsdiag.history.valid_record import readable_record, valid_count, valid_time

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_AT_ONCE = 500
"""Ids that are read together, as long as all of them can be read."""
_MOST_IDS = 100_000_000
"""A larger id is itself a part of the damage."""
_PARTS = ("", "-wal", "-shm")
"""The files of a database: itself, its log and the log's index (https://sqlite.org/wal.html)."""
_LARGEST_IDS = (
    "SELECT seq FROM sqlite_sequence WHERE name = 'finding'",
    "SELECT max(id) FROM finding",
    "SELECT max(id) FROM words",
    "SELECT max(last_id) FROM day",
)
_ROWS = """
    SELECT capture_id, {record}, taken_at, max(last_seen, taken_at), occurrences, ticket, tags,
        note, pinned, {outcome}
    FROM finding WHERE id BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY id
"""
_FORMS = (
    ("ifnull(packed, record)", "answer, cause, helped"),
    ("ifnull(packed, record)", "'', '', NULL"),
    ("record", "'', '', NULL"),
)
"""What the columns are that not every version has, the newest first."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came of a damaged history."""

    kept_aside: Path
    """The damaged file, as it was."""
    recovered: int
    """Findings that are in the new history."""
    lost: int | None
    """Findings that could not be read; None where it cannot be told how many there were."""


def recover(path: Path) -> Recovery:
    """Put the damaged history aside, and what can be read of it into a new one in its place.

    No History may have the file open. Raises HistoryError where the folder cannot be written to.
    """
    with plainly("recovered", path):
        aside = _put_aside(path)
        with closing(_read_only(aside)) as damaged, closing(open_writer(path)) as fresh:
            _keep_mask_key(damaged, fresh)
            _keep_searches(damaged, fresh)
        with closing(_read_only(aside)) as damaged, History(path) as history:
            salvage = _Salvage(damaged)
            history.bring(salvage.findings())
            return Recovery(aside, history.count(), salvage.lost)


def _read_only(path: Path) -> sqlite3.Connection:
    """Open a damaged file; what stands in the place of its tables and acts is not let near."""
    connection = sqlite3.connect(path)
    guard(connection)
    connection.set_authorizer(_refuse_views)
    return connection


def _refuse_views(
    _action: int, _what: str | None, _column: str | None, _file: str | None, via: str | None
) -> int:
    """Refuse what a view or trigger, `via`, asks for; damage may hold one that never ends."""
    return sqlite3.SQLITE_OK if via is None else sqlite3.SQLITE_DENY


def _put_aside(path: Path) -> Path:
    time = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    aside = path.with_name(f"{path.stem}.damaged.{time}{path.suffix}")
    for part in reversed(_PARTS):  # the database last: until then it can be tried again
        with suppress(FileNotFoundError):
            path.with_name(path.name + part).rename(aside.with_name(aside.name + part))
    return aside


def _keep_mask_key(damaged: sqlite3.Connection, fresh: sqlite3.Connection) -> None:
    """Take the key over: what is masked with it stays comparable."""
    with suppress(*UNREADABLE):
        row = damaged.execute("SELECT value FROM setting WHERE name = 'mask-key'").fetchone()
        if row is not None and isinstance(row[0], bytes) and len(row[0]) in KEY_BYTES:
            fresh.execute("UPDATE setting SET value = ? WHERE name = 'mask-key'", row)


def _keep_searches(damaged: sqlite3.Connection, fresh: sqlite3.Connection) -> None:
    """Take the saved searches over, as far as they can be read; older files have none."""
    (key,) = fresh.execute("SELECT value FROM setting WHERE name = 'mask-key'").fetchone()
    with suppress(*UNREADABLE):
        rows = damaged.execute("SELECT name, query FROM saved_search LIMIT ?", (MOST_SAVED,))
        found = [SavedSearch(*row) for row in rows if all(isinstance(one, str) for one in row)]
        take_over(fresh, [search for search in found if all(map(str.strip, search))], key)


class _Salvage:
    """Reads a damaged history, and counts what cannot be read."""

    def __init__(self, damaged: sqlite3.Connection) -> None:
        self._damaged = damaged
        self._select = self._statement()
        self.lost: int | None = 0

    def _statement(self) -> str:
        """Return what reads the rows of this file: older ones have fewer columns."""
        for record, outcome in _FORMS:
            statement = _ROWS.format(record=record, outcome=outcome)
            try:
                self._damaged.execute(statement, (0, 0))
            except sqlite3.OperationalError:
                continue
            except UNREADABLE:
                pass
            return statement
        return statement

    def findings(self) -> Iterator[ImportedRow]:
        """Yield the findings that can be read, in their order."""
        largest = self._largest_id()
        for first in range(1, largest + 1, _AT_ONCE):
            last = min(first + _AT_ONCE - 1, largest)
            for row in self._rows(first, last):
                try:
                    yield self._brought(row)
                except (
                    TypeError,
                    ValueError,
                    AttributeError,
                    RecursionError,
                ):  # not what was once written there
                    self._lose()

    def _largest_id(self) -> int:
        """Return the largest id that any part of the file tells."""
        found = []
        for sql in _LARGEST_IDS:
            with suppress(*UNREADABLE):
                found += [number for (number,) in self._damaged.execute(sql) if number]
        if not found:
            self.lost = None
        return min(max(found, default=0), _MOST_IDS)

    def _rows(self, first: int, last: int) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of these ids; around the ones that are damaged, in ever smaller parts."""
        try:
            yield from self._damaged.execute(self._select, (first, last)).fetchall()
        except UNREADABLE:
            if first == last:
                self._lose()
                return
            middle = (first + last) // 2
            yield from self._rows(first, middle)
            yield from self._rows(middle + 1, last)

    def _lose(self) -> None:
        self.lost = (self.lost or 0) + 1

    def _brought(self, row: tuple[Any, ...]) -> ImportedRow:
        capture_id, record, taken_at, last_seen, occurrences, ticket, tags, note, pinned = row[:-3]
        answer, cause, helped = row[-3:]
        return ImportedRow(
            _read(record),
            self._capture(capture_id),
            Seen(valid_time(taken_at), valid_time(last_seen), valid_count(occurrences)),
            AnnotationUpdate(
                *(ticket, tags.split("\n"), note, bool(pinned), answer, cause),
                helped=None if helped is None else bool(helped),
            ),
        )

    def _capture(self, capture_id: int) -> bytes:
        """Return the text of a capture, empty where it cannot be read: the finding still counts."""
        with suppress(*UNREADABLE, zlib.error, TypeError):
            row = self._damaged.execute("SELECT text FROM capture WHERE id = ?", (capture_id,))
            return decompress(row.fetchone()[0])
        return b""


def _read(stored: str | bytes) -> dict[str, Any]:
    """Return a stored record; raises ValueError where it is none."""
    return readable_record(json.loads(unpack(stored) if isinstance(stored, bytes) else stored))
