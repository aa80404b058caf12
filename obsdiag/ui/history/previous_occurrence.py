"""Whether a finding was met before: as what, how often, and what was said of it then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.local_text import moment, time_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.history.experience import Experience
    from obsdiag.model import Finding
    from obsdiag.ui.history.history_provider import HistoryProvider


class PreviousOccurrence(NamedTuple):
    """One way in which a finding was met before."""

    told: str
    entry: HistoryEntry
    """The one that tells most of it."""


class Past(NamedTuple):
    """What the history has of a finding, but for what was read together with it."""

    own: HistoryEntry | None
    """Its own entry, if it was kept."""
    same_request: Sequence[HistoryEntry] = ()
    same_kind: Sequence[HistoryEntry] = ()
    total: int | None = None
    """How many there are of its kind, None where that is not known."""
    experience: Mapping[str, Experience] = {}
    """What became of its causes in one's own tickets, by their ids."""


def look_back(
    history_provider: HistoryProvider,
    finding: Finding,
    own: int | None,
    at_hand: frozenset[int] = frozenset(),
) -> Past:
    """Ask the history what it has of `finding`, which is its entry `own` if it was kept.

    The entries `at_hand` come from the same reading, and do not count.
    """
    from obsdiag.record import record

    history = history_provider.history()
    asked = record(finding, key=history.mask_key)
    entry = None if own is None else history.get(own)
    earlier = history.earlier(asked, besides=own or 0)
    same_request = [each for each in earlier.same_request if each.id not in at_hand]
    same_kind = [each for each in earlier.same_kind if each.id not in at_hand]
    is_counted = len(same_kind) == len(earlier.same_kind)
    known = history.experience(cause.id for cause in finding.causes)
    return Past(entry, same_request, same_kind, earlier.total if is_counted else None, known)


def previous_occurrences(past: Past) -> list[PreviousOccurrence]:
    """Return what is to be told of it, the nearest kin first."""
    own, same_request, same_kind, total, _ = past
    found = []
    if own is not None and own.occurrences > 1:
        told = _tr("This very response, {times} before, first on {first}")
        times, first = _times(own.occurrences - 1), time_text(moment(own.first_seen))
        found.append(PreviousOccurrence(told.format(times=times, first=first), own))
    if same_request:
        found.append(_met(_tr("The same request id"), len(same_request), same_request))
    if same_kind:
        found.append(_met(_tr("The same error of another request"), total, same_kind))
    return found


def _met(what: str, count: int | None, entries: Sequence[HistoryEntry]) -> PreviousOccurrence:
    """Return that `what` was met so often; None: it is not known how often."""
    last = _last(entries)
    told = (
        _tr("{what}, last on {last}") if count is None else _tr("{what}, {times}, last on {last}")
    )
    if count == 1:
        told = _tr("{what}, on {last}")
    times = _times(count or 0)
    return PreviousOccurrence(told.format(what=what, times=times, last=last), _best(entries))


def _best(entries: Sequence[HistoryEntry]) -> HistoryEntry:
    """Return the newest whose answer helped, else of which something is said, else the newest."""
    newest = sorted(entries, key=lambda entry: -entry.id)
    said = (entry for entry in newest if entry.ticket or entry.note or entry.answer)
    return next((entry for entry in newest if entry.helped), next(said, newest[0]))


def _last(entries: Sequence[HistoryEntry]) -> str:
    return time_text(moment(max(entry.last_seen or entry.taken_at for entry in entries)))


def _times(count: int) -> str:
    return _tr("%Ln times", count)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Sighting", text, None, count)
