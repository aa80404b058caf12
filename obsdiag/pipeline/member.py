"""What a container holds, its long texts in pieces that other processes read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

from obsdiag.container import Member, open_container
from obsdiag.model import Origin
from obsdiag.pipeline.chunk import is_text
from obsdiag.pipeline.merge import piece_tasks
from obsdiag.pipeline.reading import read_part
from obsdiag.workers import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.container import Part
    from obsdiag.input.stream import Stream
    from obsdiag.pipeline.decoding import Reading
    from obsdiag.pipeline.merge import Whole
    from obsdiag.pipeline.options import Told


def member_tasks(
    source: str, stream: Stream, raw: BinaryIO, begin: Callable[[], Whole]
) -> Iterator[Task[Any, Any, Told]]:
    """Yield what is to be done with each part of the container `source`, one after another.

    A part is done with, or handed out, before the next one is asked for. `begin` begins another
    text of the same reading.
    """
    reading = begin().reading
    for part in open_container(stream, raw if raw.seekable() else None) or ():
        if reading.is_cancelled():
            return
        if isinstance(part, Member) and _is_long_text(part):
            origin = Origin(source, part.name or None)
            yield from piece_tasks(part.stream, origin, None, begin())
        else:
            yield Task(None, partial(_read, source, part, reading))


def _is_long_text(member: Member) -> bool:
    return not member.stream.whole and is_text(member.stream.head)


def _read(source: str, part: Part, reading: Reading, _: object) -> Iterator[Told]:
    return read_part(source, part, reading)
