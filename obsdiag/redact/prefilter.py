"""Find the places of many words in a text in a few passes, most texts having none of them.

To look for a word is to look for its first letter; where that is a common one, most of the time
goes into false starts. So each word is looked for by a rare character that it has in common with
others, and these are looked for together: few passes, and few false starts in each. Compiling
these takes longer than all of a small capture's texts: those are asked for one word after the
other. Long texts are left to hyperscan, where it is installed: it looks for all words in one pass.
"""

from __future__ import annotations

import re
from collections import defaultdict
from threading import Lock
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_SHARES: dict[float, bytes] = {
    0.1: b"@]}{>;$%",
    0.4: b"jxzqk=+(_",
    0.7: b"ywv",
    1.5: b"fghbm/",
    2.4: b"lpd.",
    3.5: b"cuin-",
}
"""Per cent of the characters of logs and HTTP messages that each of these has."""
_OTHERS = 6.0
_NOT_ASCII = 0x80
_PASS = 2.5
"""What one pass more costs, in the same measure."""
PAYS_FROM = 2 * 1024 * 1024
"""Bytes from which on compiling for hyperscan takes less time than it saves: 90 ms, at 40 ns each.

A process that writes a thousand findings of a log looks at less.
"""
COMPILED_FROM = 64 * 1024
"""Bytes from which on compiling for `re` takes less time than it saves: 27 ms, at 400 ns each."""
_EACH = 600
"""Bytes that a text counts for beside its own, where each word is asked for alone."""
LONG = 256 * 1024
"""Bytes of a text in which to look whether it has any word takes as long as to find all."""
_SPARED = 4
"""How many times sooner it is told that a short text has none of the words than where they are."""

T = TypeVar("T")


class SignWord(NamedTuple, Generic[T]):
    """A word to be looked for, in lower case, and what it is a sign of."""

    literal: bytes
    sign: T
    after: bytes = b""
    """A pattern of what must stand before it, of as many characters as `reach` says."""
    before: bytes = b""
    """A pattern of what must follow it, in which the word itself cannot begin."""
    reach: int = 0


class _Meaning(NamedTuple, Generic[T]):
    """A word that has been found with a character in common."""

    offset: int
    """Where the character stands in it."""
    sign: T
    holds: re.Pattern[bytes] | None
    """What is yet to be seen around it."""


class Hit(NamedTuple, Generic[T]):
    """Where a word begins, and what it is a sign of."""

    at: int
    sign: T


