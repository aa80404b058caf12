"""Lines for a terminal: by the columns that characters take, of which Chinese ones take two."""

from __future__ import annotations

import textwrap
from unicodedata import east_asian_width

_WIDE = ("W", "F")
_NO_BEGINNING = "，。；：、！？）】》”’,.;:)"
"""Signs that no line begins with."""


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(sign) in _WIDE else 1 for sign in text)


def padded(label: str, width: int) -> str:
    """Return a label with as many blanks behind it as make it `width` columns."""
    return label + " " * max(0, width - columns(label))


def wrapped(text: str, width: int, first: str, others: str) -> list[str]:
    """Return lines of at most `width` columns, the first and the others with their indent.

    Chinese is broken between any two characters, other text at blanks alone.
    """
    if not any(east_asian_width(sign) in _WIDE for sign in text):
        return textwrap.wrap(
            text,
            width - (columns(first) - len(first)),
            initial_indent=first,
            subsequent_indent=others,
            break_long_words=False,
            break_on_hyphens=False,
        )
    lines, line, begun = [], first, False
    for part in _parts(text):
        if begun and columns(line) + columns(part.rstrip()) > width:
            lines.append(line.rstrip())
            line = others + part.lstrip()
        else:
            line += part
        begun = True
    return [*lines, line.rstrip()] if begun else []


def _parts(text: str) -> list[str]:
    """Return what is not broken: a word with the blank behind it, a Chinese character."""
    parts = [""]
    for sign in text:
        is_wide = east_asian_width(sign) in _WIDE and sign not in _NO_BEGINNING
        ends = parts[-1].endswith(" ") or (parts[-1] and east_asian_width(parts[-1][-1]) in _WIDE)
        if is_wide or (ends and sign not in _NO_BEGINNING):
            parts.append(sign)
        else:
            parts[-1] += sign
    return [part for part in parts if part]
