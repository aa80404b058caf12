"""Texts of several lines that a record holds as one string: of JSON, of logfmt, of a dict.

Such a string is what a program printed, a stack trace or a whole transcript: it is a text of its
own, with lines of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.string_literal import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1024 * 1024
"""Bytes of a record that is looked at."""
_LITERAL = lazy_regex(rb'"((?:[^"\\\r\n]|\\[^\r\n])*+)("?)')
"""One without an end goes to the end of the line, so that none is looked for in it."""


class Payload(NamedTuple):
    """A text in a record."""

    start: int
    """Where its literal starts and ends in the record, the quotation marks aside."""
    end: int
    text: bytes
    """What the literal says."""


def payloads(record: bytes) -> Iterator[Payload]:
    """Yield the texts with line ends that the literals of a record of one line say, in order."""
    if b"\\n" not in record or len(record) > LONGEST or b"\n" in record.strip():
        return
    for literal in _LITERAL.finditer(record):
        if literal[2] and b"\\n" in literal[1]:
            yield Payload(*literal.span(1), unescaped(literal[1]))
