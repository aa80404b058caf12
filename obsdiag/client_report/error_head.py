"""The first line of an error as a program's runtime prints it, from the first column on.

It begins an event of its own: what the error that is printed above it says is none of its.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_above, line_end, line_start

_HEAD = lazy_regex(
    rb"(?:[ \t]{0,40}<[a-z][\w:-]{0,40}(?:[ ][^<>\r\n]{0,2000})?>)?"
    rb"(?:(?:[A-Za-z_$][\w$]{0,80}(?:\.|::)){0,12}[A-Z][\w$]{0,100})(?:[ ]\[\w{1,60}\])?"
    rb"(?::[ ][^\r\n]*)?\r?\n[ \t]+(?:at|from)[ ]"
)
"""A class, what it says, and the first of the frames below, as Node, Java, .NET and Ruby print.

In a report of tests it may stand in an element."""
_LAST = lazy_regex(
    rb"(?:(?:[a-z_]\w{0,80}\.){1,12}[A-Z]\w{0,100}|[A-Z]\w{0,100}(?:Error|Exception|Fault))"
    rb"(?::[ ]|\r?$)",
)
"""A class and what it says, below the frames, as Python prints."""
_CLOSES = (b" ", b"\t", b"}", b"]", b")")
"""How lines begin that go on with an error."""
_MOST_LINES = 60
"""Lines of an error that are looked at."""
_DUMP = 8 * 1024
"""Bytes below a value of a dump in which that is closed."""


def another_begins(text: bytes, first: int, last: int) -> bool:
    """Return whether the head of another error stands between two places, or in the line of `last`.

    It counts only where what is above it is an error of its own: a line of a log above a head may
    well be of the same.
    """
    line = text.find(b"\n", first, last) + 1
    while 0 < line <= last:
        if begins_another(text, line):
            return True
        line = text.find(b"\n", line, last) + 1
    return False


def is_head(text: bytes, line: int) -> bool:
    """Return whether the line at `line` is an error's, with its frames below it."""
    return _HEAD.match(text, line) is not None


def is_exception(text: bytes, line: int) -> bool:
    """Return whether the line at `line` begins with the class of an exception."""
    return _LAST.match(text, line, line_end(text, line)) is not None


def head_between(text: bytes, first: int, last: int) -> int | None:
    """Return where the head of an error with its frames below it starts between two places."""
    line = text.find(b"\n", first, last) + 1
    while 0 < line <= last:
        if _HEAD.match(text, line) is not None:
            return line
        line = text.find(b"\n", line, last) + 1
    return None


def thrown_around(text: bytes, start: int, end: int) -> tuple[int, int] | None:
    """Return from where to where the error is printed whose dump has `start` to `end` in it."""
    closed = text.find(b"\n}", end, end + _DUMP)
    line = line_start(text, start)
    for _ in range(_MOST_LINES if closed >= 0 else 0):
        if line <= 0 or text.startswith(b"}", line):
            break
        line = line_above(text, line)
        if _HEAD.match(text, line) is not None:
            return line, closed
    return None


def begins_another(text: bytes, line: int) -> bool:
    """Return whether an error's head stands at `line`, right below another error."""
    return text[line : line + 1].isalpha() and _is_head(text, line) and _is_below_error(text, line)


def _is_head(text: bytes, line: int) -> bool:
    if _HEAD.match(text, line) is not None:
        return True
    if _LAST.match(text, line, line_end(text, line)) is None or not line:
        return False
    above = line_above(text, line)
    return text[above : above + 1] in (b" ", b"\t") and bool(text[above:line].strip())


def _is_below_error(text: bytes, line: int) -> bool:
    for _ in range(_MOST_LINES):
        if line <= 0:
            return False
        line = line_above(text, line)
        if not text.startswith(_CLOSES, line):
            return _is_head(text, line)
    return False
