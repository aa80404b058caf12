"""Rows of a list as they were made last: it is painted far oftener than anything in it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from obsdiag.ui.models.item_row import ItemRow

_MOST = 200
"""Rows that are known, of some dozens in sight."""


class KnownRows:
    """Holds each row with all that it was made of."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[tuple[object, ...], Hashable, ItemRow]] = {}

    def get(
        self,
        number: int,
        items: tuple[object, ...],
        seen_by: Hashable,
        make: Callable[[], ItemRow],
    ) -> ItemRow:
        """Return the row of this `number`, made anew unless it was made of the very same.

        `items` are told from others by what they are, not by what is in them: they are large, and
        another one stands in a list as soon as anything of it has changed.
        """
        held = self._held.get(number)
        if held is not None and held[1] == seen_by and _are_the_same(held[0], items):
            return held[2]
        if len(self._held) >= _MOST:
            self._held.clear()
        made = make()
        self._held[number] = (items, seen_by, made)
        return made

    def forget(self) -> None:
        """Hold none any more, nor what they were made of."""
        self._held.clear()


def _are_the_same(items: tuple[object, ...], others: tuple[object, ...]) -> bool:
    return all(one is other for one, other in zip(items, others, strict=True))
