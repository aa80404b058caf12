"""Text within strings and addresses as it reads there: without the escapes that it is written with.

A message, a file, a command line that stands in a string of JSON has its line breaks and quotes
escaped, in an address all that is no letter. What secrets are known by (the line that they begin,
the quotes around them, their command) shows only without. So such a part is read once more without
its escapes, and what is found there is masked where it came from.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

# RFC 8259 section 7; `\x…` is of other languages. What is cut off has no closing quote.
_STRING = lazy_regex(rb"\"((?:[^\"\\\r\n]|\\[^\r\n])*+)\"?")
_IN_STRING = lazy_regex(rb"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[^ux\r\n])")
_TELLING = lazy_regex(rb"\\[nt\"u]")
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b" ", b"f": b" "}
# RFC 3986 section 2.1: of text in an address, blanks, quotes, braces or breaks are encoded.
_ENCODED = lazy_regex(
    rb"%(?:[01][0-9A-Fa-f]|2[024567]|3[AaCcEe]|40|7[BbDd]|2[Ff]%2[Ff]|[CcDdEe][0-9A-Fa-f]%[89ABab])"
)
_REST = lazy_regex(rb"[^\s\"'<>]*+")
_ENDS = (b" ", b"\t", b"\n", b"\r", b'"', b"'", b"<", b">")
_MAX_BEFORE = 4096
_PERCENT = lazy_regex(rb"%[0-9A-Fa-f]{2}")


class View(NamedTuple):
    """A part of a text without its escapes, and where each piece of it comes from."""

    begin: int
    """Where it begins in what it was read from."""
    text: bytes
    starts: list[int]
    """Where the pieces begin in `text`."""
    origins: list[tuple[int, int]]
    """Where each piece begins and ends in what it was read from."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where what stands at `start:end` comes from; an escape is never cut through."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return self._place(first, start)[0], self._place(last, end - 1)[1]

    def _place(self, piece: int, at: int) -> tuple[int, int]:
        begin, end = self.origins[piece]
        if self._is_escape(piece):
            return begin, end
        found = begin + at - self.starts[piece]
        return found, found + 1

    def _is_escape(self, piece: int) -> bool:
        begin, end = self.origins[piece]
        behind = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        return end - begin != behind - self.starts[piece]


def views(text: bytes) -> Iterator[View]:
    """Yield the parts of a text that read otherwise without their escapes."""
    if b"\\" in text and b'"' in text:
        for found in _STRING.finditer(text):
            if _TELLING.search(text, found.start(1), found.end()):
                yield _view(text, found.span(1), _IN_STRING, _unescaped)
    done = 0
    for found in _ENCODED.finditer(text) if b"%" in text else ():
        if found.start() >= done:
            first = max(done, found.start() - _MAX_BEFORE)
            before = (text.rfind(end, first, found.start()) + 1 for end in _ENDS)
            rest = _REST.match(text, found.start())
            start, done = max(first, *before), rest.end() if rest else len(text)
            yield _view(text, (start, done), _PERCENT, _decoded)


def _view(
    text: bytes,
    span: tuple[int, int],
    escape: re.Pattern[bytes],
    read: Callable[[bytes], bytes],
) -> View:
    parts: list[bytes] = []
    starts: list[int] = []
    origins: list[tuple[int, int]] = []
    size, done = 0, span[0]

    def add(part: bytes, begin: int, end: int) -> None:
        nonlocal size
        if part:
            parts.append(part)
            starts.append(size)
            origins.append((begin, end))
            size += len(part)

    for found in escape.finditer(text, *span):
        add(text[done : found.start()], done, found.start())
        add(read(found[0]), *found.span())
        done = found.end()
    add(text[done : span[1]], done, span[1])
    return View(span[0], b"".join(parts), starts, origins)


def _unescaped(escape: bytes) -> bytes:
    kind = escape[1:2]
    if kind == b"u":
        return chr(int(escape[2:].decode(), base=16)).encode("utf-8", "surrogatepass")
    if kind == b"x":
        return bytes.fromhex(escape[2:].decode())
    return _PLAIN.get(kind, kind)


def _decoded(escape: bytes) -> bytes:
    return bytes.fromhex(escape[1:].decode())
