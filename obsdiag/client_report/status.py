"""The status that a log tells next to an error document, or next to what a client reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BEFORE = 2048
"""Bytes above a document in which its status may be told."""
BEHIND = 1024
"""Bytes below a document in which its status may be told."""

_NUMBER = re.compile(
    rb"[45](?:(?<![0-9A-Za-z_.,].)|(?=[0-9]{2}:?[ ](?:Client|Server)[ ]Error))[0-9]{2}(?![0-9])"
)
"""What every form of _TOLD ends in, but for fractions of seconds: seen at a glance."""
_TOLD = re.compile(
    rb"""(?:
        HTTP(?:/[0-9.]+)?["']?[ ]+
      | HTTP[ ]Error[ ]
      | (?:http[ _-]?)?(?:status|response)[ _-]?(?:code)?(?:\\*["'])?[ ]*[:=][ ]*(?:\\*["'])?
      | (?:status|response)[ ]code[ ]
      | \bstatus[ ]\[
      | RESP:[ ]\[
      | resulted[ ]in[ ]a[ ]`
      | \b(?=[45][0-9]{2}:?[ ](?:Client|Server)[ ]Error)
      | Error:[ ](?=[45][0-9]{2}[ ][A-Z])
      | returned[ ]error:[ ]
      | :[ ]\((?=[45][0-9]{2}\)[ ])
      | indicate[ ]success:[ ]
      | \[(?=[45][0-9]{2}(?:[ ][a-z ]{2,40})?\]>)
      | ^(?=[45][0-9]{2}(?:[ ]?\r?$|[ ](?:[{]|(?:Headers|Object)[ ])))
    )([45][0-9]{2})(?![0-9])""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_CLOSE = 256
"""Bytes above a document that are looked at first."""
_NAME, _ENOUGH = 64, 48
"""Bytes before a number that may say what it is, and from it on that may say more."""


def status_near(text: bytes, start: int, end: int, lowest: int, highest: int) -> int | None:
    """Return the error status that is told next to the document at `start` to `end`.

    Only `lowest` to `highest` is looked at: what lies beyond belongs to others.
    """
    first, last = max(lowest, start - BEFORE), min(highest, end + BEHIND)
    near = max(first, start - _CLOSE)  # it mostly stands right by it
    for low, high in ((near, start), (first, near)):
        above = list(_numbers(text, low, high, start))
        told = next(_statuses(text, reversed(above), first, start), None)
        if told is not None:
            return told
    return next(_statuses(text, _NUMBER.finditer(text, end, last), end, last), None)


def _numbers(text: bytes, first: int, behind: int, end: int) -> Iterator[re.Match[bytes]]:
    """Yield what may be a status from `first` to `behind`, in a text that goes on to `end`."""
    for number in _NUMBER.finditer(text, first, min(end, behind + _ENOUGH)):
        if number.start() < behind:
            yield number


def _statuses(
    text: bytes, numbers: Iterable[re.Match[bytes]], first: int, last: int
) -> Iterator[int]:
    """Yield those of `numbers` that are said to be a status, within `first` to `last`."""
    for number in numbers:
        at = number.start()
        for told in _TOLD.finditer(text, max(first, at - _NAME), min(last, at + _ENOUGH)):
            if told.start(1) == at:
                yield int(told[1])
