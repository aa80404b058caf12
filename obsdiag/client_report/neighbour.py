"""What stands next to an error and tells of something else: no value of it is the error's."""

from __future__ import annotations

from obsdiag.client_report.error_head import head_between, thrown_around
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_end, line_start, lines_around

_FIELDS = lazy_regex(
    rb"(?!(?:ts|time|level|lvl|msg|severity|error)=)(?:[A-Za-z_][\w.-]{0,30}=[^\s=]{1,80}[ ]){3}"
)
"""How a line begins that is nothing but fields, without the time and the level of a log record."""
_OF_A_STORE = lazy_regex(rb"(?i)s3|obs|bucket|object|://|(?-i:[Cc]ode=\"?[A-Z][a-z]|[0-9A-F]{16})")
_ANSWERED = lazy_regex(
    rb"\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]{1,5})? - (?:\S{1,60} )?(?:\[[^\]\r\n]{1,40}\] )?"
    rb"\"[A-Z]{3,7} [^\s\"]{1,400} HTTP/[0-9.]+\" "
)
"""What stands before the status in a server's own log: who has asked, and for what."""
_MOST = 600
"""Bytes of such a line."""


def is_neighbours(text: bytes, at: int, start: int, end: int) -> bool:
    """Return whether the number at `at` is told of something else than what is at `start` to `end`.

    It stands in the dump of another error, on a line of fields of the program's own, or on one of
    the log of its own server.
    """
    if at >= end:
        inside = thrown_around(text, start, end)
        if head_between(text, end, at) is not None or (inside is not None and inside[1] < at):
            return True
    elif at < start and (inside := thrown_around(text, at, at)) is not None and inside[1] < start:
        return True
    line = line_start(text, at)
    if start <= at < end or line <= end <= at:
        return False  # it stands on the same line
    last = text.find(b"\n", at, at + _MOST)
    if at < start <= (len(text) if last < 0 else last):
        return False
    return is_of_fields(text, at) or any(
        one.end() == at for one in _ANSWERED.finditer(text, line, at)
    )


def is_of_fields(text: bytes, at: int) -> bool:
    """Return whether the line of `at` is of a program's fields, and names no store."""
    line = line_start(text, at)
    if _FIELDS.match(text, line) is None:
        return False
    last = text.find(b"\n", at, at + _MOST)
    return _OF_A_STORE.search(text, line, len(text) if last < 0 else last) is None


def lines_of(text: bytes, at: int, start: int, end: int, most: int) -> tuple[int, int]:
    """Return the lines around `at` that may tell of the same, `most` of them.

    A line of a program's own fields stands alone; so does an error that is printed with its dump.
    """
    if is_of_fields(text, at):
        return line_start(text, at, start), line_end(text, at, end)
    first, last = lines_around(text, at, start, end, most)
    thrown = thrown_around(text, at, at)
    return (first, last) if thrown is None else (max(first, thrown[0]), min(last, thrown[1]))
