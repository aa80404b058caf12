"""Asks the history for what came in at one time: rows of the list, and the findings below each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.history.history_entry import HistoryEntry, entry_columns
from obsdiag.history.intake import Intake, IntakeSummary, Kind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

_COLUMNS = (
    "id, place, kind, source, sources, arrived_at, last_seen, first_time, last_time, findings,"
    " met_again"
)
_NEWEST = f"""
    SELECT {_COLUMNS} FROM intake
    WHERE findings > 0 AND place < :before ORDER BY place DESC LIMIT :limit
"""  # noqa: S608
_STARTS = """
    SELECT place, rank FROM (
        SELECT place, row_number() OVER (ORDER BY place DESC) AS rank FROM intake
        WHERE findings > 0)
    WHERE (rank - 1) % :length = 0
"""
_COUNT = "SELECT count(*) FROM intake WHERE findings > 0"
_GET = f"SELECT {_COLUMNS} FROM intake WHERE id = ?"  # noqa: S608
_KINDS = """
    SELECT status, code, count FROM intake_kind
    WHERE intake_id = ? AND count > 0 ORDER BY count DESC, status, code LIMIT ?
"""
_OF_FINDING = """
    SELECT i.intake_id, i.last_id FROM intake_range AS i
    WHERE i.first_id <= ? ORDER BY i.first_id DESC LIMIT 1
"""
_TICKETS = """
    SELECT min(f.ticket), max(f.ticket)
    FROM intake_range AS r CROSS JOIN finding AS f INDEXED BY finding_with_ticket
        ON f.id BETWEEN r.first_id AND r.last_id AND f.ticket != ''
    WHERE r.intake_id = ?
"""
_NOTE = """
    SELECT f.note
    FROM intake_range AS r CROSS JOIN finding AS f INDEXED BY finding_with_note
        ON f.id BETWEEN r.first_id AND r.last_id AND f.note != ''
    WHERE r.intake_id = ? AND f.deleted_at IS NULL ORDER BY f.id LIMIT 1
"""
_FINDINGS = f"""
    SELECT {entry_columns("f")}
    FROM intake_range AS r CROSS JOIN finding AS f ON f.id BETWEEN r.first_id AND r.last_id
    WHERE r.intake_id = :intake AND f.deleted_at IS NULL AND f.id > :after
    ORDER BY f.id LIMIT :limit
"""  # noqa: S608
_EXPORTED = "SELECT uid, arrived_at, kind, source FROM intake WHERE id = ?"
_MOST_KINDS = 8
"""Kinds that a row has room to name."""


class IntakePages(NamedTuple):
    """All captures, as pages of equal length; the last one may be shorter."""

    starts: Sequence[int]
    """The place that each page starts with, and which is the largest one on it."""
    total: int


def newest(connection: sqlite3.Connection, limit: int, before: int) -> list[IntakeSummary]:
    """Return the captures below the place `before` that came in last, with findings in the list."""
    rows = connection.execute(_NEWEST, {"before": before, "limit": limit}).fetchall()
    return [_summary(connection, row) for row in rows]


def pages(connection: sqlite3.Connection, length: int) -> IntakePages:
    """Return where the pages start that hold all captures."""
    starts = [place for place, _ in connection.execute(_STARTS, {"length": length})]
    (total,) = connection.execute(_COUNT).fetchone()
    return IntakePages(starts, int(total))


def summary(connection: sqlite3.Connection, intake_id: int) -> IntakeSummary | None:
    """Return one capture, None where there is no such."""
    row = connection.execute(_GET, (intake_id,)).fetchone()
    return None if row is None else _summary(connection, row)


def intake_of(connection: sqlite3.Connection, entry_id: int) -> int | None:
    """Return the number of the capture that a finding came in with."""
    row = connection.execute(_OF_FINDING, (entry_id,)).fetchone()
    return int(row[0]) if row is not None and row[1] >= entry_id else None


def findings(
    connection: sqlite3.Connection, intake_id: int, limit: int, after: int = 0
) -> Iterator[HistoryEntry]:
    """Yield the findings of a capture in their order, from the one behind the id `after`."""
    asked = {"intake": intake_id, "limit": limit, "after": after}
    return map(HistoryEntry.from_row, connection.execute(_FINDINGS, asked))


def exported(connection: sqlite3.Connection, intake_id: int) -> Intake | None:
    """Return a capture as it is told another history."""
    row = connection.execute(_EXPORTED, (intake_id,)).fetchone()
    return None if row is None else Intake(*row)


def _summary(connection: sqlite3.Connection, row: tuple[object, ...]) -> IntakeSummary:
    told = IntakeSummary(*row)  # type: ignore[arg-type]
    kinds = tuple(
        Kind(status or None, code or None, count)
        for status, code, count in connection.execute(_KINDS, (told.id, _MOST_KINDS))
    )
    first, last = connection.execute(_TICKETS, (told.id,)).fetchone()
    (note,) = connection.execute(_NOTE, (told.id,)).fetchone() or ("",)
    only = next(findings(connection, told.id, 1), None) if told.findings == 1 else None
    return told._replace(
        kinds=kinds,
        ticket=first or "",
        tickets=0 if first is None else 1 + (first != last),
        note=note,
        only=only,
    )
