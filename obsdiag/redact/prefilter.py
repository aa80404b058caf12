"""Find the places of many words in a text in a few passes, most texts having none of them.

To look for a word is to look for its first letter; where that is a common one, most of the time
goes into false starts. So each word is looked for by its rarest character, and words that share
it are looked for together: that takes a fraction of the time of one look-up a word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_RARE = b"@]}{>;jxzqkywv_=+(ghfbmpldcuinraot"
"""Characters by how seldom logs and HTTP messages have them, the rarest first."""

T = TypeVar("T")


class Word(NamedTuple, Generic[T]):
    """A word to be looked for, in lower case, and what it is a sign of."""

    literal: bytes
    sign: T
    after: bytes = b""
    """A pattern, of fixed width, of what must stand before it."""
    before: bytes = b""
    """A pattern of what must follow it."""


class Hit(NamedTuple, Generic[T]):
    """Where a word begins, and what it is a sign of."""

    at: int
    sign: T


class Prefilter(Generic[T]):
    """Looks for all of `words` at once."""

    def __init__(self, words: Iterable[Word[T]]) -> None:
        by_anchor: dict[int, list[Word[T]]] = defaultdict(list)
        for word in words:
            by_anchor[_anchor(word.literal)].append(word)
        self._seekers: Sequence[tuple[re.Pattern[bytes], list[tuple[int, T]]]] = [
            (
                _seeker(anchor, group),
                [(word.literal.index(anchor), word.sign) for word in group],
            )
            for anchor, group in by_anchor.items()
        ]
        self._patterns = tuple(pattern for pattern, _ in self._seekers)

    def has_any(self, lower: bytes) -> bool:
        """Return whether one of the words at least occurs in `lower`."""
        for pattern in self._patterns:  # noqa: SIM110 - so often asked that a generator's cost counts
            if pattern.search(lower):
                return True
        return False

    def hits(self, lower: bytes) -> Iterator[Hit[T]]:
        """Yield where the words are, one anchor after the other."""
        for pattern, found in self._seekers:
            for match in pattern.finditer(lower):
                offset, sign = found[(match.lastindex or 1) - 1]
                yield Hit(match.start() - offset, sign)


def _anchor(word: bytes) -> int:
    return next((character for character in _RARE if character in word), word[0])


def _seeker(anchor: int, words: Iterable[Word[T]]) -> re.Pattern[bytes]:
    seen = (_seen_from(word.literal.index(anchor), word) for word in words)
    return re.compile(re.escape(bytes([anchor])) + b"(?:" + b"|".join(seen) + b")")


def _seen_from(at: int, word: Word[T]) -> bytes:
    """Return the pattern of a word whose character `at` has just been found, in a group."""
    behind = word.after + re.escape(word.literal[: at + 1])
    rest = re.escape(word.literal[at + 1 :])
    ahead = b"(?=" + word.before + b")" if word.before else b""
    return b"(?<=" + behind + b")" + rest + ahead + b"()"
