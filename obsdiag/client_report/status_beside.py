"""The status right beside a code: `403 AccessDenied`, `SlowDown (503)`, `404/NoSuchKey`.

Programs put the two in either order, with or without brackets and commas, in Chinese those of full
width. A number that counts something else is followed by what it counts.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re

_DASH = rb"\xe2\x80[\x93\x94]"
_STATUS = rb"([45][0-9]{2}|30[1278])"
_NAME = rb"(?i:(?:http[ _]?|response[ _]?)?(?:status|code|http)(?:[ _]?code)?)[\"']?[ ]?[:=]?[ ]?"
_IN_FRONT = lazy_regex(
    rb"(?<![\w.:/=-])(?:HTTP[ /]?)?[\[(\"'`]?"
    + _STATUS
    + rb"[\])\"'`]?(?:[ ]?(?:[:,;/|-]|=>|->|"
    + _DASH
    + rb"|\xef\xbc\x88)[ ]?|[ ])(?i:code[ :=]{1,2})?[\[(\"'`]?$"
)
_BEHIND = lazy_regex(
    rb"[\])\"'`]{0,2}[ ]?(?:(?:[,;:/|-]|"
    + _DASH
    + rb")[ ]?)?(?:[\[(]|\xef\xbc\x88)?(?:with[ ])?(?:"
    + _NAME
    + rb")?[\[(\"'`]?"
    + _STATUS
    + rb"(?=[\])}\"'`,;|]|\xef\xbc[\x89\x8c]|\xe3\x80\x82|[.:]?(?:[ \t\r\n]|\Z))"
    rb"(?![ ](?!for|on|while|when|from|at|after|to|in|and|with)[a-z0-9]+\b)[\])\"'`]?"
)
_SAYS_MORE = lazy_regex(
    rb"(?i)\b(?:error|err|exception|fail(?:ed|ure|ing|s)?|fatal|denied|cannot|could not|unable"
    rb"|refused|rejected|warn|warning|returned|responded|replied|said|response|received|got|status|answered"
    rb"|http(?!/)|fehler|erreur|errore|erro|fallo)\b|" + "错误|报错|失败|返回".encode()
)
"""A word with which a line tells of an answer that was none of success."""

_FAR = 2_000
"""Bytes behind the two within which that word is; a line without end has thousands of codes."""


class Beside(NamedTuple):
    """A status beside a code."""

    start: int
    end: int
    """Of the two together."""
    status: str


class SaidIn:
    """A stretch of text, whose words of failing are looked for once, however many codes it has."""

    def __init__(self, text: bytes, start: int, end: int) -> None:
        self._stretch = text, start, end

    @cached_property
    def _words(self) -> list[tuple[int, int]]:
        return [word.span() for word in _SAYS_MORE.finditer(*self._stretch)]

    def is_within(self, first: int, last: int) -> bool:
        """Return whether such a word stands from `first` to `last`."""
        at = bisect_left(self._words, (first, first))
        return at < len(self._words) and self._words[at][1] <= last


def status_beside(
    text: bytes, code: re.Match[bytes], line: int, end: int, said: SaidIn
) -> Beside | None:
    """Return the status beside a known `code` on the line that starts at `line`, or None.

    The line has to say that something failed, or what was answered, as `said` knows; the text is
    looked at up to `end`.
    """
    at, behind = code.span()
    first = _IN_FRONT.search(text[max(line, at - _LONGEST) : at])
    second = None if first is not None else _BEHIND.match(text, behind, end)
    if first is not None:
        found = Beside(max(line, at - _LONGEST) + first.start(), behind, first[1].decode())
    elif second is not None:
        found = Beside(at, second.end(), second[1].decode())
    else:
        return None
    far = min(end, found.end + _FAR)
    stop = text.find(b"\n", found.end, far)
    return found if said.is_within(line, far if stop < 0 else stop) else None


_LONGEST = 64
"""Bytes in front of a code in which its status stands with all that leads on."""
