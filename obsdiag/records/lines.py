"""The lines of a text by their offsets."""

from __future__ import annotations


def line_at(text: bytes, start: int) -> bytes:
    """Return the line that starts at `start`, without its end."""
    end = text.find(b"\n", start)
    return text[start : len(text) if end < 0 else end].removesuffix(b"\r")


def line_start(text: bytes, at: int, lowest: int = 0) -> int:
    """Return where the line of `at` starts, `lowest` at the least."""
    return text.rfind(b"\n", lowest, at) + 1 or lowest


def line_end(text: bytes, at: int, highest: int | None = None) -> int:
    """Return where the line of `at` ends, without its line end: `highest` at the most."""
    end = text.find(b"\n", at, highest)
    if end >= 0:
        return end
    return len(text) if highest is None else highest


def line_above(text: bytes, start: int, lowest: int = 0) -> int:
    """Return where the line above the one at `start` starts, `lowest` at the least."""
    return text.rfind(b"\n", lowest, start - 1) + 1 or lowest


def line_below(text: bytes, start: int) -> int:
    """Return where the line below the one at `start` starts, or the length of the text."""
    return text.find(b"\n", start) + 1 or len(text)


def lines_around(text: bytes, at: int, start: int, end: int, most: int) -> tuple[int, int]:
    """Return the line of `at` with up to `most` above and below it, each up to the first empty one.

    Nothing in front of `start` or behind `end` is looked at; the last line is without its end.
    """
    first, last = line_start(text, at, start), line_end(text, at, end)
    for _ in range(most):
        above = line_start(text, max(start, first - 1), start)
        if above >= first or not text[above:first].strip():
            break
        first = above
    for _ in range(most):
        below = line_end(text, last + 1, end)
        if below <= last or not text[last:below].strip():
            break
        last = below
    return first, last
