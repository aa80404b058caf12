"""What an error document shows, whatever notation it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from obsdiag.model import Remark


class ErrorElement(NamedTuple):
    """One `<Error>`, or what JSON has in its place."""

    values: dict[str, str]
    """Text of each child by its local name; nested ones as `Outer.Inner`."""
    offset: int
    """Where it starts in the body."""


class Document(NamedTuple):
    """What a body shows."""

    errors: tuple[ErrorElement, ...]
    remarks: frozenset[Remark]
    root: str
    """Local name of the root element; `{}` for JSON, empty for anything else."""


NO_REMARKS: frozenset[Remark] = frozenset()
NO_DOCUMENT = Document((), NO_REMARKS, "")
