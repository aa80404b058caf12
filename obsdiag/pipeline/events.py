"""What is reported while sources are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from obsdiag.input.sources import Problem
from obsdiag.model import Finding
from obsdiag.text.charset import as_shown

if TYPE_CHECKING:
    from typing import Self

    from obsdiag.history.intake import Intake
    from obsdiag.input.stream import Stream


@dataclass(frozen=True, slots=True)
class Started:
    """A source is being read."""

    source: str
    member: str | None
    excerpt: bytes
    """Its first bytes as UTF-8, its lines as they are."""
    complete: bool
    """Whether the excerpt is all of it."""

    @classmethod
    def of(cls, source: str, member: str | None, stream: Stream) -> Self:
        """Return what there is to be seen of an input before it is read."""
        return cls(source, member, as_shown(stream.head), stream.whole)


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


class Rendered(NamedTuple):
    """A finding in the form that the caller asked for (see `ReadOptions.render`)."""

    value: Any
    """The line that is printed of it, or whatever else the caller makes of findings."""


class CameIn(NamedTuple):
    """The findings of this reading come into the history together."""

    intake: Intake


class Kept(NamedTuple):
    """The next of the findings that were reported is safely in the history."""

    entry_id: int


class NotKept(NamedTuple):
    """The findings that were reported last could not be put into the history."""

    text: str


Event: TypeAlias = Started | Finding | Rendered | Finished | Problem
