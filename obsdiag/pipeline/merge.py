"""What the chunks of a long text amount to: the same as if one process had read it whole."""

from __future__ import annotations

import pickle
from collections import deque
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from obsdiag.correlate.observation import HELD, Deduplicator, SeenEvents, event_of
from obsdiag.errors import CancelledError
from obsdiag.formats.captures import read_decoded
from obsdiag.formats.split import pieces
from obsdiag.input.sources import Problem
from obsdiag.input.stream import BLOCK
from obsdiag.pipeline.chunk import Chunk, unit_of
from obsdiag.pipeline.later_count import LaterCount, counted_blocks, counted_events
from obsdiag.text.charset import decoded
from obsdiag.workers import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from obsdiag.correlate import observation
    from obsdiag.correlate.observation import Observation
    from obsdiag.input.sources import Watched
    from obsdiag.input.stream import Stream
    from obsdiag.model import Origin
    from obsdiag.pipeline.chunk import ChunkResult, Unit
    from obsdiag.pipeline.decoding import Reading
    from obsdiag.pipeline.events import Event
    from obsdiag.pipeline.later_count import Passed
    from obsdiag.text.charset import Decoded

    ReadTask: TypeAlias = Task[Any, Any, Event]

_LOST = (
    "A part of it is missing, from line {line:,} on: the process that read it ended unexpectedly."
)


def text_tasks(
    stream: Stream,
    origin: Origin,
    merger: ChunkMerger,
    *,
    cut: bool,
    path: Path | None = None,
    watched: Watched | None = None,
) -> Iterator[ReadTask]:
    """Yield the reading of a long text, which is all of the file `path`, if that is given.

    The bytes of a `watched` file that is cut are counted when they have been looked through, and
    not when they are handed out.

    Where it is to be `cut`, other processes may read its chunks. What cannot be cut any further
    is read here, to the end of the text. Raises OSError, as the tasks do.
    """
    text = decoded(stream)
    origin = replace(origin, offset=0 if text.exact else None)
    if not cut:
        yield _whole_task(text.blocks, origin, merger)
        return
    passed: Passed = bool
    if text.exact and watched is not None:
        passed = LaterCount(watched.hand_over(), len(stream.head))
    try:
        yield from _chunk_tasks(text, stream.head, origin, (merger, passed), path)
    except (CancelledError, OSError):
        yield Task(merger.rest)
        raise


def _chunk_tasks(
    text: Decoded,
    stream_head: bytes,
    origin: Origin,
    into: tuple[ChunkMerger, Passed],
    path: Path | None,
) -> Iterator[ReadTask]:
    merger, passed = into
    blocks = iter(text.blocks)
    head = next(blocks, b"")
    in_file = path if text.exact and head == stream_head else None
    for content, is_cut in pieces(chain((head,), blocks)):
        following = None if is_cut else next(blocks, None)
        if following is not None:
            rest = counted_blocks(passed, chain(_blocks(content), (following,), blocks))
            yield _whole_task(rest, origin, merger)
            return
        chunk = Chunk((in_file, len(content)) if in_file else content, origin)
        yield _chunk_task(merger, chunk, content, passed, last=not is_cut)
        origin = _behind(origin, content)


def _chunk_task(
    merger: ChunkMerger,
    chunk: Chunk,
    content: bytes,
    passed: Passed,
    *,
    last: bool,
) -> ReadTask:
    read = partial(merger.read, _blocks(content), chunk.origin, last=last)
    size = len(content)
    return Task(
        lambda: counted_events(passed, size, read()),
        chunk,
        lambda result: counted_events(passed, size, merger.add(chunk, result, last=last)),
        lambda: counted_events(passed, size, merger.lost(chunk, last=last)),
    )


def _whole_task(blocks: Iterable[bytes], origin: Origin, merger: ChunkMerger) -> ReadTask:
    return Task(partial(merger.read, blocks, origin, last=True))


def _blocks(content: bytes) -> Iterator[bytes]:
    """Yield a text in blocks: of each, what is found comes at once."""
    for at in range(0, len(content), BLOCK):
        yield content[at : at + BLOCK]


def _behind(origin: Origin, content: bytes) -> Origin:
    """Return the place behind a chunk whose place is `origin`."""
    offset = None if origin.offset is None else origin.offset + len(content)
    return replace(origin, line=origin.line + content.count(b"\n"), offset=offset)


