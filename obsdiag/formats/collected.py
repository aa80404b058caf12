"""Short texts of which a collector or a logger has put something in front of every line.

What the program wrote is a text of its own, with records, calls and formats of its own: it is read
as such, one text for each stream. Of long logs only the lines of a message are put together
(`records/prefixed_run.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.records.line_prefix_styles import split_collected, split_prefix
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.records.line_prefix_styles import PrefixedLine

FEWEST = 3
"""Lines from which on the same logger's prefix on all of them is no accident."""
OTHERS = 20
"""One line in so many may have no prefix: where a collector has broken one."""
LONGEST = 200
"""Bytes of a logger's prefix."""
_BLANK = b" \t\r"
_NUMBER = re.compile(rb"[0-9]+")
_MAY_END = re.compile(rb"[:\]|>)-] |(?<=[A-Z]) ")
"""Where a logger's prefix may end."""


def inner_texts(rows: Sequence[bytes]) -> list[list[RepairedLine]] | None:
    """Return what programs wrote in a text of these lines, stream by stream, or None.

    That is where each line has the prefix of a collector, or all have that of one logger.
    """
    first = next((row for row in rows if row.strip(_BLANK)), b"")
    if split_collected(first) is not None:
        return _by_stream(rows, [split_collected(row.removesuffix(b"\r")) for row in rows])
    if len(rows) < FEWEST or split_prefix(first) is None:
        return None
    prefix = _common_prefix(first, rows)
    return None if prefix is None else [_without(prefix, rows)]


def _common_prefix(first: bytes, rows: Sequence[bytes]) -> re.Pattern[bytes] | None:
    """Return the longest prefix that all lines have, but for the numbers in it, or None."""
    for end in [match.end() for match in _MAY_END.finditer(first, 0, LONGEST)][::-1]:
        parts = _NUMBER.split(first[:end].rstrip(b" "))
        prefix = re.compile(b"[0-9]+".join(map(re.escape, parts)) + rb"(?: +|$)")
        if all(prefix.match(row) for row in rows):
            return prefix
    return None


def _without(prefix: re.Pattern[bytes], rows: Sequence[bytes]) -> list[RepairedLine]:
    spaces = re.compile(prefix.pattern.removesuffix(b"(?: +|$)") + rb"(?: |$)")
    return [RepairedLine(number, spaces.sub(b"", row, 1)) for number, row in enumerate(rows)]


def _by_stream(
    rows: Sequence[bytes], split: Sequence[PrefixedLine | None]
) -> list[list[RepairedLine]] | None:
    """Return the lines of each stream, None where too many have no prefix."""
    bare = sum(1 for row, one in zip(rows, split, strict=True) if one is None and row.strip(_BLANK))
    if bare * OTHERS > len(rows):
        return None
    texts: dict[bytes, list[RepairedLine]] = {}
    cut: set[bytes] = set()
    stream = b""
    for number, (row, one) in enumerate(zip(rows, split, strict=True)):
        if one is None:
            if stream in texts:
                texts[stream].append(RepairedLine(number, row))
            continue
        stream = one.stream
        lines = texts.setdefault(stream, [])
        if stream in cut:
            above = lines[-1]
            lines[-1] = RepairedLine(above.row, above.text + one.rest, number - above.row + 1)
        else:
            lines.append(RepairedLine(number, one.rest))
        (cut.add if one.goes_on else cut.discard)(stream)
    return list(texts.values())
