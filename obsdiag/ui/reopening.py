"""An entry of the history, to be shown as it was found, or to be read again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui import capture_sources
from obsdiag.ui.models.capture_text import capture_name
from obsdiag.ui.read_state import ReadState

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue
    from obsdiag.history import HistoryEntry
    from obsdiag.history.intake import IntakeSummary
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.read_controller import Sources

    Reopened: TypeAlias = HistoryEntry | IntakeSummary


class Reopening(NamedTuple):
    """What is to be read of an entry, and in which state."""

    sources: Sources
    reading: ReadState


def as_found(history_provider: HistoryProvider, what: Reopened, catalogue: Catalogue) -> Reopening:
    """Return what shows an entry, or all that came in at one time, as it was found."""
    from obsdiag.history.intake import IntakeSummary  # the window is there before the history

    if isinstance(what, IntakeSummary):
        return _capture_as_found(history_provider, what, catalogue)
    entry = what
    sources = partial(capture_sources.stored, history_provider, entry, catalogue)
    return Reopening(sources, ReadState(_name(entry), keeps=False, reopened=entry))


def _capture_as_found(
    history_provider: HistoryProvider, capture: IntakeSummary, catalogue: Catalogue
) -> Reopening:
    sources = partial(capture_sources.stored_capture, history_provider, capture.id, catalogue)
    return Reopening(sources, ReadState(capture_name(capture), keeps=False, from_history=True))


def read_again(history_provider: HistoryProvider, entry: HistoryEntry) -> Reopening:
    """Return what reads the capture of an entry with today's rules; what is stored stays."""
    state = ReadState(_name(entry), keeps=False, reopened=entry, read_again=True, kept=[entry.id])
    return Reopening(partial(capture_sources.entry, history_provider, entry), state)


def _name(entry: HistoryEntry) -> str:
    """Return what the title says of an entry."""
    return " ".join(str(part) for part in (entry.status, entry.code, entry.bucket) if part)
