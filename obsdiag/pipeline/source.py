"""One source as tasks: what is to be read of it here, and what another process can read."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from io import SEEK_END
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from obsdiag.errors import CancelledError, SourceError
from obsdiag.formats.captures import read_captures
from obsdiag.formats.format import FAULTS, Surroundings
from obsdiag.input.sources import File, OpenStream, Problem, Watched, reason
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.pipeline import limits
from obsdiag.pipeline.classify import InputKind, input_kind
from obsdiag.pipeline.decoding import Reading
from obsdiag.pipeline.events import Finished, Started
from obsdiag.pipeline.in_step import Step
from obsdiag.pipeline.member import ContainerReader
from obsdiag.pipeline.merge import ChunkMerger, text_tasks
from obsdiag.workers import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.input.sources import Source
    from obsdiag.model import Capture
    from obsdiag.pipeline.events import Event
    from obsdiag.pipeline.merge import ReadTask
    from obsdiag.pipeline.options import ReadOptions

Found = TypeVar("Found")
_LOG = logging.getLogger(__name__)


def source_tasks(
    source: Source | Problem, catalogue: Catalogue, options: ReadOptions, *, cut: bool
) -> Iterator[ReadTask]:
    """Yield what is to be done to read a source: Started, its findings in order, Finished.

    Where it cannot be read, or not to its end, a Problem is reported. With `cut`, long texts are
    handed out in chunks.
    """
    if isinstance(source, Problem):
        yield Task(lambda: (source,))
    else:
        yield from _SourceReader(source, catalogue, options, cut=cut).tasks()


def read_source(
    source: Source | Problem, catalogue: Catalogue, options: ReadOptions
) -> Iterator[Event]:
    """Yield what is found in a source, read in this process."""
    for task in source_tasks(source, catalogue, options, cut=False):
        yield from task.here()


def source_steps(
    source: Source | Problem, catalogue: Catalogue, options: ReadOptions
) -> Iterator[Event | Step]:
    """Yield what is found in a source, read in this process; where it is short, steps before."""
    if isinstance(source, Problem):
        yield source
    else:
        yield from _SourceReader(source, catalogue, options, cut=False).steps()


class _SourceReader:
    """Reads one source, a container with all that is in it."""

    def __init__(
        self, source: Source, catalogue: Catalogue, options: ReadOptions, *, cut: bool
    ) -> None:
        self._source = source
        self._options = options
        self._cut = cut
        # What an open stream has may be long in coming: each finding is told as it is found.
        together = 1 if isinstance(source, OpenStream) else limits.CAPTURES_TOGETHER
        self._reading = Reading(catalogue, options.cancelled, together)
        self._ended = False
        """Whether a task has failed or was cancelled: nothing more is to be read."""

    def tasks(self) -> Iterator[ReadTask]:
        """Yield what is to be done to read it."""
        try:
            with self._source.open() as file:
                raw = self._options.watched(file)
                for task in self._tasks_of(Stream(raw), raw):
                    yield self._guarded(task)
                    if self._ended:
                        return
        except (CancelledError, SourceError, OSError, *FAULTS) as error:
            problems = self._problems(error)
            yield Task(lambda: problems)

    def steps(self) -> Iterator[Event | Step]:
        """Yield all that it shows, and before that the steps in which it is read, if it is short.

        What is long, or a container, is read when its events are asked for.
        """
        try:
            with self._source.open() as file:
                raw = self._options.watched(file)
                stream = Stream(raw)
                if stream.whole and input_kind(stream.head) is not InputKind.CONTAINER:
                    yield from self._guard(partial(self._read_in_steps, stream, raw))
                    return
                for task in self._tasks_of(stream, raw):
                    yield from self._guarded(task).here()
                    if self._ended:
                        return
        except (CancelledError, SourceError, OSError, *FAULTS) as error:
            yield from self._problems(error)

    def _tasks_of(self, stream: Stream, raw: BinaryIO) -> Iterator[ReadTask]:
        kind = input_kind(stream.head)
        if kind is InputKind.TEXT and not stream.whole:
            yield from self._text_tasks(stream, raw)
        elif kind is InputKind.CONTAINER:
            if self._options.heads:
                packed = Started(self._source.name, self._source.member, b"", complete=False)
                yield Task(lambda: (packed,))
            reader = ContainerReader(
                self._source.name,
                self._reading,
                heads=self._options.heads,
                cut=self._cut,
            )
            yield from reader.tasks(stream, raw)
            yield Task(lambda: self._finished(max(stream.size, _size(raw))))
        else:
            yield Task(lambda: self._read(stream, raw))

    def _text_tasks(self, stream: Stream, raw: BinaryIO) -> Iterator[ReadTask]:
        """Yield the reading of a long text, and what is reported before and behind it."""
        merger = ChunkMerger(self._reading, end=lambda: self._finished(stream.size))
        path = self._source.path if isinstance(self._source, File) else None
        started = tuple(self._started(stream))
        watched = raw if isinstance(raw, Watched) else None
        for task in text_tasks(
            stream, self._origin, merger, cut=self._cut, path=path, watched=watched
        ):
            yield _behind(started, task)
            started = ()

    def _read(self, stream: Stream, raw: BinaryIO) -> Iterator[Event]:
        """Read what is read from front to back at once."""
        yield from self._started(stream)
        yield from self._told(stream, raw, self._reading.read)

    def _read_in_steps(self, stream: Stream, raw: BinaryIO) -> Iterator[Event | Step]:
        """Read the same, and yield the steps in which it is read before all else."""
        started = self._started(stream)
        try:
            for one in self._told(stream, raw, self._reading.in_steps):
                if not isinstance(one, Step):
                    yield from started
                yield one
        except (CancelledError, SourceError, OSError, *FAULTS):
            yield from started
            raise
        yield from started

    def _told(
        self,
        stream: Stream,
        raw: BinaryIO,
        read: Callable[[Iterable[Capture]], Iterable[Found]],
    ) -> Iterator[Found | Problem | Finished]:
        """Yield what `read` finds, and what is to be said behind it."""
        passed_over: list[str] = []
        around = Surroundings(tell=passed_over.append, fail=self._reading.missed.add)
        yield from read(read_captures(stream, self._origin, around))
        yield from (Problem(self._source.name, text, minor=True) for text in passed_over)
        yield from self._finished(max(stream.size, _size(raw)))

    @property
    def _origin(self) -> Origin:
        return Origin(self._source.name, self._source.member)

    def _started(self, stream: Stream) -> Iterator[Event]:
        if self._options.heads:
            yield Started.of(self._source.name, self._source.member, stream)

    def _finished(self, size: int) -> Iterator[Problem | Finished]:
        """Yield what was missed of it, and that it was read to its end, if it was."""
        yield from self._missed()
        if not self._reading.is_cancelled():
            found = self._reading.format, size, self._reading.captures, self._reading.findings
            yield Finished(self._source.name, self._source.member, *found)

    def _missed(self) -> Iterator[Problem]:
        yield from self._reading.missed.problems(self._source.name)

    def _guarded(self, task: ReadTask) -> ReadTask:
        """Return a task that reports what goes wrong; after that nothing more is read."""
        return replace(
            task,
            here=lambda: self._guard(task.here),
            report=lambda result: self._guard(partial(task.report, result)),
        )

    def _guard(self, events: Callable[[], Iterable[Found]]) -> Iterator[Found | Problem]:
        if self._ended:
            return
        try:
            yield from events()
        except (CancelledError, SourceError, OSError, *FAULTS) as error:
            self._ended = True
            yield from self._missed()
            yield from self._problems(error)

    def _problems(self, error: Exception) -> tuple[Problem, ...]:
        match error:
            case CancelledError():
                return ()
            case SourceError():
                why = str(error)
            case OSError():
                why = reason(error)
            case _:  # a defect of ours, which must not cost the other inputs
                kind = type(error).__name__  # what it says may quote the capture
                _LOG.info("Reading an input failed:", exc_info=error)  # the problem is told, too
                why = f"A defect in obsdiag itself ended its reading ({kind})."
        return (Problem(self._source.name, why),)


def _behind(before: Iterable[Event], task: ReadTask) -> ReadTask:
    """Return a task with its events behind other ones."""
    return replace(
        task,
        here=lambda: chain(before, task.here()),
        report=lambda result: chain(before, task.report(result)),
        lost=lambda: chain(before, task.lost()),
    )


def _size(raw: BinaryIO) -> int:
    """Return how many bytes a file has of which only parts were read, 0 where that is not known."""
    return raw.seek(0, SEEK_END) if raw.seekable() else 0