class Prefilter(Generic[T]):
    """Looks for all of some words at once."""

    def __init__(self, words: Iterable[SignWord[T]]) -> None:
        self._words = sorted(words, key=_longest_first)
        self._seekers: Sequence[tuple[re.Pattern[bytes], list[list[_Meaning[T]]]]] = ()
        self._patterns: tuple[re.Pattern[bytes], ...] = ()
        self._native: Callable[[bytes], list[Hit[T]]] | None = None
        self._left = PAYS_FROM
        self._left_alone = COMPILED_FROM

    def has_any(self, lower: bytes) -> bool:
        """Return whether one of the words at least occurs in `lower`."""
        if len(lower) > LONG:
            return True
        if self._are_few(lower):
            return next(self._one_by_one(lower), None) is not None
        self._count(len(lower) // _SPARED)
        return self._has_any(lower) if self._native is None else bool(self._native(lower))

    def hits(self, lower: bytes) -> list[Hit[T]]:
        """Return where the words are, in their order."""
        if self._are_few(lower):
            return sorted(self._one_by_one(lower), key=_place)
        self._count(len(lower))
        if self._native is None and len(lower) <= LONG and not self._has_any(lower):
            return []
        found = self._plain(lower) if self._native is None else self._native(lower)
        found.sort(key=_place)
        return found

    def _are_few(self, lower: bytes) -> bool:
        """Return whether so little has been looked at that nothing is to be compiled for it."""
        if self._patterns:
            return False
        self._left_alone -= len(lower) + _EACH
        if self._left_alone < 0:
            self._seekers = _seekers(self._words)
            self._patterns = tuple(pattern for pattern, _ in self._seekers)
        return self._left_alone >= 0

    def _one_by_one(self, lower: bytes) -> Iterator[Hit[T]]:
        for word in self._words:
            at = lower.find(word.literal)
            holds = _around(word) if at >= 0 else None
            while at >= 0:
                if holds is None or holds.match(lower, at):
                    yield Hit(at, word.sign)
                at = lower.find(word.literal, at + 1)

    def _has_any(self, lower: bytes) -> bool:
        for pattern in self._patterns:  # noqa: SIM110 - asked so often that a generator's cost counts
            if pattern.search(lower):
                return True
        return False

    def _count(self, size: int) -> None:
        """Compile for hyperscan once so much has been looked at that it pays, be it bit by bit."""
        if 0 <= self._left < size:
            self._native = _native(self._words)
        self._left -= size

    def _plain(self, lower: bytes) -> list[Hit[T]]:
        return [
            Hit(match.start() - offset, sign)
            for pattern, words in self._seekers
            for match in pattern.finditer(lower)
            for offset, sign, holds in words[(match.lastindex or 1) - 1]
            if holds is None or holds.match(lower, match.start() - offset)
        ]


def _place(hit: Hit[T]) -> int:
    return hit.at


def _share(character: int) -> float:
    if character >= _NOT_ASCII:
        return min(_SHARES)
    found = (share for share, characters in _SHARES.items() if character in characters)
    return next(found, _OTHERS)


def _anchors(words: Sequence[bytes]) -> list[int]:
    """Return characters of which each word has one at least: few of them, and rare ones."""
    left = set(words)
    chosen: list[int] = []
    while left:
        counts: dict[int, int] = defaultdict(int)
        for word in left:
            for character in set(word):
                counts[character] += 1
        best = min(counts, key=lambda one: (_PASS / counts[one] + _share(one), one))
        chosen.append(best)
        left = {word for word in left if best not in word}
    return chosen


def _longest_first(word: SignWord[T]) -> tuple[int, int]:
    return -len(word.literal), -len(word.after) - len(word.before)


def _seekers(
    words: Sequence[SignWord[T]],
) -> list[tuple[re.Pattern[bytes], list[list[_Meaning[T]]]]]:
    """Return a pattern for each character that words have in common, and what it means."""
    anchors = _anchors([word.literal for word in words])
    by_anchor: dict[int, list[SignWord[T]]] = defaultdict(list)
    for word in words:
        by_anchor[min(filter(word.literal.__contains__, anchors), key=_share)].append(word)
    return [_seeker(anchor, group) for anchor, group in by_anchor.items()]


def _seeker(
    anchor: int, words: Sequence[SignWord[T]]
) -> tuple[re.Pattern[bytes], list[list[_Meaning[T]]]]:
    """Return the pattern of words with a character in common, and what each group of it means.

    The longest word comes first; one that is a part of it at the same place is found with it.
    """
    offsets = [word.literal.index(anchor) for word in words]
    seen = map(_seen_from, offsets, words)
    pattern = re.compile(re.escape(bytes([anchor])) + b"(?:" + b"|".join(seen) + b")")
    meant = [
        [
            _Meaning(other_offset, other.sign, None if word is other else _around(other))
            for other, other_offset in zip(words, offsets, strict=True)
            if word is other
            or (
                offset >= other_offset
                and word.literal.startswith(other.literal, offset - other_offset)
            )
        ]
        for word, offset in zip(words, offsets, strict=True)
    ]
    return pattern, meant


def _around(word: SignWord[T]) -> re.Pattern[bytes] | None:
    """Return the pattern of a word with what must stand around it; None where that is nothing."""
    if not (word.after or word.before):
        return None
    behind = b"(?<=" + word.after + b")" if word.after else b""
    return re.compile(behind + re.escape(word.literal) + b"(?=" + word.before + b")")


def _seen_from(at: int, word: SignWord[T]) -> bytes:
    """Return the pattern of a word whose character `at` has just been found, in a group."""
    rest = re.escape(word.literal[at + 1 :])  # first, for it fails at once
    ahead = b"(?=" + word.before + b")" if word.before else b""
    return rest + b"(?<=" + word.after + re.escape(word.literal) + b")" + ahead + b"()"


def _native(words: Sequence[SignWord[T]]) -> Callable[[bytes], list[Hit[T]]] | None:
    """Return hyperscan's way to find the words; None where it is not installed."""
    try:
        import hyperscan  # it is heavy, and no small input needs it
    except ImportError:
        return None
    patterns = [
        word.after + re.escape(word.literal) + b"(?:" + word.before + b")" for word in words
    ]
    starts = [(word.reach, word.sign) for word in words]
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    flags = hyperscan.HS_FLAG_SOM_LEFTMOST | hyperscan.HS_FLAG_DOTALL
    database.compile(expressions=patterns, ids=range(len(patterns)), flags=flags)
    lock = Lock()  # a database can be used by one thread at a time

    def find(lower: bytes) -> list[Hit[T]]:
        found: dict[tuple[int, int], None] = {}

        def add(word: int, start: int, _end: int, _flags: int, _context: object) -> None:
            found[(start, word)] = None

        with lock:
            database.scan(lower, match_event_handler=add)
        return [Hit(start + starts[word][0], starts[word][1]) for start, word in found]

    return find
