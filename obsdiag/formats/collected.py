"""Short texts of which a collector, a logger or a mail has put something before every line.

What the program wrote is a text of its own, with records, calls and formats of its own: it is read
as such, one text for each stream. Of long logs only the lines of a message are put together
(`records/prefixed_run.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.formats.collector_time import without_time
from obsdiag.formats.journal_export import OPENING, exported
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.line_prefix_styles import split_collected, split_prefix
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.records.line_prefix_styles import PrefixedLine

FEWEST = 2
"""Lines from which on the same logger's prefix on all of them is no accident."""
OTHERS = 20
"""One line in so many may have no prefix: where a collector has broken one."""
LONGEST = 200
"""Bytes of a logger's prefix."""
_BLANK = b" \t\r"
# What mail programs, Markdown and terminals put before the lines of a text.
_QUOTE = lazy_regex(rb"[ \t]*(?:>[ ]?)+(?=.)|\|[ ](?=[^|\r\n]*$)")
_INDENT = lazy_regex(rb"[ \t]+(?=\S)")
_SHIFTED = (b">", b"|", b" ", b"\t")
_NUMBER = lazy_regex(rb"[0-9]+")
_MAY_END = lazy_regex(rb"[:\]|>)-] |(?<=[A-Z]) ")
"""Where a logger's prefix may end."""
_CLOCK = lazy_regex(rb"[0-2][0-9]:[0-5][0-9]:[0-6][0-9]")
_CONTINUES = lazy_regex(rb"[ \t]+\S|[<>{}()\[\]*]|HTTP/|at |Caused by")


def inner_texts(rows: Sequence[bytes]) -> list[list[RepairedLine]] | None:
    """Return what programs wrote in a text of these lines, stream by stream, or None.

    That is where each line is quoted or indented, or has the prefix of a collector, or where all
    have that of one logger.
    """
    if (collected := exported(rows) or without_time(rows)) is not None:
        return collected
    first = next((row for row in rows if row.strip(_BLANK)), b"")
    if (quote := _QUOTE.match(first)) is not None:
        prefix = re.compile(re.escape(quote[0].rstrip(_BLANK)) + rb"(?: |$|(?=\S))|[ \t\r]*$")
        return _all_without(prefix, rows)
    if (indent := _INDENT.match(first)) is not None:
        return _all_without(re.compile(re.escape(indent[0]) + rb"|[ \t\r]*$"), rows)
    if split_collected(first) is not None:
        return _by_stream(rows, [split_collected(row.removesuffix(b"\r")) for row in rows])
    one = split_prefix(first)
    if one is None or one.interleaved or len(rows) < FEWEST:
        return None
    common = _common_prefix(first, rows)
    texts = None if common is None else _all_without(common, rows)
    return texts if texts is not None and _is_one_message(rows, texts[0]) else None


def may_have_prefixes(head: bytes) -> bool:
    """Return whether an input starts with a line that may have a prefix."""
    first = head.lstrip(b"\r\n").partition(b"\n")[0].rstrip(b"\r")
    if first[:1] in _SHIFTED or first.startswith(OPENING):
        return True
    return split_prefix(first) is not None


def _all_without(
    prefix: re.Pattern[bytes], rows: Sequence[bytes]
) -> list[list[RepairedLine]] | None:
    """Return the lines without a prefix that all of them have, or None."""
    found = [prefix.match(row) for row in rows]
    if len(rows) < FEWEST or not all(found):
        return None
    ends = [match.end() for match in found if match is not None]
    return [
        [RepairedLine(at, row[end:]) for at, (row, end) in enumerate(zip(rows, ends, strict=True))]
    ]


def _common_prefix(first: bytes, rows: Sequence[bytes]) -> re.Pattern[bytes] | None:
    """Return the longest prefix that all lines have, but for the numbers in it, or None."""
    for end in [match.end() for match in _MAY_END.finditer(first, 0, LONGEST)][::-1]:
        parts = _NUMBER.split(first[:end].rstrip(b" "))
        prefix = re.compile(b"[0-9]+".join(map(re.escape, parts)) + rb"(?: |$)")
        if all(prefix.match(row) for row in rows):
            return prefix
    return None


def _is_one_message(rows: Sequence[bytes], lines: Sequence[RepairedLine]) -> bool:
    """Return whether a logger wrote lines at one time, of which some continue those above them."""
    clocks = {clock[0] for row in rows if (clock := _CLOCK.search(row)) is not None}
    return len(clocks) <= 1 and any(_CONTINUES.match(line.text) for line in lines)


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
        first, *others = one.rest.split(b"\n")  # a program may have written several at a time
        if stream in cut:
            above = lines[-1]
            lines[-1] = RepairedLine(above.row, above.text + first, number - above.row + 1)
        else:
            lines.append(RepairedLine(number, first))
        lines += (RepairedLine(number, other) for other in others)
        (cut.add if one.goes_on else cut.discard)(stream)
    return list(texts.values())
