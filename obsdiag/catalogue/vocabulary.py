"""Which of many long texts have a word: each different word is looked at once, whatever has it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

QUOTES = ".,:;!?\"'“”‘’()[]<>`"
"""What stands around a word and is no part of it."""

_LEAST_INSIDE = 3
"""Letters; what is shorter is inside of nearly every word."""


class Holders(NamedTuple):
    """Which texts have a word, as the bits of two numbers: bit 0 is the first text."""

    starting: int
    """Texts in which a word begins with it."""
    inside: int
    """Texts in which it stands anywhere in a word; those of `starting` are among them."""


class Vocabulary:
    """The words of a row of texts."""

    __slots__ = ("_holders", "_places", "_together", "_words")

    def __init__(self, texts: Iterable[str]) -> None:
        holders: dict[str, int] = {}
        for number, text in enumerate(texts):
            bit = 1 << number
            for word in set(terms(text)):
                holders[word] = holders.get(word, 0) | bit
        self._words: Sequence[str] = sorted(holders)
        self._holders = [holders[word] for word in self._words]
        self._together = "\n".join(self._words)
        self._places = [0]
        for word in self._words:
            self._places.append(self._places[-1] + len(word) + 1)

    def holders(self, term: str) -> Holders:
        """Return which texts have `term`, which is folded and without white space."""
        first = bisect_left(self._words, term)
        last = bisect_right(self._words, term + chr(0x10FFFF))
        starting = 0
        for holder in self._holders[first:last]:
            starting |= holder
        return Holders(starting, starting | self._inside(term))

    def _inside(self, term: str) -> int:
        found = 0
        at = self._together.find(term) if len(term) >= _LEAST_INSIDE else -1
        while at >= 0:
            word = bisect_right(self._places, at) - 1
            found |= self._holders[word]
            at = self._together.find(term, self._places[word + 1])
        return found


def terms(text: str) -> list[str]:
    """Return the different words of `text`, folded, without the marks around them."""
    stripped = (term.strip(QUOTES) for term in text.casefold().split())
    return [term for term in dict.fromkeys(stripped) if term]
