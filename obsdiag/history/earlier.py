"""Finds what was seen before: the same request, and the same event in other requests."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.history.event_fingerprint import kind_of
from obsdiag.history.history_entry import HistoryEntry, entry_columns

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_ENTRY = entry_columns()
_OF_KIND = "WHERE kind = :kind AND deleted_at IS NULL AND id != :besides"
# A row has the whole id, or its end: the record has the last word.
_OF_REQUEST = f"""
    SELECT {_ENTRY} FROM finding
    WHERE substr(request_id, -8) = substr(:request_id, -8)
      AND request_id IS NOT NULL AND deleted_at IS NULL AND id != :besides
    ORDER BY id DESC
"""  # noqa: S608
_ANNOTATION = "(ticket != '' OR note != '')"
_NEWEST = f"SELECT {_ENTRY} FROM finding {_OF_KIND} ORDER BY id DESC LIMIT :limit"  # noqa: S608
# SQLite would look at all of the kind, of which most have neither.
_NEWEST_ANNOTATION = f"""
    SELECT {_ENTRY} FROM finding INDEXED BY finding_kind_said
    {_OF_KIND} AND {_ANNOTATION} ORDER BY id DESC LIMIT :limit
"""  # noqa: S608
_COUNT = f"SELECT count(*) FROM finding {_OF_KIND}"  # noqa: S608


class Earlier(NamedTuple):
    """What a finding was met as before, each list with the newest first."""

    same_request: Sequence[HistoryEntry]
    """Findings with the same request id: another copy, or another part, of the same answer."""
    same_kind: Sequence[HistoryEntry]
    """Findings of the same event (see `kind_of`); those with a ticket or a note stand first."""
    total: int
    """How many findings of the same event there are in all."""


def find_earlier(
    connection: sqlite3.Connection, record: Mapping[str, Any], besides: int, limit: int
) -> Earlier:
    """Return the findings of the same request, and of the same event; not the one `besides`."""
    asked = {
        "request_id": record.get("request_id") or None,  # NULL equals nothing
        "kind": kind_of(record),
        "besides": besides,
        "limit": limit,
    }

    def found(*statements: str) -> Iterator[HistoryEntry]:
        for sql in statements:
            yield from map(HistoryEntry.from_row, connection.execute(sql, asked))

    (total,) = connection.execute(_COUNT, asked).fetchone()
    same_kind = _first_of_each(found(_NEWEST_ANNOTATION, _NEWEST))[:limit]
    same_id = (one for one in found(_OF_REQUEST) if one.request_id == asked["request_id"])
    return Earlier(list(islice(same_id, limit)), same_kind, int(total))


def _first_of_each(entries: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    found: dict[int, HistoryEntry] = {}
    for entry in entries:
        found.setdefault(entry.id, entry)
    return list(found.values())
