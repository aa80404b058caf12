"""One pass over a text for many signs, by hyperscan where that is installed and pays.

Signs are written in what `re` and hyperscan have in common; both find the same lines.
"""

from __future__ import annotations

import re
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

PAYS_FROM = 512 * 1024
"""Bytes after which the native engine has earned the time to compile so many patterns."""
EACH = 400
"""Bytes that a text counts for beside its own: to ask for each of the signs takes as long, by `re`.

The native engine asks for all of them at once, in a fiftieth of that time.
"""
SHORT = 4_096
"""Bytes of a text that is known again if it is asked about once more: a string in a record is."""


class Anchors(NamedTuple):
    """Where signs end in a text: the offset of the last byte of each, on the line of the sign."""

    offsets: list[int]
    """In order, each once."""
    strong: AbstractSet[int]
    """Those of signs that only errors of object storage have."""


class Signs(NamedTuple):
    """What is looked for: regular expressions over lines, and fixed words."""

    weak: Sequence[bytes]
    """Signs that other services' lines have too."""
    strong: Sequence[bytes]
    weak_words: Sequence[bytes]
    strong_words: Sequence[bytes]
    for_re: Mapping[bytes, bytes] = {}
    """How `re` finds the ends of a sign sooner, by the sign: hyperscan cannot look behind."""


class SignScanner:
    """All signs, compiled once they are needed."""

    def __init__(self, signs: Callable[[], Signs]) -> None:
        """Take what gives the signs: they are asked for when the first text is scanned."""
        self._signs = signs
        self._left = PAYS_FROM
        self._plain: Callable[[bytes], Anchors] | None = None
        self._native: Callable[[bytes], Anchors] | None = None
        self._last: tuple[bytes, Anchors] | None = None

    def prepare(self) -> None:
        """Use hyperscan from now on, where it is installed."""
        if self._left >= 0:
            self._left = -1
            self._native = native_scan(self._signs())

    def scan(self, text: bytes) -> Anchors:
        """Return the anchors of `text`."""
        last = self._last
        if last is not None and last[0] == text:
            return last[1]
        found = self._found(text)
        if len(text) <= SHORT:
            self._last = text, found
        return found

    def _found(self, text: bytes) -> Anchors:
        earned = EACH + len(text)
        if 0 <= self._left < earned:
            self.prepare()
        self._left -= earned
        if self._native is not None:
            return self._native(text)
        if self._plain is None:
            self._plain = plain_scan(self._signs())
        return self._plain(text)


def plain_scan(signs: Signs) -> Callable[[bytes], Anchors]:
    """Return what finds the signs with `re`, and the fixed words by a search for each.

    Hundreds of words as alternatives of one expression take four times as long, and 10 ms to
    compile.
    """

    def compiled(sign: bytes) -> tuple[bytes, re.Pattern[bytes]]:
        return fixed_part(sign), lazy_regex(signs.for_re.get(sign, sign), re.MULTILINE)

    weak = [compiled(sign) for sign in signs.weak]
    strong = [compiled(sign) for sign in signs.strong]

    def scan(text: bytes) -> Anchors:
        telling = set(_matched(strong, text))
        telling.update(_ends(signs.strong_words, text))
        others = set(_matched(weak, text))
        others.update(_ends(signs.weak_words, text))
        return Anchors(sorted(telling | others), telling)

    return scan


_TOKEN = lazy_regex(
    rb"(\((?:\?(?:[a-z-]*:|<?[=!]))?|\[\^?\]?(?:[^\]\\]|\\.)*\]|\\.|.)([?*+{](?:[0-9,]*\})?[?+]?)?",
    re.DOTALL,
)
"""A part of an expression, and how often it stands there, if not once."""
_FLAGS = lazy_regex(rb"\(\?[a-z]+\)")


def fixed_part(sign: bytes) -> bytes:
    """Return the longest text that all matches of a sign have, empty where none is known.

    To ask whether a short text has it takes a tenth of the time that the expression takes, which
    need not even be compiled where it has not.
    """
    if _FLAGS.search(sign):
        return b""
    depth, parts, part = 0, [b""], b""
    for one, times in _TOKEN.findall(sign):
        opens, closes = one[:1] == b"(", one == b")"
        depth += opens - closes
        if one == b"|" and depth == 0:
            return b""
        stands = one[1:] if one[:1] == b"\\" and not one[1:].isalnum() else one
        is_fixed = depth == 0 and not closes and len(stands) == 1 and one not in b".^$"
        if is_fixed and times[:1] in (b"", b"+"):
            part += stands
        if not is_fixed or times:
            parts.append(part)
            part = b""
    return max(*parts, part, key=len)


def _matched(signs: Sequence[tuple[bytes, re.Pattern[bytes]]], text: bytes) -> Iterator[int]:
    """Yield where expressions match in a text, which has few of them."""
    for part, sign in signs:
        if part in text:
            for match in sign.finditer(text):
                yield match.end() - 1


def _ends(words: Sequence[bytes], text: bytes) -> Iterator[int]:
    """Yield where fixed words end in a text, which has few of them."""
    for word in words:
        if word not in text:
            continue
        found = text.find(word)
        while found >= 0:
            yield found + len(word) - 1
            found = text.find(word, found + 1)


def _escaped(words: Sequence[bytes]) -> list[bytes]:
    return [re.escape(word) for word in words]


def native_scan(signs: Signs) -> Callable[[bytes], Anchors] | None:
    """Return what finds the signs with hyperscan, None where that is not installed."""
    try:
        import hyperscan  # it is heavy, and no small input needs it
    except ImportError:
        return None
    weak = [*signs.weak, *_escaped(signs.weak_words)]
    every = [*weak, *signs.strong, *_escaped(signs.strong_words)]
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(expressions=every, ids=range(len(every)), flags=hyperscan.HS_FLAG_MULTILINE)
    lock = Lock()  # a database can be used by one thread at a time
    first_strong = len(weak)

    def scan(text: bytes) -> Anchors:
        others: list[int] = []
        telling: list[int] = []
        add_other, add_telling = others.append, telling.append

        def add(sign: int, _start: int, end: int, _flags: int, _context: object) -> None:
            add_telling(end - 1) if sign >= first_strong else add_other(end - 1)

        with lock:
            database.scan(text, match_event_handler=add)
        strong = set(telling)
        return Anchors(sorted(strong.union(others)), strong)

    return scan
