"""What a format is: how its inputs are known, and the one signature by which they are read."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture, Origin

BodyFiles: TypeAlias = "Callable[[str], bytes | None]"
"""Gives the bytes of a file beside an input by its name, None where there is none."""
Tell: TypeAlias = "Callable[[str], object]"
"""Called with a sentence on what is passed over."""

Result = TypeVar("Result")

_LOG = logging.getLogger(__name__)


class Failure(NamedTuple):
    """A part of an input that a defect of ours kept from being read."""

    origin: Origin
    """Where it starts."""
    kind: str
    """What was raised; what that says may quote the capture."""
    ends: bool = False
    """Whether nothing behind it is read either."""


class Surroundings(NamedTuple):
    """What a reader may need beside the input."""

    files: BodyFiles | None = None
    """The files that the input refers to, where there are any."""
    tell: Tell = lambda _: None
    fail: Callable[[Failure], object] = lambda _: None
    """Called with what could not be read."""


ALONE = Surroundings()


class Notation(NamedTuple):
    """How the lines of a format are told from other text around them."""

    sign: bytes
    """Seen at a glance: without it there is nothing to look for."""
    start: re.Pattern[bytes]
    """The first line of a stretch."""
    line: re.Pattern[bytes]
    """Any other line of one; empty ones may stand between them."""
    is_it: Callable[[bytes], bool]
    """Whether a stretch of such lines says anything."""


class Format(NamedTuple):
    """One family of inputs."""

    name: str
    priority: int
    """Of several formats that know an input, that of the highest priority reads it."""
    is_it: Callable[[bytes], bool]
    """Whether the head of an input shows the family (see `Stream.head`)."""
    read: Callable[[Stream, Origin, Surroundings], Iterator[Capture]]
    """Yields its captures, placed from `origin` on, which is the place of the input's start."""
    notation: Notation | None = None
    """For formats that may stand amid other text, line by line."""
    fills_block: bool = False
    """Whether a log record, or a block of a paste, may be all in this format."""


FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What a reader raises that was not made for its input; lxml's errors are SyntaxErrors."""


def first_part(stream: Stream, most: int, cut: str, around: Surroundings) -> bytes:
    """Return an input as UTF-8, its first `most` bytes; `cut` is told where it goes on."""
    text = b""
    for block in decoded(stream).blocks:
        text += block[: most + 1 - len(text)]
        if len(text) > most:
            around.tell(cut)
            break
    return text[:most]


def guarded(
    captures: Iterable[Capture],
    name: str,
    origin: Origin,
    around: Surroundings = ALONE,
    *,
    ends: bool = False,
) -> Iterator[Capture]:
    """Yield `captures` up to where their reader fails, which is logged and told.

    `name` is that of the format, `origin` the place from which on it is read; what fails `ends` the
    input or not. Raises what reading a stream raises.
    """
    try:
        yield from captures
    except FAULTS as error:
        _failed(error, name, Failure(origin, type(error).__name__, ends), around)


def part_of(
    read: Callable[[], Result], name: str, origin: Origin, around: Surroundings
) -> Result | None:
    """Return what `read` returns of one part of an input, at `origin`; None where it fails.

    That is logged and told, and costs nothing else. Raises what reading a stream raises.
    """
    try:
        return read()
    except FAULTS as error:
        _failed(error, name, Failure(origin, type(error).__name__), around)
        return None


def _failed(error: Exception, name: str, failure: Failure, around: Surroundings) -> None:
    # Not louder: it is told, too.
    _LOG.info("The reader of %s failed at line %d: %s", name, failure.origin.line, failure.kind)
    _LOG.debug("Where it failed:", exc_info=error)
    around.fail(failure)
