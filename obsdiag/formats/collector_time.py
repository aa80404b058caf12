"""Lines before each of which a collector has put when it came: kubectl, Docker, runners of CI.

A logger puts its time before a record, a collector before each line: the lines that go on with one
have it too, and those that a logger has given a time of its own. What a program writes at one time
comes at one time: a line that came later begins a record, and keeps its time as the sign of that,
unless it looks like one of a message.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.line_prefix_styles import split_collected, split_prefix
from obsdiag.records.prefixed_run import begins_message
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

_TIME = lazy_regex(
    rb"(?:\xef\xbb\xbf)?[12][0-9]{3}-[01][0-9]-[0-3][0-9]T([0-2][0-9]):([0-5][0-9]):([0-6][0-9])"
    rb"\.(?P<fraction>[0-9]{1,9})Z(?: |\r?$)"
)
"""RFC 3339, to a fraction of a second that few loggers have."""
_FINE = 6
"""Digits of such a fraction: collectors leave zeros at its end out."""
_GOES_ON = lazy_regex(rb"\r?$|\t|[ ]{2}|##\[|at [\w.$]+\(|Caused by: ")
"""How lines begin that go on with the one above, and what no logger writes behind its time."""
_PADDED = lazy_regex(rb"[ ]{1,5}(?:TRACE|DEBUG|INFO|NOTICE|WARN|ERROR|FATAL)\b")
"""A level as loggers right-align it behind a time of their own (Rust's tracing)."""
FEWEST = 2
AT_ONCE = 0.02
"""Seconds within which the lines come that a program writes at one time."""
_DAY = 86400.0


def without_time(rows: Sequence[bytes]) -> list[list[RepairedLine]] | None:
    """Return what was written in a text of these lines, or None where no collector timed them."""
    found = [_TIME.match(row) for row in rows]
    if len(rows) < FEWEST or not all(found) or split_collected(rows[0]) is not None:
        return None
    ends = [match.end() for match in found if match is not None]
    fine = sum(match is not None and len(match["fraction"]) >= _FINE for match in found)
    lines = [
        RepairedLine(at, row[end:]) for at, (row, end) in enumerate(zip(rows, ends, strict=True))
    ]
    if 2 * fine < len(rows) or not _is_collected(lines):
        return None
    times = [_seconds(match) for match in found if match is not None]
    for at, (above, time) in enumerate(pairwise(times), 1):
        if (time - above) % _DAY > AT_ONCE and begins_message(lines[at].text):
            lines[at] = RepairedLine(at, rows[at])
    return [lines]


def _seconds(time: re.Match[bytes]) -> float:
    """Return the time of day in seconds."""
    hour, minute, second = (int(part) for part in time.group(1, 2, 3))
    return 3600 * hour + 60 * minute + second + float(b"0." + time["fraction"])


def _is_collected(lines: Sequence[RepairedLine]) -> bool:
    """Return whether lines have more than a logger writes behind a time of its own."""
    if any(_PADDED.match(line.text) for line in lines):
        return False
    if any(_GOES_ON.match(line.text) for line in lines):
        return True
    return sum(split_prefix(line.text) is not None for line in lines) * 2 > len(lines)
