"""The one way from sources to findings: the window and the commands go through it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import SEEK_END
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, TypeVar, cast

from obsdiag.container import (
    Exchange,
    Member,
    Part,
    Skipped,
    is_container,
    open_container,
)
from obsdiag.correlate.observation import is_half, joined_text, with_origin
from obsdiag.errors import CancelledError, SourceError
from obsdiag.formats.table import read_captures
from obsdiag.input.sources import Pasted, Problem, Source, Watched, reason
from obsdiag.input.stream import Stream
from obsdiag.model import Finding, Origin
from obsdiag.pipeline.decoding import Reading, findings_of
from obsdiag.pipeline.published import load_catalogue
from obsdiag.text.charset import as_shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from obsdiag.catalogue import Catalogue
    from obsdiag.history import History

__all__ = [
    "Event",
    "Finished",
    "Problem",
    "Started",
    "findings_of",
    "keep",
    "load_catalogue",
    "read",
    "read_part",
    "started",
    "storable",
    "store",
]


@dataclass(frozen=True, slots=True)
class Started:
    """A source is being read."""

    source: str
    member: str | None
    excerpt: bytes
    """Its first bytes as UTF-8, its lines as they are."""
    complete: bool
    """Whether the excerpt is all of it."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A source was read to its end."""

    source: str
    member: str | None
    format: str | None
    """Of its first capture; None where nothing in it was recognised."""
    size: int
    """Bytes."""
    captures: int
    """Responses and client's errors that were recognised in it, errors or not."""
    findings: int


Other = TypeVar("Other")
Storable: TypeAlias = "tuple[Mapping[str, object], bytes]"
Event: TypeAlias = Started | Finding | Finished | Problem


def read(
    sources: Iterable[Source | Problem],
    catalogue: Catalogue,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    passed: Callable[[int], object] = lambda _: None,
) -> Iterator[Event]:
    """Yield what is found in `sources`, as it is found: Started, its Findings in order, Finished.

    A source that cannot be read is a Problem; the others are read all the same. `cancelled` is
    asked before each block is read, `passed` is told the bytes of each.
    """

    def watched(raw: BinaryIO) -> BinaryIO:
        return cast("BinaryIO", Watched(raw, cancelled, passed))

    yield from join_halves(_read_all(sources, catalogue, cancelled, watched), catalogue)


def keep(history: History, *findings: Finding, taken_at: str | None = None) -> list[int]:
    """Store findings, masked, and return their ids once all are on disk.

    Equal secrets have equal masks within one history. Raises HistoryError, and then
    none of them is stored.
    """
    key = history.mask_key
    return store(history, [storable(key, finding) for finding in findings], taken_at=taken_at)


def storable(key: bytes, finding: Finding) -> Storable:
    """Return what of a finding goes into a history whose masks have this key."""
    from obsdiag.record import record

    return record(finding, key=key), finding.capture.text


def store(history: History, items: Iterable[Storable], *, taken_at: str | None = None) -> list[int]:
    """Store what `storable` gives, as `keep` does."""
    if taken_at is None:
        from datetime import UTC, datetime

        taken_at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return history.add_many(items, taken_at=taken_at)


def _read_all(
    sources: Iterable[Source | Problem],
    catalogue: Catalogue,
    cancelled: Callable[[], bool],
    watched: Callable[[BinaryIO], BinaryIO],
) -> Iterator[Event]:
    for source in sources:
        if cancelled():
            return
        if isinstance(source, Problem):
            yield source
            continue
        try:
            with source.open() as raw:
                yield from _read_one(source, watched(raw), Reading(catalogue, cancelled))
        except CancelledError:
            return
        except SourceError as error:
            yield Problem(source.name, str(error))
        except OSError as error:
            yield Problem(source.name, reason(error))


