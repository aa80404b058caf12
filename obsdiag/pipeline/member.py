"""What a container holds, one part after another."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from obsdiag.container import Member, MessagePair, Skipped, open_container
from obsdiag.formats.captures import read_captures
from obsdiag.formats.format import Surroundings, part_of
from obsdiag.http.message_pair import read_exchange
from obsdiag.input.sources import Problem
from obsdiag.model import Finding, Origin
from obsdiag.pipeline.classify import InputKind, input_kind
from obsdiag.pipeline.events import Rendered, Started
from obsdiag.pipeline.merge import ChunkMerger, text_tasks
from obsdiag.workers import Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.container import Part
    from obsdiag.input.stream import Stream
    from obsdiag.pipeline.decoding import Reading
    from obsdiag.pipeline.events import Event
    from obsdiag.pipeline.merge import ReadTask


class ContainerReader:
    """Reads what a container holds; what is found in it is counted in one reading."""

    def __init__(self, source: str, reading: Reading, *, heads: bool, cut: bool) -> None:
        """Take the container's name, and the reading.

        With `heads` the first bytes of each member in which something is found are reported;
        with `cut` long texts are handed out in chunks.
        """
        self._source = source
        self._reading = reading
        self._heads = heads
        self._cut = cut

    def tasks(self, stream: Stream, raw: BinaryIO) -> Iterator[ReadTask]:
        """Yield what is to be done with each part; raises OSError, as the tasks do.

        A part is done with, or handed out, before the next one is asked for.
        """
        for part in open_container(stream, raw if raw.seekable() else None) or ():
            if self._reading.is_cancelled():
                return
            yield from self._tasks_of(part)

    def _tasks_of(self, part: Part) -> Iterator[ReadTask]:
        if isinstance(part, Skipped):
            problem = Problem(self._named(part.name), part.reason)
            yield Task(lambda: (problem,))
        elif isinstance(part, MessagePair):
            place = Origin(self._source, part.name)
            read = partial(read_exchange, part.request, part.response, place, part.format)
            capture = part_of(read, part.format, place, self._reading.around())
            yield Task(partial(self._reading.read, () if capture is None else (capture,)))
        else:
            yield from self._tasks_of_member(part)

    def _tasks_of_member(self, member: Member) -> Iterator[ReadTask]:
        content, origin = member.stream, Origin(self._source, member.name or None)
        head = _Head(Started.of(self._source, origin.member, content) if self._heads else None)
        if not content.whole and input_kind(content.head) is InputKind.TEXT:
            merger = ChunkMerger(self._reading)
            for task in text_tasks(content, origin, merger, cut=self._cut):
                yield head.before(task)
        else:
            yield head.before(Task(partial(self._read, member, origin)))

    def _read(self, member: Member, origin: Origin) -> Iterator[Event]:
        passed_over: list[str] = []
        around = Surroundings(member.beside, passed_over.append, self._reading.missed.add)
        captures = read_captures(member.stream, origin, around)
        yield from self._reading.read(captures)
        name = self._named(member.name)
        yield from (Problem(name, text, minor=True) for text in passed_over)

    def _named(self, member: str) -> str:
        return f"{self._source}/{member}" if member else self._source


class _Head:
    """The first bytes of a member, reported before the first finding in it."""

    def __init__(self, started: Started | None) -> None:
        self._started = started

    def before(self, task: ReadTask) -> ReadTask:
        """Return the task of a member with its events behind the head."""
        return replace(
            task,
            here=lambda: self._events(task.here()),
            report=lambda result: self._events(task.report(result)),
        )

    def _events(self, events: Iterable[Event]) -> Iterator[Event]:
        for event in events:
            if self._started is not None and isinstance(event, Finding | Rendered):
                yield self._started
                self._started = None
            yield event
