"""Read many files, or long texts, with several processes: the same findings in the same order.

Files are handed out by the hundred, long texts in pieces; what comes back is what is to be
printed. A finding itself is handed over only where it may be joined with one of another batch.
"""

from __future__ import annotations

import copyreg
from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain, groupby, islice
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard, cast

from obsdiag import pipeline
from obsdiag.capture.container import is_container
from obsdiag.capture.encoding import decoded
from obsdiag.capture.parting import pieces
from obsdiag.capture.sniff import FORMATS
from obsdiag.capture.stream import Stream
from obsdiag.capture.text import read_blocks
from obsdiag.errors import SourceError
from obsdiag.join import REMEMBERED, Sighting, _event, is_half
from obsdiag.model import Finding, Origin
from obsdiag.pipeline import Finished, Problem, _join_halves, load_catalogue
from obsdiag.reading import Reading
from obsdiag.sources import File, reason
from obsdiag.workers import Task, Workers, processes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.pipeline import Event
    from obsdiag.sources import Source

    Show: TypeAlias = Callable[[Finding], str]
    Told: TypeAlias = "Event | Shown"
    Job: TypeAlias = "Task[Batch | Piece, list[Told], Told]"

LARGE = 16 * 1024 * 1024
"""Bytes of a file from which on it is worth while to share the work."""
MANY = 400
"""Files from which on it is."""
BATCH = 100
"""Files that are handed out together."""


class Shown(NamedTuple):
    """A finding as it is printed."""

    text: str
    known: tuple[str, str | None] | None = None
    """What its event is known by."""


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
                yield from _join_halves(cast("Iterator[Event]", group), catalogue)
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
            if _is_text(stream.head):
                yield from _pieces(source, stream, catalogue, show)
            else:
                yield Task(None, lambda _: pipeline.read((source,), catalogue))
    except (SourceError, OSError) as error:
        problem = Problem(source.name, reason(error))
        yield Task(None, lambda _: (problem,))


def _is_text(head: bytes) -> bool:
    if is_container(head):
        return False
    return next(entry.name for entry in FORMATS if entry.is_it(head)) == "text"


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


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a long text."""

    text: bytes
    origin: Origin
    """Its place."""

    def read(self, catalogue: Catalogue, show: Show) -> Iterator[Told]:
        """Yield what is found in it, and how much that is."""
        return _read_blocks((self.text,), self.origin, catalogue, show)


def _read_blocks(
    blocks: Iterable[bytes], origin: Origin, catalogue: Catalogue, show: Show
) -> Iterator[Told]:
    reading = Reading(catalogue, lambda: False)
    for finding in reading.read(read_blocks(blocks, origin)):
        known = _event(Sighting(finding.capture, finding.error, frozenset()))
        yield Shown(show(finding), known)
    yield Finished(origin.source, None, reading.format, 0, reading.captures, reading.findings)


def _pieces(source: File, stream: Stream, catalogue: Catalogue, show: Show) -> Iterator[Job]:
    """Yield the pieces of a text; what cannot be parted is read here."""
    text, whole = decoded(stream), _Whole(source, stream)
    origin = Origin(source.name, source.member, 1, 0 if text.exact else None)
    blocks = iter(text.blocks)
    for piece, parted in pieces(blocks):
        if parted:
            yield Task(Piece(piece, origin), whole.told)
            origin = _behind(origin, piece)
        else:
            rest = _read_blocks(chain((piece,), blocks), origin, catalogue, show)
            yield Task(None, partial(whole.rest, rest))


def _behind(origin: Origin, piece: bytes) -> Origin:
    """Return the place behind a piece whose place is `origin`."""
    offset = None if origin.offset is None else origin.offset + len(piece)
    return replace(origin, line=origin.line + piece.count(b"\n"), offset=offset)


class _Whole:
    """What the pieces of a text tell together: each event once, and how much it was in all."""

    def __init__(self, source: File, stream: Stream) -> None:
        self._source, self._stream = source, stream
        self._gone: OrderedDict[tuple[str, str | None], None] = OrderedDict()
        self._format: str | None = None
        self._captures = self._findings = 0

    def told(self, piece: Iterable[Told] | None) -> Iterator[Told]:
        """Yield what is new in the next piece."""
        for event in piece or ():
            if isinstance(event, Finished):
                self._captures += event.captures
                self._format = self._format or event.format
            elif isinstance(event, Shown) and self._is_new(event.known):
                self._findings += 1
                yield event

    def rest(self, piece: Iterable[Told], _: object) -> Iterator[Told]:
        """Yield what is new in the last piece, and the end."""
        yield from self.told(piece)
        name, member = self._source.name, self._source.member
        found = self._format, self._stream.size, self._captures, self._findings
        yield Finished(name, member, *found)

    def _is_new(self, known: tuple[str, str | None] | None) -> bool:
        if known is None:
            return True
        if known in self._gone:
            return False
        self._gone[known] = None
        if len(self._gone) > REMEMBERED:
            self._gone.popitem(last=False)
        return True
