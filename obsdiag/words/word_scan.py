"""Which of some fixed words stand in a short text, by hyperscan where that is installed and pays.

Forty words are looked for by `in` in 10 µs a line, by hyperscan in one: of a log, a hundred
thousand lines are looked at.
"""

from __future__ import annotations

import re
from enum import IntEnum
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PAYS_FROM = 256 * 1024
"""Bytes after which the native engine has earned the time to compile the words."""


class WordSeen(IntEnum):
    """What stands in a text."""

    NOTHING = 0
    HINT = 1
    WORD = 2


class WordScan:
    """Words in any letter case, and hints, which count only where none of the words stands."""

    def __init__(self, words: Sequence[bytes], hints: Sequence[bytes] = ()) -> None:
        """Take them in lower case."""
        self._words, self._hints = words, hints
        self._left = PAYS_FROM
        self._look: Callable[[bytes], WordSeen] = self._counting

    def look(self, text: bytes) -> WordSeen:
        """Return whether one of the words stands in `text`, or a hint, or nothing."""
        return self._look(text)

    def _counting(self, text: bytes) -> WordSeen:
        self._left -= len(text)
        if self._left < 0:
            self._look = native(self._words, self._hints) or self._plainly
        return self._plainly(text)

    def _plainly(self, text: bytes) -> WordSeen:
        lower = text.lower()
        if any(word in lower for word in self._words):
            return WordSeen.WORD
        return WordSeen.HINT if any(hint in lower for hint in self._hints) else WordSeen.NOTHING


def native(words: Sequence[bytes], hints: Sequence[bytes]) -> Callable[[bytes], WordSeen] | None:
    """Return what looks with hyperscan, None where that is not installed."""
    try:
        import hyperscan  # it is heavy, and no small input needs it
    except ImportError:
        return None
    every = [re.escape(word) for word in (*words, *hints)]
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    # Of each word one sight is enough: a log has a hint in every other line.
    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_SINGLEMATCH
    database.compile(expressions=every, ids=range(len(every)), flags=flags)
    lock = Lock()  # a database can be used by one thread at a time
    first_hint = len(words)

    def look(text: bytes) -> WordSeen:
        hinted: list[int] = []

        def add(word: int, _start: int, _end: int, _flags: int, _context: object) -> bool:
            hinted.append(word)
            return word < first_hint  # enough is seen

        try:
            with lock:
                database.scan(text, match_event_handler=add)
        except hyperscan.ScanTerminated:
            return WordSeen.WORD
        return WordSeen.HINT if hinted else WordSeen.NOTHING

    return look
