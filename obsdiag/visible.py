"""Text out of a capture, made fit to be shown: nothing in it acts on the screen.

Captures come from strangers. A control character, a change of writing
direction or a character without width could hide or reorder what stands next
to it, so each is written out as an escape (Unicode 15, chapters 23.1, 23.2;
UAX #9).
"""

from __future__ import annotations

from functools import cache

_CONTROL = (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0))
_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_NO_WIDTH = (0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)
_SEPARATOR = (0x2028, 0x2029)
_BYTE = 0xFF


@cache
def _escapes() -> dict[int, str]:
    points = (*_CONTROL, *_DIRECTION, *_NO_WIDTH, *_SEPARATOR)
    return {point: f"\\x{point:02x}" if point <= _BYTE else f"\\u{point:04x}" for point in points}


def visible(text: str) -> str:
    """Return `text` with every character that acts instead of showing written as an escape.

    Tab, line feed and carriage return stay: they are the text's own layout.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_escapes())


def one_line(text: str, most: int = 300) -> str:
    """Return `text` visible, on one line of about `most` characters; a cut says what it took."""
    head = visible(" ".join(text[: most + 1].split()))
    left = len(text) - most
    return head if left <= 0 else f"{head[:most]} … {left:,} characters more"
