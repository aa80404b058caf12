"""A capture of the history as it was read when it came in: the events of that reading again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.history import History, HistoryEntry
    from obsdiag.pipeline.batcher import Progress
    from obsdiag.pipeline.events import CameIn, Event, Kept, NotKept

ReadEvent: TypeAlias = "Event | CameIn | Kept | NotKept | Progress"
"""What the window is told of a reading, or of one that was stored."""

MOST = 10_000
"""Findings of a capture that are shown together; more are looked for."""
_AT_ONCE = 200
"""Findings that the window is given together."""


class StoredReading:
    """What was found in one capture."""

    def __init__(self, batches: Iterable[list[ReadEvent]]) -> None:
        self.batches = batches
        """In their order; each may be read only when it is asked for."""


def stored_reading(history: History, kept: HistoryEntry, catalogue: Catalogue) -> StoredReading:
    """Return the findings that came with `kept` out of one capture, that one among them.

    Raises HistoryError where it is no longer there.
    """
    from obsdiag.history.stored_finding import stored_finding
    from obsdiag.pipeline.events import Finished, Kept

    text = history.capture(kept.id)
    entries = history.beside(kept.id)
    found = [stored_finding(entry.record, text, catalogue) for entry in entries]
    origin = found[0].capture.origin
    end = Finished(origin.source, origin.member, found[0].capture.format, len(text), 1, len(found))
    return StoredReading([[*found, *(Kept(entry.id) for entry in entries), end]])


def stored_capture(history: History, number: int, catalogue: Catalogue) -> StoredReading:
    """Return all that came in at one time, up to MOST findings; raises HistoryError later."""
    return StoredReading(_batches(history, number, catalogue))


def _batches(history: History, number: int, catalogue: Catalogue) -> Iterator[list[ReadEvent]]:
    from obsdiag.history.stored_finding import stored_finding
    from obsdiag.pipeline.events import Finished, Kept

    last = count = size = 0
    while count < MOST and (entries := history.findings(number, _AT_ONCE, after=last)):
        texts = [history.capture(entry.id) for entry in entries]
        pairs = zip(entries, texts, strict=True)
        found = [stored_finding(entry.record, text, catalogue) for entry, text in pairs]
        yield [*found, *(Kept(entry.id) for entry in entries)]
        last, count, size = entries[-1].id, count + len(entries), size + sum(map(len, texts))
        origin, form = found[0].capture.origin, found[0].capture.format
    if count:
        yield [Finished(origin.source, None, form, size, count, count)]
