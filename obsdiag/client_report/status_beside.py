"""The status right beside a code: `403 AccessDenied`, `SlowDown (503)`, `404/NoSuchKey`.

Programs put the two in either order, with or without brackets and commas. A number that counts
something else is followed by what it counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re

_STATUS = rb"([45][0-9]{2}|30[1278])"
_NAME = rb"(?i:(?:http[ _]?|response[ _]?)?(?:status|code|http)(?:[ _]?code)?)[\"']?[ ]?[:=]?[ ]?"
_IN_FRONT = lazy_regex(
    rb"(?<![\w.:/=-])(?:HTTP[ /]?)?[\[(\"'`]?"
    + _STATUS
    + rb"[\])\"'`]?(?:[ ]?(?:[:,;/|-]|=>|->)[ ]?|[ ])(?i:code[ :=]{1,2})?[\[(\"'`]?$"
)
_BEHIND = lazy_regex(
    rb"[\])\"'`]{0,2}[ ]?(?:[,;:/|-][ ]?)?[\[(]?(?:with[ ])?(?:"
    + _NAME
    + rb")?[\[(\"'`]?"
    + _STATUS
    + rb"(?=[\])}\"'`,;|]|[.:]?(?:[ \t\r\n]|\Z))"
    rb"(?![ ](?!for|on|while|when|from|at|after|to|in|and|with)[a-z0-9]+\b)[\])\"'`]?"
)
_SAYS_MORE = lazy_regex(
    rb"(?i)\b(?:error|err|exception|fail(?:ed|ure|ing|s)?|fatal|denied|cannot|could not|unable"
    rb"|refused|rejected|warn|warning|returned|responded|response|received|got|status|answered"
    rb"|http(?!/)|fehler|erreur|errore|erro|fallo)\b|" + "错误|报错|失败".encode()
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


def status_beside(text: bytes, code: re.Match[bytes], line: int, end: int) -> Beside | None:
    """Return the status beside a known `code` on the line that starts at `line`, or None.

    The line has to say that something failed, or what was answered; the text is looked at up to
    `end`.
    """
    at, behind = code.span()
    first = _IN_FRONT.search(text[line:at])
    second = None if first is not None else _BEHIND.match(text, behind, end)
    if first is not None:
        found = Beside(line + first.start(), behind, first[1].decode())
    elif second is not None:
        found = Beside(at, second.end(), second[1].decode())
    else:
        return None
    far = min(end, found.end + _FAR)
    stop = text.find(b"\n", found.end, far)
    return found if _SAYS_MORE.search(text, line, far if stop < 0 else stop) else None
