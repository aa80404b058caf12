"""A line of a text that was repaired, and where in the original it stands."""

from __future__ import annotations

from typing import NamedTuple


class RepairedLine(NamedTuple):
    """A line, and the 0-based row of the original at which it starts."""

    row: int
    text: bytes
    rows: int = 1
    """Rows that it takes there."""
