"""A long text in pieces that other processes read, and what they tell of it together."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from obsdiag.capture.container import is_container
from obsdiag.capture.encoding import decoded
from obsdiag.capture.parting import pieces
from obsdiag.capture.sniff import FORMATS
from obsdiag.capture.text import read_blocks
from obsdiag.join import REMEMBERED, Sighting, event_of
from obsdiag.model import Origin
from obsdiag.pipeline import Finished
from obsdiag.reading import Reading
from obsdiag.workers import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from obsdiag.capture.stream import Stream
    from obsdiag.catalogue import Catalogue
    from obsdiag.model import Finding
    from obsdiag.pipeline import Event
    from obsdiag.sources import File

    Show: TypeAlias = Callable[[Finding], str]
    Told: TypeAlias = "Event | Shown"


class Shown(NamedTuple):
    """A finding as it is printed."""

    text: str
    known: tuple[str, str | None] | None = None
    """What its event is known by."""


def is_text(head: bytes) -> bool:
    """Return whether an input is read as text, by its head."""
    if is_container(head):
        return False
    return next(entry.name for entry in FORMATS if entry.is_it(head)) == "text"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a long text: itself, or where its process reads it, which is faster."""

    text: bytes | tuple[Path, int]
    """The second is its file and size: it starts where `origin` says."""
    origin: Origin

    def read(self, catalogue: Catalogue, show: Show) -> Iterator[Told]:
        """Yield what is found in it, and how much that is; raises OSError."""
        text = self.text
        if not isinstance(text, bytes):
            path, size = text
            with path.open("rb", buffering=0) as raw:
                raw.seek(self.origin.offset or 0)
                text = raw.read(size)
        return _read_blocks((text,), self.origin, catalogue, show)


def _read_blocks(
    blocks: Iterable[bytes], origin: Origin, catalogue: Catalogue, show: Show
) -> Iterator[Told]:
    reading = Reading(catalogue, lambda: False)
    for finding in reading.read(read_blocks(blocks, origin)):
        known = event_of(Sighting(finding.capture, finding.error, frozenset()))
        yield Shown(show(finding), known)
    yield Finished(origin.source, None, reading.format, 0, reading.captures, reading.findings)


def piece_tasks(
    source: File, stream: Stream, catalogue: Catalogue, show: Show
) -> Iterator[Task[Any, list[Told], Told]]:
    """Yield the pieces of a text; what cannot be parted is read here."""
    text, whole = decoded(stream), _Whole(source, stream)
    origin = Origin(source.name, source.member, 1, 0 if text.exact else None)
    blocks = iter(text.blocks)
    head = next(blocks, b"")
    as_in_file = text.exact and head == stream.head
    for piece, parted in pieces(chain((head,), blocks)):
        if parted:
            shown = (source.path, len(piece)) if as_in_file else piece
            yield Task(Piece(shown, origin), whole.told)
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
