"""What a list shows of one item: text and its rank, without a word on how it is painted."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from re import Pattern

Index: TypeAlias = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()
VALUE_ROLE = Qt.ItemDataRole.UserRole
"""The item's own value: an Entry, a Finding, a HistoryEntry; None for a group."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The item's ItemRow."""


class MatchMark(IntEnum):  # whose hash, unlike an Enum's, is not written in Python
    """How an item stands to what is shown in the middle of the window."""

    NONE = 0
    POSSIBLE = 1
    """One of several that it may be."""
    MATCH = 2
    """The one that it is."""


class ItemRow(NamedTuple):
    """One item of a list, from left to right and from top to bottom."""

    text: str
    """What it is; read first."""
    lead: str = ""
    """Before the text, in the hue of `status`."""
    status: int | None = None
    aside: str = ""
    """After the text, as far as there is room; of a list it is a number, and whole."""
    is_path: bool = False
    """Whether the end of the aside tells more than its start, which is left out first."""
    tail: str = ""
    """At the right end."""
    below: str = ""
    """On a line of its own, smaller in rank."""
    is_list: bool = False
    """Whether what is below is a list, the most telling first, and is cut at its end."""
    signs: str = ""
    """At the right end of that line."""
    hits: Pattern[str] | None = None
    """What of the text is to be marked."""
    hits_below: Pattern[str] | None = None
    """The same of what is below."""
    lead_hits: Pattern[str] | None = None
    """The same of the lead."""
    parted: bool = False
    """Whether a line parts it from the item above: a new group of items starts."""
    group: bool = False
    inner: bool = False
    """Whether it belongs below the item above it, and stands a little to the right."""
    opens: bool = False
    """Whether something is below it that can be shown and put away."""
    mark: MatchMark = MatchMark.NONE
