"""Small files that are handed out to another process together, and what it finds in them."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.correlate.response_half import is_half
from obsdiag.input.sources import Problem
from obsdiag.model import Finding
from obsdiag.pipeline import limits
from obsdiag.pipeline.batcher import Batcher
from obsdiag.pipeline.halves import join_halves
from obsdiag.pipeline.in_step import in_step
from obsdiag.pipeline.source import source_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.input.sources import Source
    from obsdiag.pipeline.events import Event
    from obsdiag.pipeline.options import ReadOptions

_LOST = "{count} files from this one on are missing: the process that read them ended unexpectedly."


class BatchResult(NamedTuple):
    """What is found in some of the files, in order."""

    events: list[Event]
    passed: int
    """Bytes that were read since the last result."""


@dataclass(frozen=True, slots=True)
class SourceBatch:
    """Inputs to be read one after another."""

    sources: tuple[Source | Problem, ...]

    def here(self, catalogue: Catalogue, options: ReadOptions) -> Iterator[Event]:
        """Yield what is found in them, read in this process."""
        wanted = takewhile(lambda _: not options.cancelled(), self.sources)
        return in_step(source_steps(source, catalogue, options) for source in wanted)

    def read(
        self, catalogue: Catalogue, options: ReadOptions, send: Callable[[BatchResult], None]
    ) -> BatchResult:
        """Read them for another process; `send` it what is found so far, return the rest."""
        passed = 0

        def count(size: int) -> None:
            nonlocal passed
            passed += size

        def result(events: list[Event]) -> BatchResult:
            nonlocal passed
            done, passed = passed, 0
            return BatchResult(events, done)

        batcher = Batcher(
            lambda events: send(result(events)),
            time.monotonic,
            most=limits.RESULT_EVENTS,
            seconds=limits.RESULT_SECONDS,
            eager=False,
        )
        watched = replace(options, passed=count, before_block=batcher.tick)
        for event in _rendered(join_halves(self.here(catalogue, watched), catalogue), options):
            batcher.put(event)
        return result(batcher.take())

    def lost(self) -> Iterator[Event]:
        """Yield that nothing is known of them."""
        first = self.sources[0]
        name = first.source if isinstance(first, Problem) else first.name
        yield Problem(name, _LOST.format(count=len(self.sources)))


def _rendered(events: Iterator[Event], options: ReadOptions) -> Iterator[Event]:
    """Yield events, findings rendered; the first one, and half ones, may be joined with others."""
    first = True
    for event in events:
        if isinstance(event, Finding):
            yield event if first or is_half(event) else options.rendered(event)
            first = False
        else:
            yield event
