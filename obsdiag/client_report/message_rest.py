"""What programs write behind a message on its line: their next names, the status, the id.

A row of things has signs between them, and the names of an error's values are few.
"""

from __future__ import annotations

from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex

_VALUE_NAME = (
    rb"""(?:[A-Za-z][\w.-]{0,24}[ _.-]?){0,2}"""
    rb"""(?i:code|status|http|msg|message|req(?:uest)?[ _-]?id|host[ _-]?id|id-?2|resource)"""
)
NEXT_NAME = lazy_regex(
    rb"""(?:[ ]?[,;|]|[ ]-{1,2}(?=[ ])|(?<=[.!]))[ ]*[(\[{]?"""
    + _VALUE_NAME
    + rb"""\\{0,3}["']?[ ]?(?:=>|=(?!=)|:(?!//))[ ]?[^\s=].*$"""
    rb"""|[ ][(\[{]""" + _VALUE_NAME + rb"""["']?[ ]?(?:=>|=|:)[ ]?\S.*$"""
)
"""The next name in a row of named values, with all that follows."""
BESIDE_NAME = lazy_regex(
    rb"""[\])]?(?:[ ]?[,;|]|[ ]-{1,2}(?=[ ])|[ ]?(?=[(\[{]))[ ]*[(\[{]?"""
    + _VALUE_NAME
    + rb"""["']?[ ]?(?:=>|=(?!=)|:(?!//))[ ]?\S"""
)
"""A code's next one, behind it, with or without brackets."""
_STATUS = lazy_regex(
    rb"(?P<message>.*[\w.!])[ ][(\[](?:HTTP[ /:]?|(?i:status)[ :=]{1,2})?"
    rb"(?P<status>[345][0-9]{2})[)\]]"
    rb"(?=$|[ ]?[(\[,;|-].*$)"
)
"""A status in brackets of its own behind a sentence."""
_ID = lazy_regex(
    rb"(?P<message>.*[\w.!])[ ]?(?:[/,;|-]|[ ]|[ ][(\[](?:[a-z]{2,10} )?)[ ]?"
    rb"(?P<id>000001[3-9A-D][0-9A-F]{25})[)\]]?$"
)
"""An id that has OBS's time in it (its first half is Unix milliseconds), behind a sentence."""


class Parted(NamedTuple):
    """A message, and what stood behind it."""

    message: bytes
    values: dict[str, str]


def parted(message: bytes) -> Parted:
    """Return a message without the status in brackets and the id of OBS's shape behind it."""
    values = {}
    if (named := _ID.fullmatch(message)) is not None:
        message, values["RequestId"] = named["message"].rstrip(b" ,;|-/"), named["id"].decode()
    if (status := _STATUS.fullmatch(message)) is not None:
        message, values["status"] = status["message"], status["status"].decode()
    return Parted(message, values)
