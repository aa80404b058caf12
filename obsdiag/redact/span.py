"""Where a secret stands in a text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, AnyStr, NamedTuple, TypeAlias

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


@cache
def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern of a table, compiled once it is needed: most texts need none of them."""
    return re.compile(pattern, flags)
