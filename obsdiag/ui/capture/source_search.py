"""Looks through a whole source for what is sought, and reads the lines around a place in it.

The editor shows a part of a long source only. This reads the source itself, unpacked if it is
packed, block by block and off the window's thread; nothing is kept of it but where the hits are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.capture.text_hits import MAX_HITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.ui.capture.source_text import SourceText

AROUND = 32 * 1024
"""Bytes that are shown before a hit, and from it on."""


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


def search_source(blocks: Iterable[bytes], words: str, cancelled: Callable[[], bool]) -> SourceHits:
    """Return where `words` stand in a text, in any case of ASCII letters.

    What is found by then is returned once it is `cancelled`. Raises what reading `blocks` raises.
    """
    sought = re.compile(re.escape(words.encode("utf-8", "replace")), re.IGNORECASE)
    keep = len(words.encode("utf-8", "replace")) - 1
    offsets: list[int] = []
    lines: list[int] = []
    start, line, rest = 0, 1, b""
    for block in blocks:
        if cancelled():
            break
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


def part_around(
    source: SourceText,
    offset: int | None,
    line: int,
    cancelled: Callable[[], bool] = lambda: False,
) -> SourcePart | None:
    """Return the lines around a place: `offset` bytes into the text, or else its line.

    None where there is no such place, or once it is `cancelled`. Raises OSError.
    """
    if offset is None or not source.is_plain():
        return _part_of(source.blocks(), offset, line, cancelled)
    start = max(0, offset - AROUND)

    with source.open() as file:
        file.seek(start)
        text = file.read(offset - start + AROUND)
    return _whole_lines(text, offset - start, line, is_start=not start)


def _part_of(
    blocks: Iterator[bytes], offset: int | None, line: int, cancelled: Callable[[], bool]
) -> SourcePart | None:
    """Return the same of a text that can only be read from its start."""
    before, start, reached = b"", 0, 1
    for block in blocks:
        if cancelled():
            return None
        at = _line_start(block, line - reached) if offset is None else offset - start - len(before)
        if at is None or at >= len(block) > 0:
            reached += block.count(b"\n")
            text = before + block
            before = text[-AROUND:]
            start += len(text) - len(before)
            continue
        text, at = before + block, at + len(before)
        while len(text) < at + AROUND and (more := next(blocks, b"")):
            text += more
        begin = max(0, at - AROUND)
        is_start = not start and not begin
        return _whole_lines(text[begin : at + AROUND], at - begin, line, is_start=is_start)
    return None


def _line_start(block: bytes, number: int) -> int | None:
    """Return where in `block` the line begins before which so many end; None if it does not."""
    at = 0
    for _ in range(number):
        at = block.find(b"\n", at) + 1
        if not at:
            return None
    return at


def _whole_lines(text: bytes, at: int, line: int, *, is_start: bool) -> SourcePart:
    """Return lines of which that at the place `at` is `line`."""
    if not is_start:  # not from the middle of a line, unless that is longer than what is shown
        begin = text.find(b"\n", 0, at) + 1
        text, at = text[begin:], at - begin
    return SourcePart(text, line - text.count(b"\n", 0, at))
