"""Quoted scalars that YAML has folded, on one line again.

What prints a resource as YAML breaks a long string in quotes between two words wherever it is full,
and goes on below, further in (YAML 1.2.2 section 7.3): a line end stands for a space, an empty line
for a line end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENS = lazy_regex(
    rb"([> ]{0,80})(?:- ){0,2}[A-Za-z][\w./-]{0,60}: "
    rb"(?:\"(?:[^\"\\]|\\.)*\\?|'(?:[^'\r]|'')*)\r?\Z"
)
"""A key with a string in quotes that is not closed on its line."""
_SIGN = lazy_regex(
    rb"(?m)^[> ]{0,80}(?:- ){0,2}[A-Za-z][\w./-]{0,60}: [\"'][^\r\n]{20,}\r?\n[> ]* "
)
_CLOSES = {
    b'"': lazy_regex(rb"(?:[^\"\\]|\\.)*\"[ \t\r]*\Z"),
    b"'": lazy_regex(rb"(?:[^']|'')*'[ \t\r]*\Z"),
}
_STRAY = {b'"': lazy_regex(rb"(?:[^\"\\]|\\.)*\""), b"'": lazy_regex(rb"(?:[^']|'')*'(?!')")}
_MOST = 60
"""Lines of a scalar."""
_BLANK = b" \t\r"


def unfolded(notation: Sequence[bytes]) -> list[RepairedLine] | None:
    """Return the lines of a text with each folded string on one line, None if none is folded."""
    lines: list[RepairedLine] = []
    at, folded = 0, False
    while at < len(notation):
        end = _end(notation, at)
        if end > at:
            lines += _joined(notation, at, end)
            folded = True
        else:
            lines.append(RepairedLine(at, notation[at]))
        at = end + 1
    return lines if folded else None


def may_be_folded(text: bytes) -> bool:
    """Return whether a text has the beginning of a string that may go on below."""
    return (b': "' in text or b": '" in text) and _SIGN.search(text) is not None


def _end(notation: Sequence[bytes], at: int) -> int:
    """Return the line that closes the string which opens at line `at`, or that line itself."""
    opened = _OPENS.match(notation[at])
    if opened is None:
        return at
    quote = _quote(notation[at])
    depth = len(opened[1])
    for number in range(at + 1, min(at + _MOST, len(notation))):
        line = notation[number]
        if not line.strip(b"> " + _BLANK):
            continue
        if len(line) - len(line.lstrip(b"> ")) <= depth:
            return at
        if _CLOSES[quote].match(line):
            return number
        if _STRAY[quote].match(line):
            return at
    return at


def _quote(line: bytes) -> bytes:
    """Return the mark that opens the string of a line."""
    value = line.index(b": ") + 2
    return line[value : value + 1]


def _joined(notation: Sequence[bytes], first: int, last: int) -> list[RepairedLine]:
    """Return the lines of a string: one, or as many as empty lines have parted in single quotes."""
    is_escaped = _quote(notation[first]) == b'"'
    lines = [RepairedLine(first, notation[first].rstrip(_BLANK))]
    glue = b" "
    for number in range(first + 1, last + 1):
        above = lines[-1]
        part = notation[number].strip(b"> " + _BLANK)
        if not part:
            glue = b"\\n" if is_escaped else b"\n"
            lines[-1] = above._replace(rows=number - above.row + 1)
        elif glue == b"\n":
            lines.append(RepairedLine(number, b"\t" + part))
            glue = b" "
        else:
            text, glued = above.text, glue
            if is_escaped and text.endswith(b"\\"):
                text, glued, part = text[:-1], b"", _unescaped_start(part)
            lines[-1] = RepairedLine(above.row, text + glued + part, number - above.row + 1)
            glue = b" "
    return lines


def _unescaped_start(part: bytes) -> bytes:
    """Return the rest of a word's line, whose first space is escaped."""
    return part[1:] if part.startswith(b"\\ ") else part
