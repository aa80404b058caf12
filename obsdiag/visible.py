"""Text out of a capture, made fit to be shown: nothing in it acts on the screen.

Captures come from strangers. A control character, a change of writing
direction or a character that is not seen could hide or reorder what stands
next to it, so each is written out as an escape (Unicode 15, chapters 23.1, 23.2;
UAX #9; Default_Ignorable_Code_Point in DerivedCoreProperties.txt).
"""

from __future__ import annotations

import unicodedata

_LAYOUT = "\t\n\r"
_ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""General categories: controls, formats, halves of surrogate pairs, separators of lines."""
_UNSEEN = (
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180B, 0x180F),  # Mongolian selectors and vowel separator
    (0x2060, 0x206F),
    (0x3164, 0x3164),  # Hangul filler
    (0xFDD0, 0xFDEF),  # no characters; a text widget takes two of them for frames
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFFA0, 0xFFA0),  # Hangul filler, half width
    (0xFFF0, 0xFFFC),  # annotations, and the place of an object in a text widget
    (0xFFFE, 0xFFFF),
    (0xE0000, 0xE0FFF),  # tags, more variation selectors
)
"""Ranges of characters that are not seen, or are none, whatever their category."""
_BYTE, _BASIC = 0xFF, 0xFFFF


class _Escapes(dict[int, str]):
    """What stands for each character, found when it is first met; see str.translate."""

    def __missing__(self, point: int) -> str:
        shown = _escaped(point) if _acts(point) else chr(point)
        if point <= _BASIC:  # the others are rare, and would be a million
            self[point] = shown
        return shown


def _acts(point: int) -> bool:
    """Tell whether a character does something, or is not seen, instead of being shown."""
    character = chr(point)
    if character in _LAYOUT:
        return False
    return unicodedata.category(character) in _ACTING or any(
        first <= point <= last for first, last in _UNSEEN
    )


def _escaped(point: int) -> str:
    if point <= _BYTE:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point <= _BASIC else f"\\U{point:08x}"


_ESCAPES = _Escapes()
_LINE_ENDS = {0x0A: "\\x0a", 0x0D: "\\x0d"}


def visible(text: str) -> str:
    """Return `text` with every character that acts instead of showing written as an escape.

    Tab, line feed and carriage return stay: they are the text's own layout.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_ESCAPES)


def on_one_line(text: str) -> str:
    """Return `text` visible and on one line: what would end the line is an escape too."""
    if text.isascii() and text.isprintable():  # a line of JSON always is
        return text
    return text.translate(_ESCAPES).translate(_LINE_ENDS)


def as_block(text: str) -> str:
    """Return `text` visible in its own lines; a lone carriage return is an escape."""
    return visible(text).replace("\r\n", "\n").replace("\r", _LINE_ENDS[0x0D])


def one_line(text: str, most: int = 300) -> str:
    """Return `text` visible, on one line of about `most` characters; a cut says what it took."""
    head, left = cut_line(text, most)
    return f"{head} … {left:,} characters more" if left else head


def cut_line(text: str, most: int) -> tuple[str, int]:
    """Return `text` visible, on one line of about `most` characters, and how many it has more."""
    head = visible(" ".join(text[: most + 1].split()))
    left = max(0, len(text) - most)
    return (head[:most] if left else head), left
