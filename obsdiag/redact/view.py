"""Text within strings and addresses as it reads there: without the escapes that it is written with.

A message, a file, a command line that stands in a string of JSON has its line breaks and quotes
escaped, in an address all that is no letter. What secrets are known by (the line that they begin,
the quotes around them, their command) shows only without. So such a part is read once more without
its escapes, and what is found there is masked where it came from. Hardly any part has a secret:
where its escapes stood is made out only when something was found.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

# RFC 8259 section 7; `\x…` is of other languages. What is cut off has no closing quote.
_STRING = lazy_regex(rb"\"((?:[^\"\\\r\n]++|\\[^\r\n])*+)\"?")
_IN_STRING = lazy_regex(rb"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[^ux\r\n])")
_TELLING = lazy_regex(rb"\\[nt\"u]")
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b" ", b"f": b" "}
_FREQUENT = tuple((b"\\" + one, _PLAIN.get(one, one)) for one in (b'"', b"n", b"r", b"t", b"/"))
# RFC 3986 section 2.1: of text in an address, blanks, quotes, braces or breaks are encoded.
_ENCODED = lazy_regex(
    rb"%(?:[01][0-9A-Fa-f]|2[024567]|3[AaCcEe]|40|7[BbDd]|2[Ff]%2[Ff]|[CcDdEe][0-9A-Fa-f]%[89ABab])"
)
_REST = lazy_regex(rb"[^\s\"'<>]*+")
_ENDS = (b" ", b"\t", b"\n", b"\r", b'"', b"'", b"<", b">")
_MAX_BEFORE = 4096
_PERCENT = lazy_regex(rb"%[0-9A-Fa-f]{2}")


class _Notation(NamedTuple):
    """How text is escaped."""

    escape: re.Pattern[bytes]
    read: Callable[[bytes], bytes]
    """Reads a text."""
    size: Callable[[bytes], int]
    """Returns how many bytes a single escape stands for."""


class _EscapePlaces(NamedTuple):
    """Where the escapes of a part stood: in the text without them, and in what it was read from."""

    begins: list[int]
    ends: list[int]
    origins: list[tuple[int, int]]


class View:
    """A part of a text without its escapes, and where each piece of it comes from."""

    __slots__ = ("_escapes", "_notation", "_part", "begin", "text")

    def __init__(self, text: bytes, span: tuple[int, int], notation: _Notation) -> None:
        self._part = text[span[0] : span[1]]
        self._notation = notation
        self._escapes: _EscapePlaces | None = None
        self.begin = span[0]
        """Where it begins in what it was read from."""
        self.text = notation.read(self._part)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where what stands at `start:end` comes from; an escape is never cut through."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        if self._escapes is None:
            self._escapes = self._find_escapes()
        begins, ends, origins = self._escapes
        number = bisect_right(begins, at) - 1
        if number < 0:
            return self.begin + at, self.begin + at + 1
        begin, end = origins[number]
        beyond = at - ends[number]
        return (begin, end) if beyond < 0 else (end + beyond, end + beyond + 1)

    def _find_escapes(self) -> _EscapePlaces:
        found = _EscapePlaces([], [], [])
        shorter, first, size_of = 0, self.begin, self._notation.size
        for escape in self._notation.escape.finditer(self._part):
            start, end = escape.span()
            size = size_of(escape[0])
            found.begins.append(start - shorter)
            found.ends.append(start - shorter + size)
            found.origins.append((first + start, first + end))
            shorter += end - start - size
        return found


def views(text: bytes) -> Iterator[View]:
    """Yield the parts of a text that read otherwise without their escapes."""
    if b"\\" in text and b'"' in text:
        for found in _STRING.finditer(text):
            if _TELLING.search(text, found.start(1), found.end()):
                yield View(text, found.span(1), _OF_STRINGS)
    done = 0
    for found in _ENCODED.finditer(text) if b"%" in text else ():
        if found.start() >= done:
            first = max(done, found.start() - _MAX_BEFORE)
            before = (text.rfind(end, first, found.start()) + 1 for end in _ENDS)
            rest = _REST.match(text, found.start())
            start, done = max(first, *before), rest.end() if rest else len(text)
            yield View(text, (start, done), _OF_ADDRESSES)


def _read_string(part: bytes) -> bytes:
    """Return what is within a string without its escapes: nearly all of them by a few calls."""
    if b"\0" in part:
        return _IN_STRING.sub(_unescaped, part)
    plain = part.replace(b"\\\\", b"\0")  # a backslash of the text, which escapes nothing
    for escape, meant in _FREQUENT:
        plain = plain.replace(escape, meant)
    if b"\\" in plain:
        plain = _IN_STRING.sub(_unescaped, plain)
    return plain.replace(b"\0", b"\\")


def _unescaped(found: re.Match[bytes]) -> bytes:
    return _meaning(found[0])


@lru_cache(maxsize=1024)
def _meaning(escape: bytes) -> bytes:
    kind = escape[1:2]
    if kind == b"u":
        return chr(int(escape[2:].decode(), base=16)).encode("utf-8", "surrogatepass")
    if kind == b"x":
        return bytes.fromhex(escape[2:].decode())
    return _PLAIN.get(kind, kind)


_OF_STRINGS = _Notation(_IN_STRING, _read_string, lambda escape: len(_meaning(escape)))
_OF_ADDRESSES = _Notation(_PERCENT, unquote_to_bytes, lambda _: 1)
