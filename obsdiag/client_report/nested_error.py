"""An error of the service as an object inside a program's own JSON record.

The program's record has a request id and a status of its own; those of the error are in the inner
object, and only these are the error's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = lazy_regex(rb'"(?:[^"\\\r\n]|\\.)*"|[{}]')
_CODE = lazy_regex(rb'"(?:error_?)?code"[ ]?:[ ]?"[A-Z]', re.IGNORECASE)
_ID = lazy_regex(rb'"(?:aws|amz|x-amz-|x-obs-)?_?req(?:uest)?[_-]?id"[ ]?:', re.IGNORECASE)
_MESSAGE = lazy_regex(rb'"(?:error_?)?message"[ ]?:', re.IGNORECASE)
_SEVERAL = 2
_MOST_DEPTH = 64


class Nested(NamedTuple):
    """An object that is an error, and the record that it stands in: offsets of their braces."""

    start: int
    end: int
    record_start: int
    record_end: int


def nested_errors(text: bytes, start: int, end: int) -> Iterator[Nested]:
    """Yield the innermost objects with a code and a request id, in records with another id."""
    if text.find(b"{", start, end) < 0:
        return
    if len(_ID.findall(text, start, end)) < _SEVERAL > len(_MESSAGE.findall(text, start, end)):
        return
    opened: list[int] = []
    found: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(text, start, end):
        if token[0] == b"{":
            opened.append(token.start())
            if len(opened) > _MOST_DEPTH:
                return
        elif token[0] == b"}" and opened:
            first, last = opened.pop(), token.end()
            if opened:
                inner = found and found[-1][0] > first
                if not inner and _CODE.search(text, first, last) and _ID.search(text, first, last):
                    found.append((first, last))
                continue
            yield from _of_record(text, found, first, last)
            found = []


def _of_record(text: bytes, found: list[tuple[int, int]], start: int, end: int) -> Iterator[Nested]:
    """Yield the errors of a record, if it has a request id outside of them."""
    told = [text[first:last] for first, last in found]
    outside = len(_ID.findall(text, start, end)) > sum(len(_ID.findall(one)) for one in told)
    whole = [one for one in told if _MESSAGE.search(one) is not None]
    messages = len(_MESSAGE.findall(text, start, end))
    if outside or (
        len(whole) == len(told) and messages > sum(len(_MESSAGE.findall(one)) for one in told)
    ):
        for first, last in found:
            yield Nested(first, last, start, end)
