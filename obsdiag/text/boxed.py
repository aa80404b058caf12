"""What a program shows in a box that has a left side only, and breaks where the box is full.

Newman shows a body so, as it is or as the string literal that it logs: a row that is as wide as
the box goes on in the next one, in the middle of a word or an id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

SIDE = b"\xe2\x94\x82"
_SIDE = lazy_regex(rb"[ ]{0,12}\xe2\x94\x82[ ]")
_MARKUP = (b"<", b">")
NARROWEST, WIDEST = 30, 200
"""Characters of a row of a box that is full."""


def without_boxes(lines: Sequence[bytes]) -> list[RepairedLine] | None:
    """Return the lines of a text as they were before boxes broke them, None if none did."""
    found: list[RepairedLine] = []
    at, broken = 0, False
    while at < len(lines):
        side = _SIDE.match(lines[at])
        end = at + 1
        while side and end < len(lines) and lines[end].startswith(side[0]):
            end += 1
        box = lines[at:end]
        if side is not None and (width := _full_width(box)):
            found += _joined(box, at, len(side[0]), width)
            broken = True
        else:
            found += (RepairedLine(number, lines[number]) for number in range(at, end))
        at = end
    return found if broken else None


def _full_width(box: Sequence[bytes]) -> int:
    """Return the width of the rows that are full, or 0 where the box breaks no document."""
    text = b"".join(box)
    if len(box) < 3 or not all(mark in text for mark in _MARKUP):  # noqa: PLR2004
        return 0
    widths = [_width(row) for row in box]
    full = max(widths)
    many = widths.count(full) * 2 >= len(box) or widths.count(full) > 2  # noqa: PLR2004
    shut = any(row.rstrip().endswith(SIDE) for row in box)
    return full if many and not shut and NARROWEST <= full <= WIDEST else 0


def _joined(box: Sequence[bytes], at: int, side: int, width: int) -> list[RepairedLine]:
    """Return the lines of a box that begins with line `at`, without the side in front of them."""
    found: list[RepairedLine] = []
    goes_on = False
    for number, row in enumerate(box, start=at):
        text = row[side:].removesuffix(b"\r")
        if goes_on:
            above = found[-1]
            found[-1] = RepairedLine(above.row, above.text + text, above.rows + 1)
        else:
            found.append(RepairedLine(number, text))
        goes_on = _width(row) == width
    return found


def _width(row: bytes) -> int:
    return len(row.decode("utf-8", "replace").rstrip("\r"))
