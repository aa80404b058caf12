"""Lines that a terminal or a mail has broken at one width, put together again.

A terminal breaks a line wherever it is full, a mail between two words. Either way the width tells
which lines go on: what stands below would not have fitted. A line that begins with a time, an
indent or a name of its own goes on with nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROWEST, WIDEST = 50, 200
"""Characters of a line where lines are broken."""
WIDEST_MAIL = 80
"""The same where they are broken between words: RFC 5322 section 2.1.1 asks for 78."""
NARROW_MAIL = 64
"""The same where one line alone is broken."""
USUAL = frozenset({72, 76, 78, 80, 100, 120, 132})
"""Widths of which one broken line is enough to know them."""
ENOUGH = 2
"""Broken lines from which on any width shows."""
_QUOTE = lazy_regex(rb"(?:(?:>|\||\xe2\x94\x82)(?=[ >|]|$)[ ]?)*")
_OWN = lazy_regex(
    rb"""[ \t]{2}|\t|[<*+-][ ]|--|<\?xml|<Error|\{["\\]|HTTP/|at[ ]|Caused[ ]by|Traceback[ ]
      | (?:curl|wget|aws|s3cmd|mc|fatal|error):[ ]
      | [\[(]?(?:[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2})
      | (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ ][ 0-9][0-9][ ]
      | (?:request|host|error|status)[ _-]?(?:id|code|message)?[ ]?[=:]
      | [A-Z]\w{1,20}[ ](?:[A-Z][\w-]{0,20}|id|code|message|name|key|status)[ ]?:[ ]
      | ["']?(?:[A-Z]|x-)[\w.-]{2,30}["']?[ ]?[=:](?![,;)\]])""",
    re.VERBOSE,
)
"""How lines begin that are no rest of another one, wherever that was broken."""
_BEGINNING = 6
"""Characters in which lines of a list are alike."""
_WORD = lazy_regex(rb"\w")
_NAMED = lazy_regex(
    rb"""<[A-Za-z/]
      | ["']?[A-Za-z_][\w.-]{0,30}["']?(?:[ ](?:ID|[Cc]ode|[Mm]essage))?(?::[ ]|:$|[ ]?=)""",
    re.VERBOSE,
)
"""The same where words are whole: it may be a tag, or the name of a value."""


class _Row(NamedTuple):
    """A line without the marks of a quotation in front of it."""

    quote: bytes
    text: bytes
    width: int
    """Characters of the text."""
    whole: int
    """Characters of the line."""


def unwrapped(notation: Sequence[bytes]) -> list[RepairedLine] | None:
    """Return the lines that were broken as they were before, or None where none was.

    What a person has put together may have been shown in windows of several widths, so that the
    parts between rules and blank lines are asked where the whole tells none. One of a few lines
    shows its width where one line of it was broken twice.
    """
    if not _may_be_broken(notation):
        return None
    if (lines := _put_together(notation, 0)) is not None:
        return lines
    parts = _parts(notation)
    told = [_put_together(notation[first:last], first) for first, last in parts]
    told = [
        lines if lines and max(line.rows for line in lines) > ENOUGH else None for lines in told
    ]
    if len(parts) == 1 or not any(told):
        return None
    return [
        line
        for (first, last), lines in zip(parts, told, strict=True)
        for line in lines or (RepairedLine(row, notation[row]) for row in range(first, last))
    ]


_RULE = lazy_regex(rb"[ \t>|]*(?:[-=_*~#`]{3,}\w{0,12})?[ \t]*\r?")


def _parts(notation: Sequence[bytes]) -> list[tuple[int, int]]:
    """Return from which line to which one the parts between rules and blank lines go."""
    cuts = [row for row, line in enumerate(notation) if _RULE.fullmatch(line)]
    starts = sorted({0, *cuts, *(row + 1 for row in cuts if row + 1 < len(notation))})
    return list(pairwise([*starts, len(notation)]))


def _put_together(notation: Sequence[bytes], start: int) -> list[RepairedLine] | None:
    """Return the lines of a part that begins at line `start`, or None where none was broken."""
    rows = [_row(line.removesuffix(b"\r")) for line in notation]
    filled, parted = _filled(rows), _parted(rows)
    by_words = len(filled) < ENOUGH or not parted <= filled
    boxed = by_words and parted and any(rows[number].quote for number in filled)
    full = len(filled) > len(parted - filled) and not boxed
    glue, joints = (b"", filled) if full else (b" ", parted)
    if not joints:
        return None
    lines: list[RepairedLine] = []
    for number, row in enumerate(rows):
        if number in joints:
            above = lines[-1]
            text = above.text.removesuffix(b"\r") + glue + row.text
            lines[-1] = RepairedLine(above.row, text, above.rows + 1)
        else:
            lines.append(RepairedLine(start + number, notation[number]))
    return lines


def _may_be_broken(notation: Sequence[bytes]) -> bool:
    """Return whether any line is long enough to be broken, with one below that may be its rest."""
    for above, line in pairwise(notation):
        if len(above) < NARROWEST or len(line) < _SHORTEST_REST:
            continue
        row = line.lstrip(b">| ") if line[0] in _QUOTE_MARKS else line
        if row and not _OWN.match(row):
            return True
    return False


_SHORTEST_REST = 2
"""Bytes of a line that says anything, its line end included."""
_QUOTE_MARKS = frozenset(b">|\xe2")


def _row(line: bytes) -> _Row:
    quote = _QUOTE.match(line)
    assert quote is not None, "it may be empty"
    text = line[quote.end() :]
    return _Row(quote[0].rstrip(), text, _width(text), _width(line))


def _width(text: bytes) -> int:
    return len(text) if text.isascii() else len(text.decode("utf-8", "replace"))


def _filled(rows: Sequence[_Row]) -> set[int]:
    """Return the lines that go on with one that was broken because it was full."""
    width = max(row.whole for row in rows)
    joints = {
        number
        for number, (above, row) in enumerate(pairwise(rows), start=1)
        if above.whole == width and _goes_on(above, row) and not _is_next_sentence(above, row)
    }
    kinds = {rows[number - 1].text[:_BEGINNING] for number in joints}
    shown = width in USUAL or len(kinds) >= ENOUGH
    return joints if shown and NARROWEST <= width <= WIDEST else set()


def _is_next_sentence(above: _Row, row: _Row) -> bool:
    """Return whether a sentence or a whole id ends where the line was full, and a sentence begins.

    Of a broken line a space would stand between them.
    """
    return _ENDED.search(above.text) is not None and _SENTENCE.match(row.text) is not None


_ENDED = lazy_regex(rb"(?:\.|(?<![0-9A-F])(?:[0-9A-F]{8}){2,4})\Z")
_SENTENCE = lazy_regex(rb"[A-Z][a-z]* [a-z]")


def _parted(rows: Sequence[_Row]) -> set[int]:
    """Return the lines that go on with one into which their first word did not fit."""
    width = max((row.width for row in rows if b" " in row.text.strip()), default=0)
    joints = {
        number
        for number, (above, row) in enumerate(pairwise(rows), start=1)
        if above.width + 1 + len(row.text.partition(b" ")[0]) > width
        and _goes_on(above, row)
        and not row.text.startswith(b" ")
        and not _NAMED.match(row.text)
    }
    shown = len(joints) >= ENOUGH or any(
        _is_one_sentence(rows[number - 1], rows[number]) for number in joints
    )
    return joints if shown and NARROWEST <= width <= WIDEST_MAIL else set()


def _is_one_sentence(above: _Row, row: _Row) -> bool:
    """Return whether a long line ends within a sentence, and the one below begins so."""
    within = above.text[-1:].isalnum() and row.text[:1].islower()
    return within and above.width >= NARROW_MAIL


def _goes_on(above: _Row, row: _Row) -> bool:
    """Return whether a line may be the rest of the one above it: it says something, and alike."""
    again = above.text[:_BEGINNING] == row.text[:_BEGINNING]
    tags = above.text.endswith(b">") and row.text.startswith(b"<")
    tags |= above.text.endswith(b"</Error>") and row.text[:1].isalnum()  # nothing follows it
    if again or tags or row.quote not in (above.quote, b""):
        return False
    return all(map(_WORD.search, (above.text, row.text))) and not _OWN.match(row.text)
