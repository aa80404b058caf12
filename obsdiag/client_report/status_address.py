"""Whether a status that a line tells is what a store has answered.

`rec'd 403 response: PUT URL`, `(403) URL`, `URL: 403`, `URL returned 503`: an address beside it
says what the number is of, so that the words need not. Words that leave no doubt may stand farther
away.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.any_status import QUANTITY, says_failed, status_at
from obsdiag.client_report.line_level import is_in_passing
from obsdiag.client_report.neighbour import lines_of
from obsdiag.client_report.store_url import found_urls, names_field, names_store, names_store_url
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.client_report.any_status import AnyStatus

NEAR, FAR = 2, 6
"""Lines around a status on which the store is named: of one that could be another number, and of
one that its own words make clear."""
_REACH = 2048
"""Bytes of a line before and behind a number that are looked at, at least."""
_REMEMBERED = 16
"""Lines of which it is remembered what they name and say: one may tell a status after the other."""


class Line(NamedTuple):
    """Where a line, or a record of lines, stands in a text."""

    start: int
    end: int


def may_name_address(text: bytes, start: int, end: int) -> bool:
    """Return whether there is anything in a stretch by which `told_of_address` knows an address."""
    return text.find(b"://", start, end) >= 0 or text.find(b"ConnectionPool(", start, end) >= 0


def told_of_address(text: bytes, at: int, start: int, end: int) -> int | None:
    """Return where it begins to be told that what is at `at` is the status of a store's address.

    None where the number at `at` is something else, or that of a line that tells in passing.
    """
    line = _looked_at(text, at, start, end)
    near = lines_of(text, at, start, end, NEAR)
    if not _may_name_address(text, *near):
        return None
    told = status_at(text[line.start : line.end], at - line.start)
    if told is None or _HEADS_ANSWER.match(text, line.start) or _is_in_passing(text, line):
        return None
    if not is_of_store(text, line, told, Line(start, end), names_store_url):
        return None
    url = next(found_urls(text, line.start, line.end), None)
    return at if url is None else min(at, url.start())


def _looked_at(text: bytes, at: int, start: int, end: int) -> Line:
    """Return the line of a number, or of a long one a part, which neighbours have in common."""
    begin = line_start(text, at, start)
    part = begin + (at - begin) // _REACH * _REACH
    most = min(end, part + 2 * _REACH)
    last = text.find(b"\n", at, most)
    return Line(max(begin, part - _REACH), most if last < 0 else last)


@lru_cache(_REMEMBERED)
def _may_name_address(text: bytes, start: int, end: int) -> bool:
    return may_name_address(text, start, end)


@lru_cache(_REMEMBERED)
def _is_in_passing(text: bytes, line: Line) -> bool:
    return is_in_passing(text[line.start : line.end])


@lru_cache(_REMEMBERED)
def _fails(text: bytes, line: Line) -> bool:
    return says_failed(text[line.start : line.end])


@lru_cache(_REMEMBERED)
def _is_named(names: Callable[[bytes, int, int], bool], text: bytes, line: Line) -> bool:
    return names(text, *line)


_HEADS_ANSWER = lazy_regex(
    rb"[ \t]*[45][0-9]{2}[ ][A-Za-z ]{2,40}\r?(?:\n|\Z)"
    rb"|[^\r\n]{0,200}(?:\r?\n){1,2}(?:< )?HTTP/[0-9]"
)
"""A status line on its own, of an answer that is printed below, or a line right above an answer."""


def is_of_store(
    text: bytes,
    line: Line,
    status: AnyStatus,
    record: Line,
    names: Callable[[bytes, int, int], bool] = names_store,
) -> bool:
    """Return whether a status is that of a request to a store, by the lines of its record.

    `names` says whether a stretch of the text names one.
    """
    shown = text[line.start : line.end]
    is_named = _is_named(names, text, line)
    if (_is_of_api(text, line) and not is_named) or _is_of_else(text, line, status):
        return False
    sure = status.is_clear or status.is_answer
    if is_named:
        is_set_apart = status.is_code or _is_at_end(shown, status)
        return sure or _is_beside_address(shown, status) or (is_set_apart and _fails(text, line))
    if _is_named_in_words(text, line):
        return sure or status.is_code
    if not (status.is_clear or _is_at_end(shown, status)):
        return False
    near = Line(*lines_of(text, line.start, *record, FAR if status.is_clear else NEAR))
    if status.is_clear and _is_named(names_field, text, near):
        return True
    return _is_named(names, text, near) and _fails(text, near)


@lru_cache(_REMEMBERED)
def _is_named_in_words(text: bytes, line: Line) -> bool:
    """Return whether a line says that something of a store's failed, and names nothing else."""
    if (
        _IN_WORDS.search(text, line.start, line.end) is None
        or _NAMES_ELSE.search(text, line.start, line.end) is not None
    ):
        return False
    return _fails(text, line)


