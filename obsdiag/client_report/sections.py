"""Parts of what a person has pasted that tell of an error each, and of nothing in common.

A ticket may have several errors, with a blank line, a rule, a number or a heading between them.
One error has such lines within it as well, so that a cut is made only where what stands above it
and what stands below contradict each other.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from obsdiag.client_report.found import PLAIN, UNHEARD
from obsdiag.client_report.reports import reports
from obsdiag.client_report.silent import are_answer_and_none
from obsdiag.client_report.telling import telling_of
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.known_codes import KNOWN_CODES, contradicts
from obsdiag.words.store_ids import OF_A_STORE

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from obsdiag.client_report.found import Report

LONGEST = 16 * 1024
"""Bytes of a stretch that is looked at as a whole; what is longer is read by its paragraphs."""
MOST = 64
"""Parts of one."""

_BREAK = lazy_regex(
    rb"(?m)^[ \t>|#*/-]{0,8}\r?\n"  # a blank line, of a quotation or a comment too
    rb"|^[ \t>|]{0,8}(?:[-=_*~#]{4,}|```\w{0,12})[ \t]*\r?\n"
    rb"|^[ \t>|]{0,8}(?=#{1,6}[ ]|\(?[0-9]{1,2}[.)](?:[ \t]|\r?$)|[*\xe2\x80\xa2-][ ])"
    rb"|^(?![^\r\n]*[0-9]{3})[^\r\n{}<>=\[\]\":]{1,80}(?::|\xef\xbc\x9a)[ \t]*\r?\n"
)
"""What may stand between two errors, a line that leads up to the second one too, which begins at
its end."""
_STRONG = lazy_regex(
    rb"(?m)^[ \t>|]{0,8}(?:[-=_*~#]{4,}|```\w{0,12}|#{1,6}[ ][^\r\n]{1,80}"
    rb"|[^\r\n{}<>=\[\]\":]{1,80}(?::|\xef\xbc\x9a))[ \t\r]*\n[\s>|]*"
)
"""A break that is more than a blank line, and the blank lines behind it."""
_FURTHEST = 200
"""Bytes above the second error in which such a break stands."""
_LINE = lazy_regex(
    rb"(?m)(?<=[^{\[(,:;=\\\n]\n)(?=[A-Za-z0-9>|\[{(\"'\x80-\xff])"
    rb"(?!at |Caused by|Traceback|During handling|The above|Suppressed|\.\.\. |[{\[(]\r?$)"
    rb"(?=[^\n]*(?:[A-Z][a-z]+[A-Z]|[45][0-9]{2}|resolve |refused|timed? ?out|unreachable))"
)
"""Where a line may be of another error than the one right above it: it has the look of a code, of a
status or of no answer, and is no part of what that has begun."""

_LEAD = lazy_regex(
    rb"\n[ \t>|]{0,8}(?:[-=_*~#]{4,}|```\w{0,12}|#{1,6}[ ][\w ,.'-]{0,80}|\(?[0-9]{1,2}[.)]"
    rb"|(?![^\r\n]*[0-9]{3})[^\r\n{}<>=\[\]\":]{1,80}(?::|\xef\xbc\x9a))?[ \t\r]*"
)
"""The same, at the end of a part: a line that says nothing of what stands above it."""


def sections(
    text: bytes,
    start: int,
    end: int,
    below: bytes = b"",
    signs: Sequence[int] | None = None,
) -> list[tuple[int, int]]:
    """Return the parts of a stretch of text that are of an error each, in order: one, mostly.

    `below` is the error document that follows, if one does, and `signs` are the offsets where its
    signs are, if they are known: what has none of them tells of no error.
    """
    if end - start > LONGEST:
        return [(start, end)]
    end = _own_end(text, start, end)
    found: list[tuple[int, int]] = []
    for first, last in _parted(text, (start, end), signs, _BREAK, _contradict):
        found += _parted(text, (first, last), signs, _LINE, _are_two_answers)
    if below and (at := _of_document(text, *found[-1], below)) is not None:
        found[-1:] = [(found[-1][0], at), (at, found[-1][1])]
    return [(first, _own_end(text, first, last)) for first, last in found]


def _of_document(text: bytes, start: int, end: int, below: bytes) -> int | None:
    """Return where the part begins that is of the document below, if others end above it.

    It names the document's id, or it stands below more than a blank line.
    """
    named = _DOCUMENT_ID.search(below)
    at = -1 if named is None else text.find(named[1], start, end)
    breaks, last = (_STRONG, end) if at < 0 else (_BREAK, at)
    cuts = [found.end() for found in breaks.finditer(text, start, last)]
    if not cuts or cuts[-1] == start:
        return None
    codes = _named(telling_of(list(reports(text, start, cuts[-1]))), "Code")
    return cuts[-1] if codes and all(code.encode() not in below for code in codes) else None


_DOCUMENT_ID = lazy_regex(rb"<RequestId>\s*([0-9A-Za-z-]{8,64})\s*</RequestId>")


def _parted(
    text: bytes,
    stretch: tuple[int, int],
    signs: Sequence[int] | None,
    breaks: re.Pattern[bytes],
    are_of_two: Callable[[bytes, int, list[Report], list[Report]], bool],
) -> list[tuple[int, int]]:
    """Return a stretch of text parted at those of its breaks on whose two sides errors differ."""
    start, end = stretch
    cuts = sorted({found.end() for found in breaks.finditer(text, start, end)} - {start, end})
    parts = list(pairwise([start, *cuts, end]))
    if signs is not None:
        parts = [part for part in parts if _has_sign(signs, *part)]
    if not 1 < len(parts) <= MOST:
        return [stretch]
    groups: list[tuple[int, int]] = []
    above: list[Report] = []
    begun, unread = start, [parts[0]]
    for previous, part in pairwise(parts):
        is_none = breaks is _LINE and not _may_tell_apart(text, part)
        if is_none or _have_id_in_common(text, previous, part):
            unread.append(part)
            continue
        above += (one for each in unread for one in _told(text, each))
        here, unread = _told(text, part), []
        if above and here and are_of_two(text, part[0], above, here):
            groups.append((begun, part[0]))
            begun, above = part[0], here
        else:
            above += here
    return [*groups, (begun, end)]


def _told(text: bytes, part: tuple[int, int]) -> list[Report]:
    return telling_of(list(reports(text, *part)))


_ID = lazy_regex(rb"(?<![0-9A-Za-z])(?=[A-Z]*[0-9])[0-9A-Z]{16,40}(?![0-9A-Za-z])")


_CODES = frozenset(KNOWN_CODES)
_CAMEL = lazy_regex(rb"(?<![\w.])[A-Z][a-z]+(?:[A-Z]+[a-z]*)+(?!\w)")
_NO_ANSWER = lazy_regex(rb"resolve |refused|timed? ?out|unreachable")


def _may_tell_apart(text: bytes, line: tuple[int, int]) -> bool:
    """Return whether a line has a code of the service, an id, or what is said of no answer."""
    return (
        any(word in _CODES for word in _CAMEL.findall(text, *line))
        or _ID.search(text, *line) is not None
        or _NO_ANSWER.search(text, *line) is not None
    )


def _have_id_in_common(text: bytes, above: tuple[int, int], part: tuple[int, int]) -> bool:
    """Return whether two parts name one id: they are of one error, and need not be read for it."""
    return not set(_ID.findall(text, *above)).isdisjoint(_ID.findall(text, *part))


def _has_sign(signs: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(signs, start)
    return at < len(signs) and signs[at] < end


def _own_end(text: bytes, start: int, end: int) -> int:
    """Return where a part ends, without what only leads up to something else.

    One line with nothing below it is read as a line.
    """
    end = start + len(text[start:end].rstrip(b"\r\n"))
    while (line := text.rfind(b"\n", start, end)) >= 0 and _LEAD.fullmatch(text, line, end):
        end = start + len(text[start:line].rstrip(b"\r\n"))
    return end


def _contradict(text: bytes, at: int, above: list[Report], below: list[Report]) -> bool:
    """Return whether two parts, of which one begins there, name another code, id or status each.

    Or a code with which the other part's status never comes. More than a blank line between two
    errors that are told in full says that they are two, unless they have a value in common.
    """
    for name in ("Code", "RequestId", "status"):
        one, other = _named(above, name), _named(below, name)
        if one and other and one.isdisjoint(other):
            return True
    if _has_no_such_status(above, below) or _has_no_such_status(below, above):
        return True
    if all(are_answer_and_none(one, other) for one in above for other in below):
        return True  # one of them was answered, and the other reached nobody
    if all(found.end() < at for found in _STRONG.finditer(text, max(0, at - _FURTHEST), at)):
        return False
    return not any(
        one.values.items() & other.values.items() for one in above for other in below
    ) and all(any(map(_is_failure, found)) for found in (above, below))


def _is_failure(report: Report) -> bool:
    """Return whether a report needs nothing else to be one of an error."""
    if not report.values.keys().isdisjoint({"Code", "status"}):
        return _is_whole(report)
    return "Message" in report.values and report.client not in (UNHEARD, PLAIN)


def _are_two_answers(_text: bytes, _at: int, above: list[Report], below: list[Report]) -> bool:
    """Return whether a line and what is right above it tell another code of the service each.

    Or another id of the service's own shape. A line that names one value is of a list of them.
    """
    if not all(any(map(_is_whole, found)) for found in (above, below)):
        return False
    if all(are_answer_and_none(one, other) for one in above for other in below):
        return True
    for name, is_known in (("Code", _CODES.__contains__), ("RequestId", OF_A_STORE.fullmatch)):
        one, other = (
            {value for value in _named(found, name) if is_known(value.encode())}
            for found in (above, below)
        )
        if one and other and one.isdisjoint(other):
            return True
    return False


def _is_whole(report: Report) -> bool:
    return report.client != UNHEARD or len(report.values) > 1


def _has_no_such_status(found: list[Report], other: list[Report]) -> bool:
    codes, statuses = _named(found, "Code"), _named(other, "status")
    return bool(codes and statuses) and all(
        contradicts(code, status) for code in codes for status in statuses
    )


def _named(found: list[Report], name: str) -> set[str]:
    return {one.values[name] for one in found if one.values.get(name)}
