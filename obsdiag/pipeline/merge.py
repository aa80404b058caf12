"""What the pieces of a long text tell together: the same that one process would."""

from __future__ import annotations

import pickle
from collections import deque
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.correlate.observation import HELD, Deduplicator, SeenEvents, event_of
from obsdiag.errors import CancelledError
from obsdiag.formats.text import read_blocks
from obsdiag.input.sources import Problem
from obsdiag.pipeline.chunk import Piece, unit_of
from obsdiag.records.split import pieces
from obsdiag.text.charset import decoded
from obsdiag.workers import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.correlate import observation as join
    from obsdiag.correlate.observation import Observation
    from obsdiag.input.stream import Stream
    from obsdiag.model import Origin
    from obsdiag.pipeline.chunk import Part, Unit
    from obsdiag.pipeline.decoding import Reading
    from obsdiag.pipeline.options import Told

_LOST = (
    "A part of it is missing, from line {line:,} on: the process that read it ended unexpectedly."
)


def piece_tasks(
    stream: Stream, origin: Origin, path: Path | None, whole: Whole
) -> Iterator[Task[Any, Any, Told]]:
    """Yield the pieces of a text, which is all of the file `path`, if that is given.

    What cannot be parted is read here.
    """
    text = decoded(stream)
    origin = replace(origin, offset=0 if text.exact else None)
    blocks = iter(text.blocks)
    head = next(blocks, b"")
    in_file = path if text.exact and head == stream.head else None
    # Where nothing of it is handed over, there is memory for fewer and larger ones.
    for block, parted in pieces(chain((head,), blocks), times=2 if in_file else 1):
        if parted:
            piece = Piece((in_file, len(block)) if in_file else block, origin)
            yield Task(piece, partial(whole.told, piece), partial(whole.lost, piece))
            origin = _behind(origin, block)
        else:
            yield Task(None, partial(whole.rest, chain((block,), blocks), origin))


def _behind(origin: Origin, piece: bytes) -> Origin:
    """Return the place behind a piece whose place is `origin`."""
    offset = None if origin.offset is None else origin.offset + len(piece)
    return replace(origin, line=origin.line + piece.count(b"\n"), offset=offset)


class _Waiting(NamedTuple):
    """A unit for which another sighting may still come."""

    sighting: Callable[[], Observation]
    unit: Unit | None
    """None where it is still to be made of the sighting."""
    event: join.Event | None


class Whole:
    """What the pieces of a text tell together: what one process would that read it whole.

    Signs of errors at a seam are so far apart (see `parting`) that only a request id can make
    one event of what stands on both sides of it. Where an id comes up again, a piece is read once
    more, here and as the continuation of those before it.
    """

    def __init__(self, reading: Reading, catalogue: Catalogue) -> None:
        """Take the reading in which all is counted."""
        self.reading, self._catalogue = reading, catalogue
        self._gone = SeenEvents()
        self._waiting: deque[_Waiting] = deque()

    def told(self, piece: Piece, part: Part) -> Iterator[Told]:
        """Yield what is certain once the next piece was read."""
        if self._goes_on(part):
            yield from self._on((piece.content(),), piece.origin)
            return
        self.reading.recognise(part.captures, part.format)
        before = {unit.event for unit in part.units if unit.event in self._gone}
        for at, unit in enumerate(part.units, -len(part.units)):
            if unit.event in before:
                continue
            self._waiting.append(_Waiting(partial(_held, part.held, at), unit, unit.event))
            if len(self._waiting) > HELD:
                yield from self._release()

    def rest(self, blocks: Iterable[bytes], origin: Origin, _: object) -> Iterator[Told]:
        """Yield what is in the rest of the text, and what waited for it."""
        yield from self._on(blocks, origin)
        while self._waiting:
            yield from self._release()

    def lost(self, piece: Piece) -> Iterator[Told]:
        """Yield that there is a hole in what is told."""
        yield Problem(piece.origin.source, _LOST.format(line=piece.origin.line))

    def _goes_on(self, part: Part) -> bool:
        """Return whether what was found in a piece depends on what stands before the piece."""
        waiting = {one.event[0] for one in self._waiting if one.event}
        ids = [unit.event and unit.event[0] for unit in part.units]
        if not waiting.isdisjoint(ids):
            return True
        told = [number for number, unit in enumerate(part.units) if self._is_told(unit.event)]
        # To leave out what was told is all, unless it took room in the joiner of the piece.
        joined = part.sightings != len(part.units)
        return bool(told) and (joined or told[-1] >= len(part.units) - HELD)

    def _is_told(self, event: join.Event | None) -> bool:
        """Return whether an event, or one that showed less of it, was told."""
        return event is not None and (event in self._gone or (event[0], None) in self._gone)

    def _on(self, blocks: Iterable[bytes], origin: Origin) -> Iterator[Told]:
        """Read on here, as if it had been read here from the start."""
        joiner = Deduplicator((one.sighting() for one in self._waiting), self._gone)
        self._waiting.clear()
        try:
            for ready in self.reading.joined(read_blocks(blocks, origin), joiner):
                yield from self._told(unit_of(ready, self._catalogue))
        except CancelledError:
            pass
        self._waiting.extend(
            _Waiting(partial(_itself, held), None, event_of(held)) for held in joiner.held
        )

    def _release(self) -> Iterator[Told]:
        first = self._waiting.popleft()
        self._gone.add(first.event)
        yield from self._told(first.unit or unit_of(first.sighting(), self._catalogue))

    def _told(self, unit: Unit) -> Iterator[Told]:
        if unit.found is not None:
            self.reading.count(unit.said)
            yield unit.found


def _held(held: bytes, at: int) -> Observation:
    sighting: Observation = pickle.loads(held)[at]  # noqa: S301 - of a process of our own
    return sighting


def _itself(sighting: Observation) -> Observation:
    return sighting
