"""A capture of the history as it was read when it came in: the events of that reading again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue
    from obsdiag.history import History, HistoryEntry
    from obsdiag.ui.read_controller import ReadEvent


@dataclass(frozen=True, slots=True)
class StoredReading:
    """What was found in one capture."""

    events: list[ReadEvent]


def stored_reading(history: History, kept: HistoryEntry, catalogue: Catalogue) -> StoredReading:
    """Return the findings that came with `kept` out of one capture, that one among them.

    Raises HistoryError where it is no longer there.
    """
    from obsdiag.history.stored_finding import stored_finding
    from obsdiag.pipeline.events import Finished
    from obsdiag.pipeline.saving import Kept

    text = history.capture(kept.id)
    entries = history.beside(kept.id)
    found = [stored_finding(entry.record, text, catalogue) for entry in entries]
    origin = found[0].capture.origin
    end = Finished(origin.source, origin.member, found[0].capture.format, len(text), 1, len(found))
    return StoredReading([*found, *(Kept(entry.id) for entry in entries), end])
