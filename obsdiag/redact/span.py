"""Where a secret stands in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.redact.name import Kind


class Span(NamedTuple):
    """A value, and what it is."""

    start: int
    end: int
    kind: Kind


Finder: TypeAlias = "Callable[[bytes, bytes, int], Iterator[Span]]"
"""Yields the secrets that a word at an offset is a sign of: of a text, given in lower case too."""
