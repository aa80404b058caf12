"""Long blocks in units that are read one by one: paragraphs, or lines that begin alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.formats.anchors import anchors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


SHORT = 16 * 1024
"""Bytes of a block that is one unit."""
PIECE = 8 * 1024
"""Bytes that a part of a long paragraph has at least."""


def units(
    text: bytes, start: int, end: int, known: Sequence[int] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a block, or of the rest of one, that have an anchor, in order.

    `known` are the anchors of the text, where they are known.
    """
    if end - start <= SHORT:
        yield start, end
        return
    done = start
    for anchor in _found(text, start, end) if known is None else known:
        if anchor < done:
            continue
        if anchor >= end:
            break
        first = max(done, text.rfind(b"\n\n", done, anchor) + 2 if done < anchor else done)
        if first - 2 < done:
            first = done
        reach = min(end, anchor + SHORT + 1)  # what is longer is cut
        last = text.find(b"\n\n", anchor, reach)
        last = reach if last < 0 else last + 1
        if anchor - first > SHORT:
            first = text.rfind(b"\n", first, anchor - PIECE) + 1 or anchor - PIECE
        if last - first > SHORT:
            last = _cut(text, max(first + PIECE, anchor + 1), min(last, max(first, anchor) + SHORT))
        yield first, last
        done = last


def _found(text: bytes, start: int, end: int) -> Iterator[int]:
    return (start + at for at in anchors(text[start:end]).offsets)


def _cut(text: bytes, start: int, end: int) -> int:
    """Return where a line starts, between `start` and `end`, that begins another message."""
    for begins in (b"\nTraceback (most", b"\n\n", b"\n"):
        at = text.find(begins, start, end)
        if at >= 0:
            return at + 1
    return end
