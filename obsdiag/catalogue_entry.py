"""A row of the published table, and how an error was found to be one.

They stand apart from the rest of what flows from bytes to finding: the window shows the table
before anything has been read, and loads no more than it shows.
"""

from __future__ import annotations

from enum import StrEnum

from obsdiag.named_tuple import NamedTuple


class Entry(NamedTuple):
    """One row of the published table, to the letter."""

    id: str
    """`Code#n`: the wire spelling, and which of the equal codes it is from the top."""
    code: str
    """The table's own spelling, white space of its line wrapping included."""
    wire_code: str
    """The spelling that a response carries: the code without that white space."""
    description: str
    status: str
    """As published: `403 Forbidden`, `N/A`."""
    status_code: int | None
    group: str
    """`403`, … or `N/A`."""


class How(StrEnum):
    """How the catalogue entry was found."""

    EXACT = "exact"
    SPACING = "spacing"
    ALIAS = "alias"
    MESSAGE = "message"
    STATUS = "status"
    NEAREST = "nearest"


class Match(NamedTuple):
    """Which row of the catalogue an error is, or which it may be."""

    entry: Entry | None = None
    how: How | None = None
    candidates: tuple[Entry, ...] = ()
    """Best first; only where `entry` is None."""
    reference: str | None = None
    """The code of the second list, where the published table has none."""
