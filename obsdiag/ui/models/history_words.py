"""What is told of a row of the history in words: as a sentence, to be read, and as a tool tip."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.local_text import day_text, moment, shown_line, time_text
from obsdiag.ui.models.capture_text import (
    capture_name,
    capture_signs,
    counts_text,
    kinds_text,
    times_text,
)
from obsdiag.ui.models.entry_text import status_text
from obsdiag.ui.tip import tip_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from obsdiag.history import HistoryEntry
    from obsdiag.history.intake import IntakeSummary

_MOST_NAME, _MOST_TICKET, _MOST_TAGS, _MOST_LINE = 80, 40, 80, 200


def day_words(day: date, present: date) -> str:
    """Return a day in words, where it is `present` now."""
    if day == present:
        return _tr("Today")
    if day == present - timedelta(days=1):
        return _tr("Yesterday")
    return day_text(day)


def entry_name(entry: HistoryEntry) -> str:
    """Return the code of a finding, or what stands in for it."""
    name = entry.code or entry.record.get("reason")
    return shown_line(str(name), _MOST_NAME) if name else _tr("no code")


def entry_title(entry: HistoryEntry) -> str:
    """Return the status and the code of a finding."""
    return f"{status_text(entry)} {entry_name(entry)}".strip()


def entry_sentence(entry: HistoryEntry, where: str, day: str, time: str) -> str:
    """Return in one sentence what a finding is, `where` it was, and when it came in."""
    told = _tr("{status} {name}, {where}, {day} at {time}").format(
        status=status_text(entry), name=entry_name(entry), where=where, day=day, time=time
    )
    return ", ".join((told, *_said(entry)))


def entry_tip(entry: HistoryEntry) -> str:
    """Return several lines: what is known of a finding, and what it says."""
    seen = _seen(entry.first_seen, entry.last_seen or entry.first_seen)
    lines = (seen, *_said(entry), entry_title(entry))
    return _tip((*lines, entry.request_id or "", entry.message or "", entry.note))


def capture_sentence(capture: IntakeSummary, day: str, time: str, *, is_open: bool) -> str:
    """Return in one sentence what a capture is, when it came in, and whether it is open."""
    told = _tr("{name}, {counts}, {kinds}, {day} at {time}").format(
        name=capture_name(capture),
        counts=counts_text(capture),
        kinds=kinds_text(capture),
        day=day,
        time=time,
    )
    ways = _tr("opened") if is_open else _tr("closed")
    return ", ".join(filter(None, (told, ways, capture_signs(capture))))


def capture_tip(capture: IntakeSummary) -> str:
    """Return several lines: where a capture is from, what is in it and when it was."""
    seen = _seen(capture.arrived_at, capture.last_seen)
    lines = (capture.source, counts_text(capture), seen, kinds_text(capture))
    return _tip((*lines, times_text(capture), capture.note))


def _said(entry: HistoryEntry) -> list[str]:
    """Return in words what the signs of a row say."""
    told = [_tr("pinned")] if entry.pinned else []
    if entry.occurrences > 1:
        told.append(_tr("seen %Ln times", entry.occurrences))
    if entry.ticket:
        told.append(_tr("ticket {ticket}").format(ticket=shown_line(entry.ticket, _MOST_TICKET)))
    if entry.tags:
        told.append(_tr("tags: {tags}").format(tags=shown_line(", ".join(entry.tags), _MOST_TAGS)))
    return [*told, _tr("has a note")] if entry.note else told


def _seen(first: str, last: str) -> str:
    told = _tr("First seen {first}, last seen {last}")
    return told.format(first=time_text(moment(first)), last=time_text(moment(last)))


def _tip(lines: Iterable[str]) -> str:
    return tip_text("\n".join(shown_line(line, _MOST_LINE) for line in lines if line))


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("HistoryWords", text, None, count)
