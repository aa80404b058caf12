"""An entry of the history, as tests of the window make it up."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from obsdiag.history import HistoryEntry

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


def entry(number: int, **values) -> HistoryEntry:
    """Return an entry with this id."""
    record = values.pop("record", {})
    told = {
        "taken_at": NOW.isoformat(),
        "status": 404,
        "code": "NoSuchKey",
        "bucket": "photos",
        "key": "a.jpg",
        "request_id": "0000019A",
        "catalogue_id": "NoSuchKey#1",
        "source": "clipboard",
        "message": "It is gone.",
        "json": json.dumps(record),
    }
    return HistoryEntry(id=number, **(told | values))


def page(newest: int, count: int = 50) -> list[HistoryEntry]:
    """Return `count` entries with ids from `newest` downwards."""
    return [entry(number) for number in range(newest, newest - count, -1)]
