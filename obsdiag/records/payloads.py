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
_LITERAL = lazy_regex(
    rb'"((?:[^"\\\r\n]|\\[^\r\n])*+)("?)'
    rb"|(?<![\w'\"\\])b'((?:[^'\\\r\n]|\\[^\r\n])*+)('?)"
)
"""One without an end goes to the end of the line, so that none is looked for in it. Python shows
bytes in quotes of the other kind; a text in them may be anything with two apostrophes."""
_SYSLOG_LINES = lazy_regex(rb"(?:[A-Z]{3,8} \S{1,4000} |< )?HTTP/[0-9.]{1,3}[ #].*#012[^\r\n]*")
"""A transcript in which rsyslog has written line ends as `#` and their octal number."""


class Payload(NamedTuple):
    """A text in a record."""

    start: int
    """Where its literal starts and ends in the record, the quotation marks aside."""
    end: int
    text: bytes
    """What the literal says."""


def payloads(record: bytes) -> Iterator[Payload]:
    """Yield the texts with line ends that the literals of a record of one line say, in order."""
    if len(record) > LONGEST or b"\n" in record.strip():
        return
    if b"#012" in record and (written := _SYSLOG_LINES.search(record)) is not None:
        yield Payload(*written.span(), written[0].replace(b"#015", b"").replace(b"#012", b"\n"))
        return
    if b"\\n" not in record:
        return
    for literal in _LITERAL.finditer(record):
        said = 1 if literal[1] is not None else 3
        if literal[said + 1] and b"\\n" in literal[said]:
            yield Payload(*literal.span(said), unescaped(literal[said]))


_FEWEST = 40
"""Bytes from which on a text says so much that it is no other one's by chance."""


def said_once(record: bytes) -> bytes:
    """Return a record of one line with blanks for the texts that another one in it begins with.

    GELF has the first line of a message, or all of it, once more as its short message.
    """
    if len(record) > LONGEST or not record.startswith(b"{"):
        return record
    texts = [literal for literal in _LITERAL.finditer(record) if literal[2]]
    texts = [literal for literal in texts if len(literal[1]) >= _FEWEST]
    for number, literal in enumerate(texts):
        begun = literal[1].rstrip(b".")
        others = texts[number + 1 :] + [one for one in texts[:number] if len(one[1]) > len(begun)]
        if any(other[1].startswith(begun) for other in others):
            start, end = literal.span(1)
            record = record[:start] + b" " * (end - start) + record[end:]
    return record
