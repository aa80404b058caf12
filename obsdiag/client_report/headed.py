"""Blocks below a heading of their own, as the window of a desktop program shows an error.

`Message:`, `Request URL:`, `Response:`, each with what it names on the lines below, and an empty
line between them: they tell of one error.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_above, line_at

_HEADING = lazy_regex(rb"[ \t>|]{0,8}[A-Z][A-Za-z]{2,20}(?: [A-Za-z]{2,20}){0,3}:[ \t]*")
_QUOTE = b"> |\t\r"
_MOST_LINES = 12
"""Lines of a block."""


def has_heading(text: bytes, line: int) -> bool:
    """Return whether the line right above the one at `line` is a heading."""
    return line > 0 and _is_heading(text, line_above(text, line))


def headed_block_above(text: bytes, line: int, lowest: int) -> int | None:
    """Return where the block above begins, if it has a heading and `line` is one; else None.

    One empty line, which may be of a quotation, stands between them.
    """
    if line <= lowest or not _is_heading(text, line):
        return None
    at = line_above(text, line, lowest)
    if line_at(text, at).strip(_QUOTE):
        return None
    for _ in range(_MOST_LINES):
        if at <= lowest:
            return None
        at = line_above(text, at, lowest)
        if not line_at(text, at).strip(_QUOTE):
            return None
        if _is_heading(text, at):
            return at
    return None


def _is_heading(text: bytes, at: int) -> bool:
    return _HEADING.fullmatch(line_at(text, at).rstrip(b"\r")) is not None
