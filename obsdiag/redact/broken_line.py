"""Whether a text was copied out of a window, which breaks each line where it is full.

How wide the window was shows from its full lines alone. Where masks changed that, nobody could put
the lines together again; so in such a text, masks are as long as what they stand for.
"""

from __future__ import annotations

NARROWEST, WIDEST = 50, 200
"""Characters of a line at which windows break."""
ENOUGH = 2
"""Lines that are as wide as the widest, so that it is no accident."""
_MOST = 256 * 1024
"""Bytes of a text that is looked at: nobody copies more out of a window."""


def is_broken_at_a_width(text: bytes) -> bool:
    """Return whether several lines of `text` are as wide as the widest, as a window leaves them."""
    if len(text) > _MOST or b"\n" not in text:
        return False
    widths = [_width(line.rstrip(b"\r")) for line in text.split(b"\n")]
    widest = max(widths)
    return NARROWEST <= widest <= WIDEST and widths.count(widest) >= ENOUGH


def joints(text: bytes) -> list[tuple[int, int]]:
    """Return the line ends that a window has made: those of the lines that are full."""
    if not is_broken_at_a_width(text):
        return []
    found: list[tuple[int, int]] = []
    lines = text.split(b"\n")
    widest = max(_width(line.rstrip(b"\r")) for line in lines)
    at = 0
    for line in lines[:-1]:
        bare = line.rstrip(b"\r")
        at += len(line) + 1
        if _width(bare) == widest:
            found.append((at - 1 - (len(line) - len(bare)), at))
    return found


def _width(line: bytes) -> int:
    return len(line) if line.isascii() else len(line.decode("utf-8", "replace"))
