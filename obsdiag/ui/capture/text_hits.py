"""Where a text has what is looked for; the places are few enough to be counted at once."""

from __future__ import annotations

import re
from bisect import bisect_left

from obsdiag.lazy_regex import lazy_regex
from obsdiag.named_tuple import NamedTuple

MAX_HITS = 10_000
"""Hits that are counted; further ones are only said to be there."""
_LINE = lazy_regex(r":\s*(\d{1,9})")


class TextHits(NamedTuple):
    """The places of what was looked for, in characters of the text."""

    starts: tuple[int, ...] = ()
    length: int = 0
    is_all: bool = True
    """False where there are more than are counted."""

    def next_after(self, place: int) -> int | None:
        """Return which hit is at `place` or behind it, else the first; None without any."""
        if not self.starts:
            return None
        return bisect_left(self.starts, place) % len(self.starts)


def hits(text: str, words: str) -> TextHits:
    """Return where `words` stand in `text`, in any letter case."""
    if not words:
        return TextHits()
    found: list[int] = []
    for hit in re.finditer(re.escape(words), text, re.IGNORECASE):
        if len(found) == MAX_HITS:
            return TextHits(tuple(found), len(words), is_all=False)
        found.append(hit.start())
    return TextHits(tuple(found), len(words))


def line_of(words: str) -> int | None:
    """Return the line that `:12` asks for; None where no line is asked for."""
    asked = _LINE.fullmatch(words.strip())
    return int(asked[1]) if asked else None
