"""Finds what was seen before: the same request, and the same event in other requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.history.entry import ENTRY_COLUMNS, HistoryEntry
from obsdiag.history.kind import kind_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

_ENTRY = ", ".join(ENTRY_COLUMNS)
_OF_KIND = "FROM finding WHERE kind = :kind AND deleted_at IS NULL AND id != :besides"
_SAID = "(ticket != '' OR note != '')"
_NEWEST = f"SELECT {_ENTRY} {_OF_KIND} ORDER BY id DESC LIMIT :limit"
_NEWEST_SAID = f"SELECT {_ENTRY} {_OF_KIND} AND {_SAID} ORDER BY id DESC LIMIT :limit"
_COUNT = f"SELECT count(*) {_OF_KIND}"


class Earlier(NamedTuple):
    """What a finding was met as before, each list with the newest first."""

    same_request: Sequence[HistoryEntry]
    """Findings with the same request id: another copy, or another part, of the same answer."""
    same_kind: Sequence[HistoryEntry]
    """Findings of the same event (see `kind_of`); those with a ticket or a note stand first."""
    total: int
    """How many findings of the same event there are in all."""


def find_kind(
    connection: sqlite3.Connection, record: Mapping[str, Any], besides: int, limit: int
) -> tuple[list[HistoryEntry], int]:
    """Return findings of the same event and how many there are, all but the entry `besides`."""
    kind = kind_of(record)
    if kind is None:
        return [], 0
    asked = {"kind": kind, "besides": besides, "limit": limit}
    (total,) = connection.execute(_COUNT, asked).fetchone()
    rows = (row for sql in (_NEWEST_SAID, _NEWEST) for row in connection.execute(sql, asked))
    return _first_of_each(map(HistoryEntry.from_row, rows))[:limit], int(total)


def _first_of_each(entries: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    found: dict[int, HistoryEntry] = {}
    for entry in entries:
        found.setdefault(entry.id, entry)
    return list(found.values())
