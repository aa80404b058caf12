"""Read many files, or long texts, with several processes: the same findings in the same order.

Files are handed out by the hundred, long texts in pieces; what comes back is what is to be
printed. A finding itself is handed over only where it may be joined with one of another batch.
"""

from __future__ import annotations

import copyreg
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, groupby, islice
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, TypeGuard, cast

from obsdiag import pipeline
from obsdiag.capture.stream import Stream
from obsdiag.errors import SourceError
from obsdiag.join import is_half
from obsdiag.model import Finding
from obsdiag.piece import Piece, Shown, is_text, piece_tasks
from obsdiag.pipeline import Finished, Problem, join_halves, load_catalogue
from obsdiag.sources import File, reason
from obsdiag.workers import Task, Workers, processes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.piece import Show, Told
    from obsdiag.pipeline import Event
    from obsdiag.sources import Source

    Job: TypeAlias = "Task[Batch | Piece, list[Told], Told]"

LARGE = 16 * 1024 * 1024
"""Bytes of a file from which on it is worth while to share the work."""
MANY = 400
"""Files from which on it is."""
BATCH = 100
"""Files that are handed out together."""


def read_shared(
    sources: Iterable[Source | Problem], renewed: Path | None, show: Show
) -> Iterator[Told]:
    """Yield what `pipeline.read` yields, but each finding as `show` prints it.

    `renewed` is where a newer page of the catalogue would be kept; `show` is a function of a
    module. Work is shared only where there is much of it, and more than one processor.
    """
    _catalogue.cache_clear()  # a newer page may have been put there since
    sources = iter(sources)
    first = list(islice(sources, MANY))
    if processes() > 1 and (len(first) == MANY or any(map(_is_large, first))):
        told = _shared(chain(first, sources), renewed, show)
    else:
        told = pipeline.read(chain(first, sources), _catalogue(renewed))
    return shown(told, show)


def shown(told: Iterable[Told], show: Show) -> Iterator[Told]:
    """Yield `told`, its findings as `show` prints them."""
    for event in told:
        yield Shown(show(event)) if isinstance(event, Finding) else event


def _shared(
    sources: Iterable[Source | Problem], renewed: Path | None, show: Show
) -> Iterator[Told]:
    copyreg.pickle(MappingProxyType, _pickled)
    catalogue = _catalogue(renewed)
    workers = Workers(partial(_do, renewed, show))
    try:
        told = workers.run(_tasks(sources, catalogue, show))
        for is_shown, group in groupby(told, lambda event: isinstance(event, Shown)):
            if is_shown:
                yield from group
            else:
                yield from join_halves(cast("Iterator[Event]", group), catalogue)
    finally:
        workers.close()


def _pickled(mapping: MappingProxyType[str, str]) -> tuple[type, tuple[dict[str, str]]]:
    return dict, (dict(mapping),)


def _do(renewed: Path | None, show: Show, work: Batch | Piece) -> list[Told]:
    return list(work.read(_catalogue(renewed), show))


@cache
def _catalogue(renewed: Path | None) -> Catalogue:
    return load_catalogue(renewed)


def _tasks(sources: Iterable[Source | Problem], catalogue: Catalogue, show: Show) -> Iterator[Job]:
    for alone, group in groupby(sources, _stands_alone):
        if alone:
            for source in group:
                yield from _alone(source, catalogue, show)
        else:
            while batch := tuple(islice(group, BATCH)):
                yield Task(Batch(batch), _as_it_is)


def _as_it_is(told: list[Told] | None) -> list[Told]:
    return told or []


def _stands_alone(source: Source | Problem) -> bool:
    """Return whether a source is too large for a batch, or open in this process."""
    return _is_large(source) or not isinstance(source, File | Problem)


def _is_large(source: Source | Problem) -> TypeGuard[File]:
    try:
        return isinstance(source, File) and source.path.stat().st_size >= LARGE
    except OSError:
        return False  # whoever reads it will say so


def _alone(source: Source | Problem, catalogue: Catalogue, show: Show) -> Iterator[Job]:
    """Yield the pieces of a long text; anything else is read here, for it may tell a lot."""
    if not isinstance(source, File):
        yield Task(None, lambda _: pipeline.read((source,), catalogue))
        return
    try:
        with source.open() as raw:
            stream = Stream(raw)
            if is_text(stream.head):
                yield from piece_tasks(source, stream, catalogue, show)
            else:
                yield Task(None, lambda _: pipeline.read((source,), catalogue))
    except (SourceError, OSError) as error:
        why = str(error) if isinstance(error, SourceError) else reason(error)
        problem = Problem(source.name, why)
        yield Task(None, lambda _: (problem,))


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs to be read one after another."""

    sources: tuple[Source | Problem, ...]

    def read(self, catalogue: Catalogue, show: Show) -> Iterator[Told]:
        """Yield what is found in them; the first finding, and half ones, as they are."""
        first = True
        for event in pipeline.read(self.sources, catalogue):
            if isinstance(event, Finding):
                yield event if first or is_half(event) else Shown(show(event))
                first = False
            elif isinstance(event, Finished | Problem):
                yield event