class _Pending(NamedTuple):
    """A unit for which another observation may still come."""

    observation: Callable[[], Observation]
    unit: Unit | None
    """None where it is still to be made of the observation."""
    event: observation.Event | None


class ChunkMerger:
    """Puts together what the chunks of a text show, as one process would that read it whole.

    Around a cut nothing is going on, so that only a request id can make one event of what stands
    on both sides of it. Where an id comes up again, a chunk is read once more, here and as the
    continuation of those before it.
    """

    def __init__(
        self,
        reading: Reading,
        end: Callable[[], Iterable[Event]] = tuple,
    ) -> None:
        """Take the reading in which all is counted, and what is to be reported at the end."""
        self._reading = reading
        self._end = end
        self._seen = SeenEvents()
        self._pending: deque[_Pending] = deque()

    def add(self, chunk: Chunk, result: ChunkResult, *, last: bool) -> Iterator[Event]:
        """Take what another process found in a chunk; yield what is certain by now.

        That is everything where it is the last one. Raises OSError.
        """
        if self._continues(result):
            yield from self.read((chunk.content(),), chunk.origin, last=last)
            return
        self._reading.recognise(result.captures, result.format)
        self._reading.missed.add_all(result.missed)
        before = {unit.event for unit in result.units if unit.event in self._seen}
        for at, unit in enumerate(result.units, -len(result.units)):
            if unit.event in before:
                continue
            pending = partial(_unpickled, result.pending, at)
            self._pending.append(_Pending(pending, unit, unit.event))
            if len(self._pending) > HELD:
                yield from self._release()
        if last:
            yield from self._finish()

    def read(self, blocks: Iterable[bytes], origin: Origin, *, last: bool) -> Iterator[Event]:
        """Read on in this process; yield what is certain by now.

        Raises OSError, once what was found is reported.
        """
        held = [one.observation() for one in self._pending]
        self._pending.clear()
        deduplicator = Deduplicator(held, self._seen)
        failure: OSError | None = None
        try:
            captures = read_decoded(blocks, origin, self._reading.around())
            for ready in self._reading.joined(captures, deduplicator):
                for unit in [unit_of(one, self._reading) for one in ready]:
                    yield from self._found(unit)
        except CancelledError:
            pass
        except OSError as error:
            failure = error
        self._pending.extend(
            _Pending(partial(_itself, one), None, event_of(one)) for one in deduplicator.held
        )
        if failure is not None:
            yield from self.rest()
            raise failure
        if last:
            yield from self._finish()

    def lost(self, chunk: Chunk, *, last: bool) -> Iterator[Event]:
        """Yield that there is a hole in what is reported."""
        yield Problem(chunk.origin.source, _LOST.format(line=chunk.origin.line))
        if last:
            yield from self._finish()

    def rest(self) -> Iterator[Event]:
        """Yield what is still pending."""
        while self._pending:
            yield from self._release()

    def _continues(self, result: ChunkResult) -> bool:
        """Return whether what was found in a chunk depends on what stands before the chunk."""
        pending = {one.event[0] for one in self._pending if one.event}
        ids = [unit.event and unit.event[0] for unit in result.units]
        if not pending.isdisjoint(ids):
            return True
        seen = [number for number, unit in enumerate(result.units) if self._is_seen(unit.event)]
        # To leave out what was reported is all, unless it took room in the chunk's deduplicator.
        joined = result.observations != len(result.units)
        return bool(seen) and (joined or seen[-1] >= len(result.units) - HELD)

    def _is_seen(self, event: observation.Event | None) -> bool:
        """Return whether an event, or one that showed less of it, was reported."""
        return event is not None and (event in self._seen or (event[0], None) in self._seen)

    def _finish(self) -> Iterator[Event]:
        yield from self.rest()
        yield from self._end()

    def _release(self) -> Iterator[Event]:
        first = self._pending.popleft()
        self._seen.add(first.event)
        yield from self._found(first.unit or unit_of(first.observation(), self._reading))

    def _found(self, unit: Unit) -> Iterator[Event]:
        if unit.finding is not None:
            self._reading.count(unit.client_format)
            yield unit.finding


def _unpickled(pending: bytes, at: int) -> Observation:
    one: Observation = pickle.loads(pending)[at]  # noqa: S301 - of a process of our own
    return one


def _itself(one: Observation) -> Observation:
    return one
