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
    return _full(text) is not None


def joints(text: bytes) -> list[tuple[int, int]]:
    """Return the line ends that a window has made: those of the lines that are full."""
    full = _full(text)
    if full is None:
        return []
    found: list[tuple[int, int]] = []
    lines = text.split(b"\n")
    at = 0
    for line, is_full in zip(lines[:-1], full[:-1], strict=True):
        at += len(line) + 1
        if is_full:
            found.append((at - 1 - (len(line) - len(line.rstrip(b"\r"))), at))
    return found


def _full(text: bytes) -> list[bool] | None:
    """Return which lines are as wide as the window was; None where no window has broken them."""
    if len(text) > _MOST or b"\n" not in text:
        return None
    widths = [_width(line.rstrip(b"\r")) for line in text.split(b"\n")]
    widest = max(widths)
    if not NARROWEST <= widest <= WIDEST or widths.count(widest) < ENOUGH:
        return None
    return [width == widest for width in widths]


def _width(line: bytes) -> int:
    return len(line) if line.isascii() else len(line.decode("utf-8", "replace"))
