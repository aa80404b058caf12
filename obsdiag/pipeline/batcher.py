"""What is told of a reading, in portions that a window takes in without missing a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.model import Finding
from obsdiag.pipeline.options import Shown

if TYPE_CHECKING:
    from collections.abc import Callable

PORTION_SECONDS = 0.05
"""What is found in this time is told together, so that 10,000 findings are not 10,000 events."""
PORTION_MOST = 40
"""Pieces of news that are taken in within some 4 ms."""
PROGRESS_SECONDS = 0.1


class Kept(NamedTuple):
    """The next of the findings told is safely in the history."""

    entry_id: int


class NotKept(NamedTuple):
    """The findings told last could not be put into the history."""

    text: str


class Progress(NamedTuple):
    """How far a reading has come."""

    done: int
    """Bytes that were read."""
    total: int | None
    """Bytes that are to be read, where that is known."""
    seconds: float
    """Since it began."""


class Batcher:
    """Gathers news and sends them in portions; the first piece and the first finding at once."""

    def __init__(self, send: Callable[[list[Any]], object], clock: Callable[[], float]) -> None:
        """Take who is sent the portions, and a clock in seconds that never goes back."""
        self._send = send
        self._clock = clock
        self._portion: list[Any] = []
        self._due = clock()
        self._found = False

    def put(self, news: object) -> None:
        """Take one more piece of news."""
        self._portion.append(news)
        first = not self._found and isinstance(news, Finding | Shown)
        self._found = self._found or first
        if first or len(self._portion) >= PORTION_MOST:
            self.send()
        else:
            self.tick()

    def tick(self) -> None:
        """Send what has waited long enough."""
        if self._clock() >= self._due:
            self.send()

    def send(self) -> None:
        """Send what there is."""
        portion, self._portion = self._portion, []
        self._due = self._clock() + PORTION_SECONDS
        if portion:
            self._send(portion)


class ProgressMeter:
    """Counts bytes, and says now and then how far the reading has come."""

    def __init__(
        self, total: int | None, say: Callable[[Progress], object], clock: Callable[[], float]
    ) -> None:
        self._total = total
        self._say = say
        self._clock = clock
        self._began = clock()
        self._due = self._began + PROGRESS_SECONDS
        self.done = 0

    def passed(self, size: int) -> None:
        """Count what was read."""
        self.done += size
        now = self._clock()
        if now >= self._due:
            self._due = now + PROGRESS_SECONDS
            self._say(Progress(self.done, self._total, now - self._began))
