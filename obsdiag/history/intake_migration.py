"""Groups the findings of a file from before there were captures, by source and time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.history.history_entry import listed_values
from obsdiag.history.intake import IntakeGrouping
from obsdiag.history.intake_writer import IntakeWriter, NewFinding

if TYPE_CHECKING:
    import sqlite3

_ROWS = """
    SELECT id, status, code, source, taken_at, last_seen, deleted_at IS NOT NULL,
        ifnull(packed, record)
    FROM finding ORDER BY id
"""
_AT_ONCE = 10_000
"""Rows that are accounted for together."""


def group_old(connection: sqlite3.Connection) -> None:
    """Make captures of all findings there are; within the caller's transaction."""
    writer, grouping = IntakeWriter(connection), IntakeGrouping()
    rows = connection.execute(_ROWS)
    while some := rows.fetchmany(_AT_ONCE):
        for number, status, code, source, taken_at, last_seen, is_trashed, stored in some:
            named, time = listed_values(stored, ("source", "time"))
            name = named or source or ""
            told = NewFinding(status, code, name, time or "", last_seen or taken_at)
            writer.add(grouping.of(name, taken_at), number, told)
            if is_trashed:
                writer.changed(number, -1)
        writer.end()
