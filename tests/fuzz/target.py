"""One thing that is fuzzed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

KILOBYTE = 1024


class Target(NamedTuple):
    """Reads any bytes, and raises only what obsdiag raises on purpose."""

    name: str
    run: Callable[[bytes], object]
    """Returns what it read, so that reading it again can be compared."""
    share: int = 1
    """Of a campaign's executions, beside those of the others; a quick one has many of them."""
    longest: int = 2 * KILOBYTE
    """Bytes of most inputs of a campaign; the tests give it more."""


def as_text(data: bytes) -> str:
    """Return any text: what begins with `!` may have halves of surrogate pairs."""
    with suppress(UnicodeDecodeError):
        if data[:1] == b"!":
            return data.decode("utf-8", "surrogatepass")
    return data.decode("utf-8", "replace")
