"""An entry of the history, as tests of the window make it up."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from obsdiag.history import HistoryEntry
from obsdiag.history.intake import IntakeSummary, Kind

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


def capture(number: int, findings: int, **values) -> IntakeSummary:
    """Return a capture with this number, which has its place by it."""
    at = NOW.isoformat()
    told = IntakeSummary(
        *(number, number, "", "app.log", 1, at, at, None, None, findings, 0),
        kinds=(Kind(404, "NoSuchKey", findings),),
        only=entry(number * 100) if findings == 1 else None,
    )
    return told._replace(**values)


def page(newest: int, count: int = 50) -> list[HistoryEntry]:
    """Return `count` entries with ids from `newest` downwards."""
    return [entry(number) for number in range(newest, newest - count, -1)]
