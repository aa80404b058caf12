"""What of a list and of the signs beside it has room on one line: whole parts, never half a number.

`404×31 403…` beside `…13:46` tells less than either alone: what was cut looks like a count, or a
time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PART = " · "
"""Stands between signs, of which the first tells most."""
_MORE = "…"


def fitted(items: str, signs: str, room: int, width_of: Callable[[str], int]) -> tuple[str, str]:
    """Return as much of both as fits into `room`, at least the first item and the first sign.

    The last signs are left out first, then the last items, for which `…` stands. `items` are parted
    by a blank, and what is between both is counted as one more of these.
    """

    def fits(items: str) -> bool:
        return width_of(f"{items} {PART.join(parts)}".rstrip()) <= room

    parts = signs.split(PART)
    while len(parts) > 1 and not fits(items):
        del parts[-1]
    words = [word for word in items.split(" ") if word != _MORE]
    shown = items
    while len(words) > 1 and not fits(shown):
        del words[-1]
        shown = " ".join((*words, _MORE))
    return shown, PART.join(parts)
