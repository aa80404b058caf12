"""The answer's header fields, as programs print them: an object, map or list of pairs.

A request's fields are printed so, too. Those of an answer are told by the request id among them,
which no client sends.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import NOTHING
from obsdiag.words.storage_words import FIELD

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

REACH = 4096
"""Bytes on either side of a request id in which the object that it stands in begins and ends."""
_ID_NAME = lazy_regex(
    rb"[xX](?<![\w-].)(?i:" + FIELD.removeprefix(b"x") + rb"request-?id)(?![\w-])"
)
"""It begins with its character, so that `re` tries nothing elsewhere."""
_ID_ELEMENT = lazy_regex(rb"<RequestId>\s{0,80}([\w-]{8,80})\s{0,80}</")
_IDS = (b"equest-id", b"equest-Id", b"equestid", b"EQUEST-ID", b"equestId")
"""What ends the name, in any spelling: a text without is passed over at a glance."""
_QUOTE = rb"""(?:<<)?[bu]?\\{0,7}["']?(?:>>)?"""
_PAIR_BEGINS = lazy_regex(
    rb"(?i)[\[({]\s*(?:" + _QUOTE + rb"(?:name|key)" + _QUOTE + rb"\s*[:=]\s*)?" + _QUOTE
)
"""What stands in front of the name in a pair of its own."""
_PAIR_ENDS = lazy_regex(
    rb"(?i)" + _QUOTE + rb"\s*,\s*(?:" + _QUOTE + rb"value" + _QUOTE + rb"\s*[:=]\s*)?"
    rb"[^\[\](){}]{1,200}[\])}]"
)
_BEHIND_NAME = (
    rb"(?-i:(?:[^A-Za-z0-9]|\\[nrt]|0 =>|\[0\]|string(?:\([0-9]+\))?|[Aa]rray(?:\(1\))?|[Vv]alues?"
    rb"|[bu](?=\\{0,7}[\"'])|HeaderValue|_private|H0|Some|Just|List){1,60}?)"
)
"""What programs write between the name of a field and its value: quotes, brackets, types."""
_ID_FIELD = lazy_regex(
    rb"(?i)(?<![\w-])(?P<name>"
    + FIELD
    + rb"(?:request-?id|id-2))(?![\w-])"
    + _BEHIND_NAME
    + rb"(?P<value>(?=[0-9A-Za-z+/=_-]{0,63}[0-9])[0-9A-Za-z+/_-]{12,128}={0,2})(?![\w+/=-])"
)
_DATE = lazy_regex(
    rb"(?i)(?<![\w-])date" + _BEHIND_NAME + rb"((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} "
    rb"[A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT)"
)
"""The form that RFC 9110 section 5.6.7 asks for; another one may be of anything."""
_SERVER = lazy_regex(rb"(?i)(?<![\w-])server" + _BEHIND_NAME + rb"([A-Za-z][\w.+/ ()-]{1,60})")
_BRACKET = lazy_regex(rb"[\[\](){}]")
_OPENING = b"[({"
_MARKS = b"\\\"'"
_MOST_MARKS = 8
_TO_VALUE = 120
"""Bytes from the start of a value's wrapping to the end of an id."""


class PrintedHeaders:
    """What is printed of header fields in a stretch of text, which may have many errors in it."""

    def __init__(self, text: bytes, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end

    def of(self, at: int, ident: bytes) -> Mapping[str, str]:
        """Return `date` and `server` of the answer with the request id `ident`, as they stand.

        They are looked for around `at`: in the object in which the id stands under its header
        field's name. An object that has another id, too, is of two answers.
        """
        if not (ident and self._names):
            return NOTHING
        text = self._text
        for name in self._between(at - REACH, at + REACH):
            if not _is_of(text, name, ident):
                continue
            first, last = _around(text, name, self._start, self._end)
            if first >= 0 and all(_is_of(text, one, ident) for one in self._between(first, last)):
                return _fields(text, first, last)
        return NOTHING

    @cached_property
    def _names(self) -> list[re.Match[bytes]]:
        """The names of fields with a request id: looked for once for all errors."""
        text, start, end = self._text, self._start, self._end
        if not any(text.find(name, start, end) >= 0 for name in _IDS):
            return []
        return list(_ID_NAME.finditer(text, start, end))

    def _between(self, first: int, last: int) -> Iterator[re.Match[bytes]]:
        for number in range(bisect_left(self._names, first, key=_start), len(self._names)):
            name = self._names[number]
            if name.end() > last:
                return
            yield name


def printed_ids(text: bytes, start: int, end: int) -> Iterator[tuple[str, bytes, int, int]]:
    """Yield the ids in printed fields: its name as of a label, value, start and end."""
    if any(text.find(name, start, end) >= 0 for name in (*_IDS, b"-id-2")):
        for field in _ID_FIELD.finditer(text, start, end):
            name = "HostId" if field["name"][-1:] == b"2" else "RequestId"
            yield name, field["value"], field.start(), field.end()


def _start(name: re.Match[bytes]) -> int:
    return name.start()


def _is_of(text: bytes, name: re.Match[bytes], ident: bytes) -> bool:
    """Return whether the field that is named has this value."""
    return text.find(ident, name.end(), name.end() + _TO_VALUE) >= 0


def id_in(document: bytes) -> bytes:
    """Return the request id that an error document names, empty where there is none."""
    named = _ID_ELEMENT.search(document)
    return b"" if named is None else named[1]


def _fields(text: bytes, first: int, last: int) -> Mapping[str, str]:
    dates = {found[1] for found in _DATE.finditer(text, first, last)}
    servers = {found[1].rstrip() for found in _SERVER.finditer(text, first, last)}
    told = {}
    if len(dates) == 1:
        told["date"] = as_text(dates.pop())
    if len(servers) == 1:
        told["server"] = as_text(servers.pop())
    return told or NOTHING


def _around(text: bytes, name: re.Match[bytes], start: int, end: int) -> tuple[int, int]:
    """Return where the object of a field begins and ends, (-1, -1) where it is in none.

    A field that is a pair of its own stands in the list of the pairs.
    """
    lowest, highest = max(start, name.start() - REACH), min(end, name.end() + REACH)
    open_at: list[int] = []
    for bracket in _BRACKET.finditer(text, lowest, name.start()):
        if bracket[0] in _OPENING:
            open_at.append(bracket.start())
        elif open_at:
            open_at.pop()
    if open_at and (_is_index(text, open_at[-1], name) or _is_pair(text, open_at[-1], name)):
        open_at.pop()
    if not open_at:
        return -1, -1
    depth = 1
    for bracket in _BRACKET.finditer(text, open_at[-1] + 1, highest):
        depth += 1 if bracket[0] in _OPENING else -1
        if depth == 0:
            return open_at[-1], bracket.end()
    return open_at[-1], highest


def _is_index(text: bytes, opens: int, name: re.Match[bytes]) -> bool:
    """Return whether a name stands in brackets of its own, as keys of PHP and Swift do."""
    if text[opens + 1 : name.start()].strip(_MARKS):
        return False
    return text[name.end() : name.end() + _MOST_MARKS].lstrip(_MARKS)[:1] in (b"]", b")")


def _is_pair(text: bytes, opens: int, name: re.Match[bytes]) -> bool:
    """Return whether a bracket holds a field's name and its value, and no more."""
    return _PAIR_BEGINS.fullmatch(text, opens, name.start()) is not None and (
        _PAIR_ENDS.match(text, name.end()) is not None
    )
