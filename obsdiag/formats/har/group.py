"""A HAR of any size, cut into groups of whole entries.

Where an entry starts is seen by its first key: the quote mark before it is not
escaped, so it cannot stand in a string, and a letter follows, so it does not end
one. A start that is missed makes a group larger and no worse; what looks like a
start deep in an entry leaves a torn entry, which is given back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PIECE = 128 * 1024
"""Bytes looked at in one go: as much as stays in a processor's cache."""
MAX_ENTRY = 2 * 1024 * 1024
"""Bytes of one entry that are held; of a longer one, long strings are shortened."""
KEPT = 64 * 1024
"""Bytes of such a string that are kept."""

# HAR 1.2, section "entries": the fields of an entry that exporters write first; `_x` are their own.
START = lazy_regex(
    r'\{\s*"(?:pageref|startedDateTime|request|response|cache|connection|_\w+)"\s*:', re.ASCII
)
_START = lazy_regex(START.pattern.encode())
_FIRST = lazy_regex(rb'"entries"\s*:\s*\[\s*(\{\s*"[^"\\]{1,80}")')
_REACH = 1024
"""Bytes that a start, with the white space around it, may take."""
_CUT_ESCAPE = lazy_regex(rb"\\(?:u[0-9A-Fa-f]{0,3})?\Z")


class Group(NamedTuple):
    """Entries that follow each other."""

    text: bytes
    """A JSON array of them; the last group may lack its end, or have more behind it."""
    row: int
    """0-based line of the source at which the text starts."""
    last: bool = False
    """Whether the source ends there."""
    shortened: bool = False
    """Whether strings of its only entry were shortened."""


class Cutter:
    """Cuts blocks of text into groups."""

    def __init__(self, blocks: Iterable[bytes], row: int = 0) -> None:
        self._pieces = _pieces(blocks)
        self._row = row
        self._key = b""
        """How the entries seen last start."""
        self._parts: list[bytes | memoryview] = []
        """What was read since the last cut; empty as long as no entry has started."""
        self._shortened = False
        self._left_out = 0
        """Lines that end in what was left out of this group."""

    def groups(self) -> Iterator[Group]:
        """Yield the groups in order."""
        rest = b""
        for piece in self._pieces:
            if self._parts:
                yield from self._read_on(piece)
            elif (at := self._seek(text := rest + piece)) < 0:
                rest = text[-_REACH:]
            else:
                rest, self._parts = b"", [b"["]
                yield from self._read_on(text[at:])
        if self._parts:
            yield self._group(b"", last=True)

    def give_back(self, text: bytes) -> None:
        """Take back the end of a group: an entry that was torn."""
        self._row -= line_ends(text)
        self._parts = [b"[", text, b",", *self._parts[1:]]

    def _seek(self, text: bytes) -> int:
        """Return where the first entry in `text` starts, or -1."""
        first = None if self._key else _FIRST.search(text)
        if first is not None:
            self._key = first[1]
        at = _first_start(text) if first is None else first.start(1)
        self._row += text.count(b"\n", 0, at if at >= 0 else -_REACH)
        return at

    def _read_on(self, piece: bytes) -> Iterator[Group]:
        at = self._last_start(piece)
        if at > 0 or (at == 0 and len(self._parts) > 1):
            comma = _comma_before(piece, at)
            view = memoryview(piece)
            group = self._group(view[: at if comma < 0 else comma])
            self._parts = [b"[", view[comma + 1 if comma >= 0 else at :]]
            yield group
            return
        self._parts.append(piece)
        size = sum(map(len, self._parts))
        if size <= MAX_ENTRY:
            return
        if (rest := self._shorten()) is not None:
            yield from self._read_on(rest)
        elif size > MAX_ENTRY + 2 * PIECE:
            yield self._group(b"", last=True)
            self._parts = []

    def _group(self, end: bytes | memoryview, *, last: bool = False) -> Group:
        text = b"".join((*self._parts, end, b"" if last else b"]"))
        group = Group(text, self._row, last, self._shortened)
        self._row += line_ends(text) + self._left_out
        self._shortened, self._left_out = False, 0
        return group

    def _last_start(self, piece: bytes) -> int:
        """Return where an entry starts, near the end of `piece`, or -1."""
        if b"{" not in piece:  # all of it is some body
            return -1
        if self._key:
            at = piece.rfind(self._key)
            if at >= 0 and _is_element(piece, at):
                return at
        at = _start_before(piece)
        if at >= 0:
            self._key = piece[at : piece.find(b'"', piece.find(b'"', at) + 1) + 1]
        return at

    def _shorten(self) -> bytes | None:
        """Leave out what follows of a long string that is being read; return what comes behind.

        None where no long string is being read.
        """
        text = b"".join(self._parts)
        at = _open_string(text)
        if at < 0 or at + KEPT > len(text):
            return None
        self._parts = [closed(text[: at + KEPT])]
        self._shortened = True
        self._left_out += line_ends(text[at + KEPT :])
        return self._after_string(text)

    def _after_string(self, before: bytes) -> bytes:
        """Return what follows, in the same piece, the string in which `before` ends."""
        escaped = _ends_in_escape(before)
        for piece in self._pieces:
            end = _quote_marks(piece[escaped:]).find(b'"') + escaped + 1
            if end > escaped:
                self._left_out += line_ends(piece[:end])
                return piece[end:]
            self._left_out += line_ends(piece)
            escaped = _ends_in_escape(piece[escaped:])
        return b""