def _read_one(source: Source, raw: BinaryIO, reading: Reading) -> Iterator[Event]:
    """Read one source, a container with all that is in it."""
    stream = Stream(raw)
    packed = is_container(stream.head)
    yield started(source.name, source.member, stream, packed=packed)
    if packed:
        yield from _read_parts(source, stream, raw, reading)
    else:
        passed_over: list[str] = []
        origin = Origin(source.name, source.member)
        yield from reading.read(read_captures(stream, origin, tell=passed_over.append))
        yield from (Problem(source.name, text, minor=True) for text in passed_over)
    if reading.is_cancelled():
        return
    yield Finished(
        source.name,
        source.member,
        reading.format,
        max(stream.size, _size(raw)),
        reading.captures,
        reading.findings,
    )


def started(source: str, member: str | None, stream: Stream, *, packed: bool = False) -> Started:
    """Return what there is to be seen of a source before it is read; of `packed` bytes, nothing."""
    if packed:
        return Started(source, member, b"", complete=False)
    return Started(source, member, as_shown(stream.head), stream.whole)


def _read_parts(source: Source, stream: Stream, raw: BinaryIO, reading: Reading) -> Iterator[Event]:
    """Read what a container holds, each member under its own name."""
    for part in open_container(stream, raw if raw.seekable() else None) or ():
        if reading.is_cancelled():
            return
        yield from read_part(source.name, part, reading)


def read_part(source: str, part: Part, reading: Reading) -> Iterator[Event]:
    """Read one part of the container `source`."""
    match part:
        case Skipped():
            yield Problem(_named(source, part.name), part.reason)
        case Exchange():
            capture = part.capture(source)
            yield from reading.read(() if capture is None else (capture,))
        case Member():
            yield from _read_member(source, part, reading)


def _read_member(source: str, member: Member, reading: Reading) -> Iterator[Event]:
    content = member.stream
    name = member.name or None
    passed_over: list[str] = []
    told = False
    captures = read_captures(content, Origin(source, name), member.beside, passed_over.append)
    for finding in reading.read(captures):
        if not told:
            yield started(source, name, content)
            told = True
        yield finding
    called = _named(source, member.name)
    yield from (Problem(called, text, minor=True) for text in passed_over)


def _size(raw: BinaryIO) -> int:
    """Return how many bytes a file has of which only parts were read, 0 where that is not known."""
    return raw.seek(0, SEEK_END) if raw.seekable() else 0


def _named(source: str, member: str) -> str:
    return f"{source}/{member}" if member else source


def join_halves(
    events: Iterable[Event | Other], catalogue: Catalogue, others: type[Other] | tuple[()] = ()
) -> Iterator[Event | Other]:
    """Pass events on; half a response waits for the next finding, maybe its other half.

    `others` are findings too, which are no halves of anything.
    """
    waiting: list[Event | Other] = []
    joined = 0
    for event in events:
        if isinstance(event, others):
            yield from waiting
            waiting = []
            yield event
            continue
        if not isinstance(event, Finding):
            told = event
            if joined and isinstance(event, Finished):  # its half was counted with the other one
                told, joined = replace(event, findings=event.findings - joined), 0
            if waiting:
                waiting.append(told)
            else:
                yield told
            continue
        whole = _joined(waiting[0], event, catalogue) if waiting else None
        if whole is not None:
            yield whole
            yield from waiting[1:]
            waiting, joined = [], 1
            continue
        yield from waiting
        waiting = [event] if is_half(event) else []
        if not waiting:
            yield event
    yield from waiting


def _joined(first: object, second: Finding, catalogue: Catalogue) -> Finding | None:
    if not isinstance(first, Finding) or (text := joined_text(first, second)) is None:
        return None
    with Pasted(text).open() as raw:
        captures = list(read_captures(Stream(raw), first.capture.origin))
    found = [
        finding
        for capture in captures
        for finding in findings_of(with_origin(capture, first), catalogue)
    ]
    return found[0] if len(found) == 1 else None
