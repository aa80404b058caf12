"""Where a text is broken into pages: between lines, never through one, and not below a heading.

Pages are counted in lines that have a place: whatever draws them, a line is whole on one page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHORT = 3
"""Lines of a paragraph that is never broken."""
_FEWEST = 2
"""Lines of a longer one that stay together, before a break and after it."""
_LEAST = 0.6
"""Share of a page that is filled at least, whatever would be kept together."""


class PlacedLine(NamedTuple):
    """A line of a text that is as long as it likes."""

    top: float
    bottom: float
    paragraph: int
    """Counted through the text; the lines of a table's row are one."""
    leads: bool = False
    """Whether it is of a heading, or announces the list below it."""


def pages(lines: Sequence[PlacedLine], height: float) -> Iterator[range]:
    """Yield which of the lines, sorted by their tops, stand on each page of this height."""
    start = 0
    while start < len(lines):
        end = _end(lines, start, height)
        yield range(start, end)
        start = end


def _end(lines: Sequence[PlacedLine], start: int, height: float) -> int:
    """Return the first line that is no longer on the page that begins with line `start`."""
    top = lines[start].top
    fits = start + 1
    while fits < len(lines) and lines[fits].bottom <= top + height:
        fits += 1
    if fits == len(lines):
        return fits
    wanted = _wanted(lines, fits)
    filled = lines[wanted - 1].bottom - top if wanted > start else 0
    return wanted if filled >= _LEAST * height else fits


def _wanted(lines: Sequence[PlacedLine], end: int) -> int:
    """Return the last place up to `end` at which nothing is parted that belongs together."""
    first, last = _paragraph(lines, end)
    if first < end:
        is_short = last - first <= _SHORT or end - first < _FEWEST
        end = first if is_short else min(end, last - _FEWEST)
    while end and lines[end - 1].leads:
        end = _paragraph(lines, end - 1)[0]
    return end


def _paragraph(lines: Sequence[PlacedLine], at: int) -> tuple[int, int]:
    """Return where the paragraph of a line begins and ends."""
    first, last, paragraph = at, at + 1, lines[at].paragraph
    while first and lines[first - 1].paragraph == paragraph:
        first -= 1
    while last < len(lines) and lines[last].paragraph == paragraph:
        last += 1
    return first, last
