"""What of an entry of the history is told in few words, wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.ui.local_text import number, shown_line
from obsdiag.ui.source_heads import source_name

if TYPE_CHECKING:
    from re import Pattern

    from obsdiag.history import HistoryEntry

NOTE = "✎"
_MOST_BELOW = 120
_MOST_SIGN = 14
"""Characters of a ticket number or a tag that are shown."""
_BEFORE_HIT = 12
"""Characters of a long text that are shown before what was found in it."""


def status_text(entry: HistoryEntry) -> str:
    """Return the status, '' where it is not known."""
    return "" if entry.status is None else str(entry.status)


def shown_below(entry: HistoryEntry, hits: Pattern[str] | None) -> str:
    """Return what tells this entry from others of its code: bucket and key, or an id.

    Where it was found by something else, that is shown in its place.
    """
    place = " · ".join(part for part in (entry.bucket, entry.key) if part)
    usual = place or entry.request_id or entry.message or source_name(entry.source or "–", None)
    if hits is not None and not hits.search(f"{entry.code} {usual}"):
        others = (entry.request_id, entry.note, entry.message, *entry.tags, entry.source)
        for text in filter(None, others):
            if found := hits.search(text):
                start = max(0, found.start() - _BEFORE_HIT)
                return shown_line(("…" if start else "") + text[start:], _MOST_BELOW)
    return shown_line(usual, _MOST_BELOW)


def signs(entry: HistoryEntry) -> str:
    """Return how often it came in, its ticket and tags, and whether there is a note."""
    told = [f"×{number(entry.occurrences)}"] if entry.occurrences > 1 else []
    told += [shown_line(entry.ticket[:_MOST_SIGN])] if entry.ticket else []
    if entry.tags:
        others = f" +{len(entry.tags) - 1}" if len(entry.tags) > 1 else ""
        told.append(f"#{shown_line(entry.tags[0][:_MOST_SIGN])}{others}")
    return " · ".join([*told, NOTE] if entry.note else told)
