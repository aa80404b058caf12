"""Events in batches that the receiver takes in without a pause, and how far a reading has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.model import Finding
from obsdiag.pipeline import limits
from obsdiag.pipeline.events import Rendered

if TYPE_CHECKING:
    from collections.abc import Callable


class Progress(NamedTuple):
    """How far a reading has come."""

    done: int
    """Bytes that were read."""
    total: int | None
    """Bytes that are to be read, where that is known."""
    seconds: float
    """Since it began."""


class Batcher:
    """Gathers events and sends them in batches."""

    def __init__(
        self,
        send: Callable[[list[Any]], object],
        clock: Callable[[], float],
        *,
        most: int = limits.BATCH_EVENTS,
        seconds: float = limits.BATCH_SECONDS,
        eager: bool = True,
    ) -> None:
        """Take what is called with each batch, and a clock in seconds that never goes back.

        A batch has `most` events at most, and those of about so many `seconds`. Where somebody is
        waiting (`eager`), the first event and the first finding are sent at once.
        """
        self._send = send
        self._clock = clock
        self._most = most
        self._seconds = seconds
        self._batch: list[Any] = []
        self._due = clock() + (0 if eager else seconds)
        self._found = not eager

    def put(self, event: object) -> None:
        """Take one more event."""
        self._batch.append(event)
        first = not self._found and isinstance(event, Finding | Rendered)
        self._found = self._found or first
        if first or len(self._batch) >= self._most:
            self.send()
        else:
            self.tick()

    def tick(self) -> None:
        """Send what has waited long enough."""
        if self._clock() >= self._due:
            self.send()

    def send(self) -> None:
        """Send what there is."""
        batch = self.take()
        if batch:
            self._send(batch)

    def take(self) -> list[Any]:
        """Return what there is in place of sending it."""
        batch, self._batch = self._batch, []
        self._due = self._clock() + self._seconds
        return batch


class ProgressMeter:
    """Counts bytes, and reports now and then how far the reading has come."""

    def __init__(
        self, total: int | None, report: Callable[[Progress], object], clock: Callable[[], float]
    ) -> None:
        """Take the bytes there are, if that is known, and what is called with the progress."""
        self._total = total
        self._report = report
        self._clock = clock
        self._began = clock()
        self._due = self._began + limits.PROGRESS_SECONDS
        self.done = 0

    def passed(self, size: int) -> None:
        """Count what was read."""
        self.done += size
        now = self._clock()
        if now >= self._due:
            self._due = now + limits.PROGRESS_SECONDS
            self._report(Progress(self.done, self._total, now - self._began))
