"""What of a capture is told in few words: its name, its kinds, and when its errors were."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.local_text import clock_text, day_text, moment, number, shown_line
from obsdiag.ui.models.entry_text import NOTE
from obsdiag.ui.row_room import PART

if TYPE_CHECKING:
    from obsdiag.history.intake import IntakeSummary, Kind

OPEN, CLOSED = "▾", "▸"
_PASTED = ("clipboard", "dropped text", "editor", "-", "<stdin>", "")
_MOST_NAME, _MOST_TICKET, _MOST_NOTE = 80, 14, 12
_MOST_KINDS = 4


def capture_name(capture: IntakeSummary) -> str:
    """Return what was read, without the folders that it is in."""
    if capture.source in _PASTED:
        return _tr("Pasted text")
    name = shown_line(PurePath(capture.source).name or capture.source, _MOST_NAME)
    if capture.kind:
        return _tr("{name}, imported").format(name=name)
    if capture.sources > 1:
        return _tr("{name} and %Ln more", capture.sources - 1).format(name=name)
    return name


def kinds_text(capture: IntakeSummary) -> str:
    """Return the commonest kinds with their counts: `404 NoSuchKey ×100 · …`."""
    named = [f"{_kind(kind)} ×{number(kind.number)}" for kind in capture.kinds[:_MOST_KINDS]]
    return " · ".join([*named, "…"] if len(capture.kinds) > _MOST_KINDS else named)


def statuses_text(capture: IntakeSummary) -> str:
    """Return the commonest statuses with their counts, in the little room of a row: `404×121`."""
    counts: dict[str, int] = {}
    for kind in capture.kinds:
        name = str(kind.status) if kind.status else shown_line(kind.code or "–", _MOST_NAME)
        counts[name] = counts.get(name, 0) + kind.number
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])
    told = [f"{name}×{number(count)}" for name, count in ranked[:_MOST_KINDS]]
    return " ".join([*told, "…"] if len(ranked) > _MOST_KINDS else told)


def times_text(capture: IntakeSummary) -> str:
    """Return from when to when its errors were by the service's clock; '' where none tells."""
    if capture.first_time is None or capture.last_time is None:
        return ""
    first, last = moment(capture.first_time), moment(capture.last_time)
    if first.date() == last.date():
        began, ended = clock_text(first), clock_text(last)
        return began if began == ended else f"{began}–{ended}"
    return f"{day_text(first.date())} – {day_text(last.date())}"


def capture_signs(capture: IntakeSummary) -> str:
    """Return its ticket and the first words of its note."""
    ticket = shown_line(capture.ticket[:_MOST_TICKET])
    if capture.tickets > 1:
        ticket += " …"
    note = f"{NOTE} {shown_line(capture.note, _MOST_NOTE)}" if capture.note else ""
    return PART.join(filter(None, (ticket, note)))


def counts_text(capture: IntakeSummary) -> str:
    """Return how many findings it has, and how many more were known before."""
    found = _tr("%Ln findings", capture.findings)
    if not capture.met_again:
        return found
    return _tr("{found}, and %Ln met before", capture.met_again).format(found=found)


def more_text(more: int) -> str:
    """Return that there are so many more findings below a capture."""
    return _tr("%Ln more: search them", more)


def _kind(kind: Kind) -> str:
    told = " ".join(str(part) for part in (kind.status, kind.code) if part)
    return shown_line(told, _MOST_NAME) or _tr("no code")


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("CaptureText", text, None, count)
