"""Looks through a whole source for what is sought, and reads the lines around a place in it.

The editor shows a part of a long source only. This reads the file itself, block by block and off
the window's thread; nothing is kept of it but where the hits are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.ui.capture.text_hits import MAX_HITS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BLOCK = 4 * 1024 * 1024
"""Bytes that are looked through at a time."""
AROUND = 32 * 1024
"""Bytes that are shown before a hit, and from it on."""
_PACKED = (b"\x1f\x8b", b"PK\x03\x04", b"\x28\xb5\x2f\xfd", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""Starts of files whose bytes are not their text: packed ones, and those of UTF-16."""


class SourceHits(NamedTuple):
    """Where a source has what was sought."""

    offsets: tuple[int, ...] = ()
    """Bytes before each hit."""
    lines: tuple[int, ...] = ()
    """The line of each, from 1."""
    is_all: bool = True
    """False where there are more than are counted."""


class SourcePart(NamedTuple):
    """Some lines of a source."""

    text: bytes
    first: int
    """The number of the first of them."""


def is_searchable(path: Path) -> bool:
    """Tell whether the bytes of a file are its text; raises OSError."""
    with path.open("rb") as file:
        head = file.read(8)
    return not head.startswith((*_PACKED, *_WIDE))


def search_source(path: Path, words: str, cancelled: Callable[[], bool]) -> SourceHits:
    """Return where `words` stand in a file, in any case of ASCII letters; raises OSError.

    What is found by then is returned once it is `cancelled`.
    """
    sought = re.compile(re.escape(words.encode("utf-8", "replace")), re.IGNORECASE)
    keep = len(words.encode("utf-8", "replace")) - 1
    offsets: list[int] = []
    lines: list[int] = []
    start, line, rest = 0, 1, b""
    with path.open("rb") as file:
        while (block := file.read(BLOCK)) and not cancelled():
            text = rest + block
            counted = 0
            for hit in sought.finditer(text):
                if len(offsets) == MAX_HITS:
                    return SourceHits(tuple(offsets), tuple(lines), is_all=False)
                line += text.count(b"\n", counted, hit.start())
                counted = hit.start()
                offsets.append(start + hit.start())
                lines.append(line)
            cut = max(counted, len(text) - keep)  # a hit may go on in the next block
            line += text.count(b"\n", counted, cut)
            start, rest = start + cut, text[cut:]
            if offsets and offsets[-1] == start:  # it was found, and is not to be found again
                line += rest[:1].count(b"\n")
                start, rest = start + 1, rest[1:]
    return SourceHits(tuple(offsets), tuple(lines))


def part_around(path: Path, offset: int, line: int) -> SourcePart:
    """Return the lines around a place whose line is known; raises OSError."""
    start = max(0, offset - AROUND)
    with path.open("rb") as file:
        file.seek(start)
        text = file.read(offset - start + AROUND)
    at = offset - start
    if start:  # not from the middle of a line, unless that is longer than what is shown
        begin = text.find(b"\n", 0, at) + 1
        text, at = text[begin:], at - begin
    return SourcePart(text, line - text.count(b"\n", 0, at))
