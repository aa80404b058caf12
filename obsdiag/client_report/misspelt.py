"""A code that someone has typed with a letter wrong: `NoSuchKye`.

Only in a text of a few lines, and only where it stands alone or the text says that something
failed: what it may mean is for the catalogue to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.bare_code import FORMAT
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Capture
from obsdiag.words.known_codes import KNOWN_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Origin

MAX_TEXT = 1024
"""Bytes of a text that is looked at."""
SHORTEST, LONG = 8, 14
"""Letters of a code that is known with one letter wrong, and with two."""
_WORD = lazy_regex(r"(?<![\w./@$-])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w/@(-])")
_FAILED = lazy_regex(r"(?i)\b(?:error|fail(?:s|ed|ure)?|code|exception|refused|denied|failing)\b")
_CODES = tuple(code.decode() for code in KNOWN_CODES)


def read_misspelt(text: bytes, origin: Origin) -> Iterator[Capture]:
    """Yield the one code that is misspelt in a short text, if there is one."""
    if len(text) > MAX_TEXT:
        return
    words = " ".join(as_text(text).split())
    found = {word for word in _WORD.findall(words) if is_misspelt(word)}
    if len(found) != 1:
        return
    (code,) = found
    if words.strip("`'\".:") == code or _FAILED.search(words) is not None:
        yield Capture(origin, FORMAT, text, text, NO_HEADERS, said={"Code": code})


def is_misspelt(word: str) -> bool:
    """Return whether a word is a known code but for a letter, of a long one two."""
    if len(word) < SHORTEST or word in _CODES or word.removesuffix("s") in _CODES:
        return False
    most = 1 if len(word) < LONG else 2
    return any(_is_near(word, code, most) for code in _CODES)


def _is_near(word: str, code: str, most: int) -> bool:
    """Return whether at most so many letters were changed, left out, added, or swapped."""
    if abs(len(word) - len(code)) > most:
        return False
    before: list[int] = []
    above = list(range(len(code) + 1))
    for row, letter in enumerate(word, start=1):
        here = [row]
        for at, other in enumerate(code, start=1):
            cost = min(above[at] + 1, here[at - 1] + 1, above[at - 1] + (letter != other))
            swapped = row > 1 < at and letter == code[at - 2] and word[row - 2] == other
            here.append(min(cost, before[at - 2] + 1) if swapped else cost)
        if min(here) > most:
            return False
        before, above = above, here
    return above[-1] <= most
