"""The status that a log tells next to an error document, or next to what a client reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.error_head import another_begins
from obsdiag.client_report.headed import has_heading
from obsdiag.client_report.leads_up import leads_up_to
from obsdiag.client_report.neighbour import is_neighbours
from obsdiag.client_report.own_object import is_of_own_object
from obsdiag.client_report.sdk_request import is_in_reason
from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.known_codes import known_status
from obsdiag.words.reason_phrases import reason_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BEFORE = 2048
"""Bytes above a document in which its status may be told."""
BEHIND = 1024
"""Bytes below a document in which its status may be told."""

_NUMBER = lazy_regex(
    rb"(?:[45]|3(?=0[1278]))"
    rb"(?:(?<![0-9A-Za-z_.].)(?<![0-9],.)|(?=[0-9]{2}:?[ ](?:Client|Server)[ ]Error))"
    rb"[0-9]{2}(?![0-9])"
)
"""What every form of _TOLD ends in, but for fractions of seconds: seen at a glance."""
_TOLD = lazy_regex(
    rb"""(?:
        HTTP(?:/[0-9.]+)?\\?["']?,?[ ]+
      | HTTP[ ]Error[ ]
      | (?:(?<!/)|(?!\w{4,20}=[0-9]{3}/))  # no partition in a path
        (?:(?:http[ _-]?)?(?:status|response)[ _-]?(?:code)?|http[ _-]?code)
        (?:\\*["']|\])?[ ]*(?:[:=]>?)[ ]*(?:\\*["'])?
      | \bhttp_error,[ ]?
      | StatusCodeError:[ ]
      | Exception:[ ](?=[45][0-9]{2}[ ][A-Z])
      | \bstatus[ ](?=[45][0-9]{2}[ ][a-z]+/)
      | \b(?=[45][0-9]{2}[ ](?:-[ ])?["'(]?REASON)
      | \bstatus[ ](?=[45][0-9]{2}[)\]]?(?:[ ]from[ ][\w.-]{1,60})?:\s{0,4}\\{0,3}["'`]?(?:[{<]|\Z))
      | (?:status|response)[ ]code[ ]
      | \bfailed[ ]with[ ]code[ ]
      | \b(?:with|returned|got|was|HTTP)[ ]status[ ]
      | \[status[ ]code\][ ]
      | \bresponse:[ ]Status[ ]
      | \bstatus[ ]\[
      | RESP:[ ]\[
      | resulted[ ]in[ ]a[ ]`
      | \bRESPONSE[ ](?=[45][0-9]{2}:[ ][45])
      | \b(?=[45][0-9]{2}:?[ ](?:Client|Server)[ ]Error)
      | Error:[ ](?=[45][0-9]{2}[ ][A-Z])
      | returned[ ]error:[ ]
      | :[ ]\((?=[45][0-9]{2}\)[ ])
      | \berror[ ]\[(?=[45][0-9]{2}\][ ]REASON)
      | indicate[ ]success:[ ]
      | \[(?=[45][0-9]{2}(?:[ ][a-z ]{2,40})?\]>)
      | CHINESE[ ]?(?=[45][0-9]{2}(?:[,:;(]|[ ][A-Z(]|[\xe3\xef][\x80\xbc]|ERROR|\r?$))
      | ^(?=[45][0-9]{2}(?:[ ]?\r?$|[ ](?:[{]|(?:Headers|Object)[ ])))
    )([45][0-9]{2}|30[1278])(?![0-9])""".replace(b"REASON", reason_pattern(b"[ -]"))
    .replace(b"CHINESE", "(?:报|报错|返回)".encode())
    .replace(b"ERROR", "(?:错误|的错)".encode()),
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_COMPLETED = lazy_regex(rb"\bCompleted [45][0-9]{2} [A-Z][A-Za-z ]{2,30} in [0-9.]{1,12} ?m?s\b")
"""How Rails tells of the answer that it has given itself."""
_BELOW = lazy_regex(rb"\bstatus:\r?\n[ ]{2,16}code: ([45][0-9]{2})\b")
"""How a cassette of VCR tells it, below the body and the header fields of the same answer."""
_CLOSE = 256
"""Bytes above a document that are looked at first."""
_NAME, _ENOUGH = 64, 48
"""Bytes before a number that may say what it is, and from it on that may say more."""


def status_near(text: bytes, start: int, end: int, lowest: int, highest: int) -> int | None:
    """Return the error status that is told next to the document at `start` to `end`.

    Only `lowest` to `highest` is looked at: what lies beyond belongs to others.
    """
    told = told_status(text, start, end, lowest, highest)
    return None if told is None else told.status


class ToldStatus(NamedTuple):
    """A status that is told, and where its number stands."""

    status: int
    at: int


def told_status(text: bytes, start: int, end: int, lowest: int, highest: int) -> ToldStatus | None:
    """Return the same with its place."""
    first, last = max(lowest, start - BEFORE), min(highest, end + BEHIND)
    if (below := _BELOW.search(text, end, last)) is not None:
        return ToldStatus(int(below[1]), below.start(1))
    near = max(first, start - _CLOSE)  # it mostly stands right by it
    for low, high in ((near, start), (first, near)) if first < near else ((near, start),):
        above = list(_numbers(text, low, high, start))
        told = _first(text, _own(text, reversed(above), start, end), (first, start), (start, end))
        if told is not None:
            return told
    below_it = _own(text, _NUMBER.finditer(text, end, last), start, end)
    return _first(text, below_it, (end, last), (start, end))


def _first(
    text: bytes,
    numbers: Iterable[re.Match[bytes]],
    within: tuple[int, int],
    of: tuple[int, int],
) -> ToldStatus | None:
    """Return the first of `numbers` that is said to be a status, and can be that of what is told.

    One on another line is none where a code is told that has another: it is of another answer. A
    redirect is one only where a code is told that has it: clients tell of those that they have
    followed, too.
    """
    for told in _statuses(text, numbers, *within):
        known = {known_status(word) for word in _WORD.findall(text, *of)} - {None}
        if told.status in known or (not known and told.status >= _ERROR):
            return told
        is_alone = _ALONE.match(text, told.at) and text[told.at - 1 : told.at] in (b"", b"\n")
        if not is_alone and told.status >= _ERROR:
            return told if leads_up_to(text, told.at, *of) else None
    return None


_ERROR = 400
"""The lowest status of an error."""
_ALONE = lazy_regex(rb"[45][0-9]{2}[ ]?\r?(?:\n|\Z)")
_WORD = lazy_regex(rb"(?<![\w.])[A-Z][A-Za-z0-9]{5,60}(?![\w.])")


BLANK_LINE = lazy_regex(rb"\n[ \t>|]*\r?\n")
_PROSE = lazy_regex(
    rb"[ \t>|]*[A-Z][a-z']*[,;]?(?:[ ]+[A-Za-z0-9'()/-]+[,;:]?){5,60}[.,:;!?]?[ \t]*\r?$",
    re.MULTILINE,
)
"""A line of nothing but words, as people write."""


_ITEM = lazy_regex(rb"\n[ \t>|]{0,16}(?:[0-9]{1,3}[.)]|[*+-])[ \t]")
"""How each item of a list begins."""
_NAMED_ALONE = lazy_regex(
    rb"[ \t>|]*\S{1,4}[ \t]+(?:[\w`*\"'-]{1,20}[ ]){0,2}[\w`*\"'-]{1,20}[ ]?[:=][ `*\"']*"
    rb"(?![1-5][0-9]{2}\b(?![A-Za-z `*\"']{0,30}\r?$))",
    re.MULTILINE,
)
"""An item that names one value, as people write out what they got."""


def is_other_item(text: bytes, at: int, first: int, last: int) -> bool:
    """Return whether an item of a list begins from `first` to `last`, apart from what is at `at`.

    People list what they did and saw: each is of its own, but where the items are the values of one
    error.
    """
    line = text.rfind(b"\n", first, last)
    if line < 0 or _ITEM.search(text, first, min(len(text), line + 24)) is None:
        return False
    return _NAMED_ALONE.match(text, text.rfind(b"\n", 0, at) + 1) is None


def is_told_apart(text: bytes, at: int, start: int, end: int) -> bool:
    """Return whether a person tells of the number at `at` apart from what stands at `start`.

    That is in prose, with an empty line between it and what goes from `start` to `end`, or in
    another item of a list; or a program has printed another error with it.
    """
    if is_neighbours(text, at, start, end):
        return True
    gap = (at, start) if at < start else (end, at)
    if is_other_item(text, at, *gap) or another_begins(text, *gap):
        return True
    if BLANK_LINE.search(text, *gap) is None:
        return False
    line = text.rfind(b"\n", 0, at) + 1
    return _PROSE.match(text, line) is not None and not has_heading(text, line)


def is_told(text: bytes, at: int, start: int, end: int) -> bool:
    """Return whether the number at `at` is said to be a status, within `start` to `end`."""
    told = _TOLD.finditer(text, max(start, at - _NAME), min(end, at + _ENOUGH))
    return any(one.start(1) == at for one in told)


def _own(
    text: bytes, numbers: Iterable[re.Match[bytes]], start: int, end: int
) -> Iterator[re.Match[bytes]]:
    """Yield the numbers that are not told apart from what stands from `start` to `end`."""
    return (one for one in numbers if not is_told_apart(text, one.start(), start, end))


def _numbers(text: bytes, first: int, behind: int, end: int) -> Iterator[re.Match[bytes]]:
    """Yield what may be a status from `first` to `behind`, in a text that goes on to `end`."""
    for number in _NUMBER.finditer(text, first, min(end, behind + _ENOUGH)):
        if number.start() < behind:
            yield number


def _statuses(
    text: bytes, numbers: Iterable[re.Match[bytes]], first: int, last: int
) -> Iterator[ToldStatus]:
    """Yield those of `numbers` that are said to be a status, within `first` to `last`."""
    for number in numbers:
        at = number.start()
        for told in _TOLD.finditer(text, max(first, at - _NAME), min(last, at + _ENOUGH)):
            is_own = is_in_reason(text, at) or _COMPLETED.search(
                text, max(0, at - 40), at + _ENOUGH
            )
            if told.start(1) == at and not is_own and not is_of_own_object(text, at):
                yield ToldStatus(int(told[1]), at)
