"""Read many files, or long texts, with several processes: the same findings in the same order.

Files are handed out by the hundred, long texts in pieces, also those in containers; what comes
back is what is made of a finding. A finding itself is handed over only where it may be joined with
one of another batch.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from io import SEEK_END
from itertools import chain, groupby, islice
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, TypeGuard

from obsdiag import pipeline
from obsdiag.container import is_container
from obsdiag.correlate.observation import is_half
from obsdiag.errors import CancelledError, SourceError
from obsdiag.input.sources import File, reason
from obsdiag.input.stream import Stream
from obsdiag.model import Finding, Origin
from obsdiag.pipeline.chunk import is_text
from obsdiag.pipeline.decoding import Reading
from obsdiag.pipeline.member import member_tasks
from obsdiag.pipeline.merge import Whole, piece_tasks
from obsdiag.pipeline.options import Shown
from obsdiag.pipeline.reading import Finished, Problem, Started, join_halves, load_catalogue
from obsdiag.workers import Task, Workers, processes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.input.sources import Source
    from obsdiag.pipeline.chunk import Part, Piece
    from obsdiag.pipeline.options import ReadOptions, Show, Told
    from obsdiag.pipeline.reading import Event

    Job: TypeAlias = "Task[Batch | Piece, Any, Told]"

LARGE = 16 * 1024 * 1024
"""Bytes of a file from which on it is worth while to share the work."""
LARGE_PACKED = 2 * 1024 * 1024
"""The same of a container."""
MANY = 400
"""Files from which on it is."""
BATCH = 100
"""Files that are handed out together."""

_LOST = "{count} files from this one on are missing: the process that read them ended unexpectedly."


def read_shared(sources: Iterable[Source | Problem], terms: ReadOptions) -> Iterator[Told]:
    """Yield what `pipeline.read` yields, but each finding as `terms.show` makes it.

    Work is shared only where there is much of it, and more than one processor.
    """
    _catalogue.cache_clear()  # a newer page may have been put there since
    sources = iter(sources)
    first = list(islice(sources, MANY))
    if processes() > 1 and (len(first) == MANY or any(map(_is_large, first))):
        told = _shared(chain(first, sources), terms)
    else:
        told = pipeline.read(
            chain(first, sources),
            _catalogue(terms.renewed),
            cancelled=terms.cancelled,
            passed=terms.passed,
        )
    return shown(told, terms.show)


def shown(told: Iterable[Told], show: Show) -> Iterator[Told]:
    """Yield `told`, its findings as `show` makes them."""
    for event in told:
        yield Shown(show(event)) if isinstance(event, Finding) else event


def _shared(sources: Iterable[Source | Problem], terms: ReadOptions) -> Iterator[Told]:
    catalogue = _catalogue(terms.renewed)
    workers = Workers(partial(_do, terms.renewed, terms.show))
    try:
        told = workers.run(_tasks(sources, catalogue, terms))
        yield from join_halves(told, catalogue, Shown)
    finally:
        workers.close()


def _do(renewed: Path | None, show: Show, work: Batch | Piece) -> list[Told] | Part:
    return work.read(_catalogue(renewed), show)


@cache
def _catalogue(renewed: Path | None) -> Catalogue:
    return load_catalogue(renewed)


def _tasks(
    sources: Iterable[Source | Problem], catalogue: Catalogue, terms: ReadOptions
) -> Iterator[Job]:
    for alone, group in groupby(sources, _stands_alone):
        if alone:
            for source in group:
                if terms.cancelled():
                    return
                yield from _alone(source, catalogue, terms)
        else:
            while not terms.cancelled() and (some := tuple(islice(group, BATCH))):
                batch = Batch(some, terms.heads)
                yield Task(batch, partial(_told, terms.passed), batch.lost)


def _told(passed: Callable[[int], object], told: list[Told] | None) -> list[Told]:
    """Return what a batch told, once its bytes are counted."""
    for event in told or ():
        if isinstance(event, Finished):
            passed(event.size)
    return told or []


def _stands_alone(source: Source | Problem) -> bool:
    """Return whether a source is too large for a batch, or open in this process."""
    return _is_large(source) or not isinstance(source, File | Problem)


def _is_large(source: Source | Problem) -> TypeGuard[File]:
    if not isinstance(source, File):
        return False
    try:
        size = source.path.stat().st_size
        return size >= LARGE or (size >= LARGE_PACKED and _is_packed(source.path))
    except OSError:
        return False  # whoever reads it will say so


def _is_packed(path: Path) -> bool:
    with path.open("rb", buffering=0) as raw:
        return is_container(Stream(raw).head)


def _alone(source: Source | Problem, catalogue: Catalogue, terms: ReadOptions) -> Iterator[Job]:
    """Yield the pieces of long texts; anything else is read here, for it may tell a lot."""
    if not isinstance(source, File):
        yield _here(source, catalogue, terms)
        return
    try:
        with source.open() as file:
            raw = terms.watched(file)
            stream = Stream(raw)
            reading = Reading(catalogue, terms.cancelled)
            packed = is_container(stream.head)
            if not packed and not is_text(stream.head):
                yield _here(source, catalogue, terms)
                return
            if terms.heads:
                yield _say(pipeline.started(source.name, source.member, stream, packed=packed))
            begin = partial(Whole, reading, catalogue)
            if packed:
                yield from member_tasks(source.name, stream, raw, begin)
            else:
                origin = Origin(source.name, source.member)
                yield from piece_tasks(stream, origin, source.path, begin())
            yield Task(None, partial(_end, source, stream, file, reading))
    except CancelledError:
        return
    except (SourceError, OSError) as error:
        why = str(error) if isinstance(error, SourceError) else reason(error)
        yield _say(Problem(source.name, why))


def _say(event: Event) -> Job:
    return Task(None, lambda _: (event,))


def _end(source: File, stream: Stream, file: BinaryIO, reading: Reading, _: object) -> list[Told]:
    """Return that a source was read, once it was read to its end."""
    if reading.is_cancelled():
        return []
    size = max(stream.size, file.seek(0, SEEK_END))
    found = reading.format, size, reading.captures, reading.findings
    return [Finished(source.name, source.member, *found)]


def _here(source: Source | Problem, catalogue: Catalogue, terms: ReadOptions) -> Job:
    def told(_: object) -> Iterator[Told]:
        return pipeline.read((source,), catalogue, cancelled=terms.cancelled, passed=terms.passed)

    return Task(None, told)


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs to be read one after another."""

    sources: tuple[Source | Problem, ...]
    heads: bool = False
    """Whether those that are seen whole are told."""

    def read(self, catalogue: Catalogue, show: Show) -> list[Told]:
        """Return what is found in them; the first finding, and half ones, as they are."""
        return list(self._read(catalogue, show))

    def _read(self, catalogue: Catalogue, show: Show) -> Iterator[Told]:
        first = True
        for event in pipeline.read(self.sources, catalogue):
            if isinstance(event, Finding):
                yield event if first or is_half(event) else Shown(show(event))
                first = False
            elif not isinstance(event, Started) or (self.heads and event.complete):
                yield event

    def lost(self) -> list[Told]:
        """Return that nothing is known of them."""
        first = self.sources[0]
        name = first.source if isinstance(first, Problem) else first.name
        return [Problem(name, _LOST.format(count=len(self.sources)))]
