"""Names that have their values right beside them, parted by a blank alone.

.NET's loggers fill in forms such as `StatusCode {StatusCode}, ErrorCode {ErrorCode}`. In a sentence
anything may stand behind such a name, so that one counts amid others of them alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re

NEXT_TO = (
    rb"(?:(?<=statuscode)|(?<=errorcode)|(?<=requestid)|(?<=hostid)|(?<=amazonid2)"
    rb"|(?<=extendedrequestid))[ ](?=[!-~])"
)
"""What parts them from their values, where nothing tells small from large letters."""
_NAMES = rb"(?:Http)?(?:StatusCode|ErrorCode|RequestI[dD]|HostI[dD]|AmazonId2|ExtendedRequestI[dD])"
_NAME = lazy_regex(_NAMES)
_VALUE = rb"(?:[A-Z][A-Za-z]{2,60}|[1-5][0-9]{2}|[0-9A-Za-z+/=-]{8,130})"
_FIRST = lazy_regex(rb" " + _VALUE + rb"[,;] " + _NAMES + rb" ")
_FURTHER = lazy_regex(rb" " + _VALUE + rb"(?=[,;:.)\]\s\"'\\]|\Z)")
_ABOVE = lazy_regex(rb"(?<![A-Za-z0-9])" + _NAMES + rb" " + _VALUE + rb"[,;] \Z")
_LONGEST = 200
"""Bytes of a name and its value."""


def is_beside(text: bytes, label: re.Match[bytes]) -> bool:
    """Return whether a name and what is right behind it stand among others that are written so."""
    if not label["name"].isascii():
        return True  # Chinese has blanks there
    if _NAME.fullmatch(label["name"]) is None:
        return False
    end = label.end("name")
    if _FIRST.match(text, end) is not None:
        return True
    start = label.start()
    above = _ABOVE.search(text[max(0, start - _LONGEST) : start])
    return above is not None and _FURTHER.match(text, end) is not None
