"""Which of many fixed words stand in a text, by hyperscan where that is installed and pays."""

from __future__ import annotations

import re
from threading import Lock
from typing import TYPE_CHECKING

from obsdiag.words.word_scan import PAYS_FROM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class WordsIn:
    """Fixed words, each known by its number."""

    def __init__(self, words: Sequence[bytes]) -> None:
        """Take them as they are spelt, each once."""
        self._words = words
        self._left = PAYS_FROM
        self._look: Callable[[bytes], list[int]] = self._counting

    def numbers(self, text: bytes) -> list[int]:
        """Return the numbers of the words that stand in `text`, in order."""
        return self._look(text)

    def _counting(self, text: bytes) -> list[int]:
        self._left -= len(text)
        if self._left < 0:
            self._look = native(self._words) or self._plainly
        return self._plainly(text)

    def _plainly(self, text: bytes) -> list[int]:
        return [number for number, word in enumerate(self._words) if word in text]


def native(words: Sequence[bytes]) -> Callable[[bytes], list[int]] | None:
    """Return what looks with hyperscan, None where that is not installed."""
    try:
        import hyperscan  # it is heavy, and no small input needs it
    except ImportError:
        return None
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    every = [re.escape(word) for word in words]
    # Of each word one sight is enough.
    database.compile(expressions=every, ids=range(len(every)), flags=hyperscan.HS_FLAG_SINGLEMATCH)
    lock = Lock()  # a database can be used by one thread at a time

    def look(text: bytes) -> list[int]:
        seen: list[int] = []

        def add(word: int, _start: int, _end: int, _flags: int, _context: object) -> None:
            seen.append(word)

        with lock:
            database.scan(text, match_event_handler=add)
        return sorted(seen)

    return look
