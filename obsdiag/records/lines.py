"""The lines of a text by their offsets."""

from __future__ import annotations


def line_at(text: bytes, start: int) -> bytes:
    """Return the line that starts at `start`, without its end."""
    end = text.find(b"\n", start)
    return text[start : len(text) if end < 0 else end].removesuffix(b"\r")


def line_above(text: bytes, start: int, lowest: int = 0) -> int:
    """Return where the line above the one at `start` starts, `lowest` at the least."""
    return text.rfind(b"\n", lowest, start - 1) + 1 or lowest


def line_below(text: bytes, start: int) -> int:
    """Return where the line below the one at `start` starts, or the length of the text."""
    return text.find(b"\n", start) + 1 or len(text)
