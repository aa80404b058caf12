"""Parts of what a person has pasted that tell of an error each, and of nothing in common.

A ticket may have several errors, with a blank line, a rule, a number or a heading between them.
One error has such lines within it as well, so that a cut is made only where what stands above it
and what stands below contradict each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.reports import reports, telling_of
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.known_codes import contradicts

if TYPE_CHECKING:
    from obsdiag.client_report.found import Report

LONGEST = 16 * 1024
"""Bytes of a stretch that is looked at as a whole; what is longer is read by its paragraphs."""
MOST = 64
"""Parts of one."""

_BREAK = lazy_regex(
    rb"(?m)^[ \t>|#*/-]{0,8}\r?\n"  # a blank line, of a quotation or a comment too
    rb"|^[ \t>|]{0,8}(?:[-=_*~#]{4,}|```\w{0,12})[ \t]*\r?\n"
    rb"|^[ \t>|]{0,8}(?=#{1,6}[ ]|\(?[0-9]{1,2}[.)](?:[ \t]|\r?$)|[*\xe2\x80\xa2-][ ])"
    rb"|^[^\r\n{}<>=\[\]\"]{1,80}(?::|\xef\xbc\x9a)[ \t]*\r?\n"  # a line that leads up to the next
)
"""What may stand between two errors; the second begins at its end."""


def sections(text: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of a stretch of text that are of an error each, in order: one, mostly."""
    if end - start > LONGEST:
        return [(start, end)]
    cuts = sorted({found.end() for found in _BREAK.finditer(text, start, end)} - {start, end})
    if not cuts or len(cuts) > MOST:
        return [(start, end)]
    groups: list[tuple[int, int]] = []
    above: list[Report] = []
    begun = start
    for first, last in zip([start, *cuts], [*cuts, end], strict=True):
        here = telling_of(list(reports(text, first, last)))
        if above and here and _contradict(above, here):
            groups.append((begun, first))
            above, begun = here, first
        else:
            above += here
    groups.append((begun, end))
    return [(first, _without_blank_lines(text, first, last)) for first, last in groups]


def _without_blank_lines(text: bytes, start: int, end: int) -> int:
    """Return where a part ends: one line with nothing below it is read as a line."""
    return start + len(text[start:end].rstrip())


def _contradict(above: list[Report], below: list[Report]) -> bool:
    """Return whether two parts name another code, request id or status each.

    Or a code with which the other part's status never comes.
    """
    for name in ("Code", "RequestId", "status"):
        one, other = _named(above, name), _named(below, name)
        if one and other and one.isdisjoint(other):
            return True
    return _has_no_such_status(above, below) or _has_no_such_status(below, above)


def _has_no_such_status(found: list[Report], other: list[Report]) -> bool:
    codes, statuses = _named(found, "Code"), _named(other, "status")
    return bool(codes and statuses) and all(
        contradicts(code, status) for code in codes for status in statuses
    )


def _named(found: list[Report], name: str) -> set[str]:
    return {one.values[name] for one in found if one.values.get(name)}
