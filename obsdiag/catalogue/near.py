"""Which codes of the table are nearest to a word that is none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.spelling import code_words, fold_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue_entry import Entry

MAX_CODE = 128
"""Characters; the longest published code has 40. What is longer is no code, and is near to none."""
MAX_NEAR = 5

_NEAR_ENOUGH = 0.5
_BESIDE_THE_BEST = 0.75
"""What is less than this part as near as the nearest is not worth showing beside it."""


class Likeness:
    """How near a word is to each code: by the pairs of letters, and the words, that both have.

    Dice's coefficient: twice what they have in common by what both have, from 0 to 1.
    Letters swapped, doubled or left out cost a little, words in another order next to
    nothing; and it takes well under a microsecond a code.
    """

    __slots__ = ("_codes",)

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._codes = [(entry, _traits(entry.code)) for entry in entries]

    def nearest(self, code: str, status: int | None = None) -> tuple[Entry, ...]:
        """Return at most MAX_NEAR entries, nearest first; `status` decides between equals."""
        if len(code) > MAX_CODE:
            return ()
        wanted = _traits(code)
        near = []
        for entry, traits in self._codes:
            likeness = 2 * len(wanted & traits) / (len(wanted) + len(traits))
            if likeness >= _NEAR_ENOUGH:
                near.append((likeness, entry.status_code == status, entry))
        near.sort(key=lambda one: one[:2], reverse=True)
        return tuple(one[2] for one in near[:MAX_NEAR] if one[0] >= near[0][0] * _BESIDE_THE_BEST)


def _traits(code: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters, a blank at either end, and the words of `code`."""
    edged = f" {fold_code(code)} "
    pairs = {edged[at : at + 2] for at in range(len(edged) - 1)}
    return frozenset(pairs.union(f" {word.casefold()} " for _, word in code_words(code)))
