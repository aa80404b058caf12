"""What the engineer said of an entry of the history, and what reading it again changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.local_text import moment, shown_line, time_text
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.guidance_row import LabelledText
from obsdiag.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.history.comparison import ChangedValue

MAX_VALUE = 200
"""Characters of a value that are shown of a difference."""
_ABSENT = "–"
_NAMES = {
    "notes": noop("Remarks", "Observations"),
    "causes": noop("Remarks", "Causes"),
    "catalogue": noop("Remarks", "Entry"),
    "answered_by": noop("Remarks", "Answered by"),
    "request_id": noop("Remarks", "Request id"),
}


def said_of(entry: HistoryEntry | None) -> list[LabelledText]:
    """Return ticket, tags and note of an entry, those that it has."""
    if entry is None:
        return []
    told = (
        LabelledText(_tr("Ticket"), visible(entry.ticket)),
        LabelledText(_tr("Tags"), visible(", ".join(entry.tags))),
        LabelledText(_tr("Note"), visible(entry.note)),
    )
    return [remark for remark in told if remark.text]


def seen(entry: HistoryEntry) -> LabelledText:
    """Return when an entry came in, and how often."""
    told = time_text(moment(entry.first_seen))
    if entry.occurrences > 1:
        times = _tr("%Ln times, first on {first}, last on {last}", entry.occurrences)
        told = times.format(first=told, last=time_text(moment(entry.last_seen)))
    return LabelledText(_tr("Seen"), told)


def changes(differences: Sequence[ChangedValue] | None) -> list[LabelledText]:
    """Return what today's rules read otherwise; None: they find what was not found then."""
    if differences is None:
        return [LabelledText(_tr("New"), _tr("This was not found when the capture came in."))]
    if not differences:
        return [LabelledText(_tr("As stored"), _tr("Today's rules find the same."))]
    return [LabelledText(_name(one.name), _change(one)) for one in differences]


def _name(name: str) -> str:
    return _tr(_NAMES[name]) if name in _NAMES else visible(name.replace("_", " ").capitalize())


def _change(one: ChangedValue) -> str:
    before, now = (shown_line(value, MAX_VALUE) or _ABSENT for value in (one.before, one.now))
    return f"{before} → {now}"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Remarks", text, None, count)