def closed(text: bytes) -> bytes:
    """Return a text that was cut inside a string, with its end in place of half an escape."""
    cut = _CUT_ESCAPE.search(text, max(0, len(text) - len(rb"\u123")))
    if cut is not None and not _ends_in_escape(text[: cut.start()]):
        text = text[: cut.start()]
    return text + b'"'


def line_ends(text: bytes) -> int:
    """Return how many lines end in `text`.

    `bytes.count` looks at one byte at a time up to Python 3.12; leaving line ends out
    looks for the next one, and takes a quarter of the time, half where lines are short.
    """
    if len(text) > 2 * PIECE:  # what is copied stays in the processor's cache
        return sum(line_ends(text[at : at + PIECE]) for at in range(0, len(text), PIECE))
    return len(text) - len(text.replace(b"\n", b""))


def _start_before(text: bytes) -> int:
    """Return where the last entry starts that starts in `text`, or -1."""
    window, end = PIECE // 8, len(text)
    while end > 0:
        start = max(0, end - window)
        starts = [match.start() for match in _START.finditer(text, start, end + _REACH)]
        for at in reversed(starts):
            if _is_element(text, at):
                return at
        end, window = start, window * 4
    return -1


def _first_start(text: bytes) -> int:
    for match in _START.finditer(text):
        if _is_element(text, match.start()):
            return match.start()
    return -1


def _comma_before(text: bytes, at: int) -> int:
    """Return where the comma before an element at `at` stands, or -1."""
    low = max(0, at - _REACH)
    before = text[low:at].rstrip()
    return low + len(before) - 1 if before.endswith(b",") else -1


def _is_element(text: bytes, at: int) -> bool:
    """Return whether what starts at `at` stands in a list, or on a line of its own."""
    before = text[max(0, at - _REACH) : at].rstrip()[-1:]
    return not before or before in b",[}"


def _pieces(blocks: Iterable[bytes]) -> Iterator[bytes]:
    for block in blocks:
        if len(block) <= PIECE:
            yield block
        else:
            yield from (block[at : at + PIECE] for at in range(0, len(block), PIECE))


def _open_string(text: bytes) -> int:
    """Return where the string starts in which `text` ends, or -1."""
    marks = _quote_marks(text)
    return marks.rfind(b'"') if marks.count(b'"') % 2 else -1


def _quote_marks(text: bytes) -> bytes:
    """Return a text as long in which only those quote marks stand that start or end a string."""
    return text.replace(rb"\\", b"__").replace(rb"\"", b"__") if b"\\" in text else text


def _ends_in_escape(text: bytes) -> bool:
    """Return whether the next byte is escaped."""
    return (len(text) - len(text.rstrip(b"\\"))) % 2 == 1