_IN_WORDS = lazy_regex(
    rb"(?<=\w)::s3(?:::\w{1,40}){0,3}: "
    rb"|(?<![\w.])(?:\w{1,30}\.){0,6}(?:s3|obs|oss|cos)c?(?:\.\w{1,40}){1,3}(?:Error|Exception): "
    rb"|\b(?:[Ss]3|OBS|OSS|COS)[ _-](?i:error|request|upload|download|put|get|head|delete|client"
    rb"|api|response|operation|call|backend|store|storage)\b"
    rb"|\b(?i:bucket(?:_?name)?)(?:\\{0,3}[\"'])?"
    rb"(?:[ ]?[=:][ ]?(?:\\{0,3}[\"']|(?=[a-z.]*[0-9-]))|=|[ ][\"'`])"
    rb"[a-z0-9][a-z0-9.-]{2,62}(?![\w(])"
)
"""A store in words: what was to be done there, a module of Rust's or Python's, a bucket's name."""
_NAMES_ELSE = lazy_regex(
    rb"https?://|(?<![\w./])/(?:api|v[0-9])\b|\b(?:[A-Z]{3,7}|(?i:path|route|uri|endpoint|handler))"
    rb"\\{0,3}[\"']?[ ]?[:=]?[ ]?\\{0,3}[\"']?/"
    rb"|\b(?i:webhook|callback|database|sql|job|exit(?:ed)?)\b"
)
"""What else may have answered."""
_OTHER_API = lazy_regex(
    rb"(?:https?://[^\s/\"']{3,255}|\bwith url: )/(?:[\w-]{1,40}/)?(?:api|rest|graphql)(?=/)"
)
"""The interface of a program's own server, as its address says."""


@lru_cache(_REMEMBERED)
def _is_of_api(text: bytes, line: Line) -> bool:
    return _OTHER_API.search(text, line.start, line.end) is not None


@lru_cache(_REMEMBERED)
def _is_in_prose(text: bytes, line: Line) -> bool:
    return _IN_PROSE.search(text, line.start, line.end) is not None


def _is_of_else(text: bytes, line: Line, status: AnyStatus) -> bool:
    """Return whether a line says of what a number is, and that is no answer of a store."""
    shown = text[line.start : line.end]
    before = shown[: status.start]
    if _OF_ELSE.match(shown, status.end) is not None or _is_in_prose(text, line):
        return True
    if status.status not in _USUAL and _OF_PROGRAM.search(before[-_WORDS:]) is not None:
        return True
    return _MEASURED.search(before, _last_address(before)) is not None


_WORDS = 60
"""Bytes in front of a number in which its own words stand."""


def _last_address(before: bytes) -> int:
    """Return where what leads up to the last address begins: no farther back need be looked."""
    at = before.rfind(b"://")
    return len(before) if at < 0 else max(0, at - _WORDS)


_USUAL = frozenset(
    f"{number}" for number in (*range(400, 406), 409, 411, 412, 413, 416, 429, *range(500, 505))
)
"""The statuses that stores answer with: what a program calls its error may have any number."""
_OF_PROGRAM = lazy_regex(rb"(?i)(?<!http )\b(?:error|errno|err)(?:[ _-]?code)?\W{0,4}\Z")
_MEASURED = lazy_regex(
    rb"(?i)\b"
    + QUANTITY
    + rb" (?:for|of|on|in|at|from|to) (?:[A-Z]{3,7} )?[\"'(<`]?[a-z0-9]{2,6}://\S{4,2000}"
    rb"(?: (?:is|was))?[ :=]{1,3}\Z"
)


def _is_at_end(shown: bytes, status: AnyStatus) -> bool:
    """Return whether a line ends in a status in brackets, or behind a colon."""
    is_last = not shown[status.end :].strip(b" .\r")
    is_in_brackets = shown[: status.end].endswith((b")", b"]"))
    return is_last and (is_in_brackets or shown[: status.start].endswith(b": "))


_ADDRESS_BEHIND = lazy_regex(
    rb"[)\]\"'`]{0,2}(?:[ ](?:response|error|status|reply))?(?:[ ]?[:,-])?[ ]"
    rb"(?:message=[^,\r\n]{0,100}, (?=url=))?"
    rb"(?:(?:GET|PUT|POST|HEAD|DELETE|for|from|url:?|uri:?)[ ]){0,2}"
    rb"(?:ur[il]=)?[\"'(<`]?[a-z0-9]{2,6}://"
)
_OF_ELSE = lazy_regex(rb"[)\]\"'`]{0,2}[ ](?:for|from|to|on)[ ](?:[A-Z]{3,7}[ ])?/")
"""How it goes on behind a status of something else."""
_IN_PROSE = lazy_regex(
    rb"(?i)\bif (?:you|it|there|the)\b|\b(?:should|would|instead)\b"
    rb"|[45][0-9]{2}(?:[ ][a-z]+){0,3} pages?\b"
)
"""What people write of an answer that nobody had."""
_ADDRESS_BEFORE = lazy_regex(
    rb"[a-z0-9]{2,6}://[^\s\"'<>]{4,2000}[\"'`>)\]]{0,2}(?:[ ](?:failed|returned|answered|gave))?"
    rb"[ ,:=>(\[-]{1,5}\Z"
)


def _is_beside_address(shown: bytes, status: AnyStatus) -> bool:
    """Return whether nothing stands between a status and an address."""
    if _ADDRESS_BEHIND.match(shown, status.end) is not None:
        return True
    before = shown[: status.start]
    return _ADDRESS_BEFORE.search(before, _last_address(before)) is not None
