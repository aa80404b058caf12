"""What programs write behind a message on its line: their next names, the status, the id.

A row of things has signs between them, and the names of an error's values are few.
"""

from __future__ import annotations

from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.store_ids import SHAPES

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
    rb"(?:$|[ ]?[(\[,;|-].*$|[ ](?:[\w.-]{2,30}[:=]|[0-9A-Z]{16,32}$).*$)"
)
"""A status in brackets of its own behind a sentence, and what a program names or numbers itself."""
_PARTED = rb"(?:(?<=[/,;|(\[-])|(?<=[/,;|.!-][ ]))"
"""What stands in front of a bare `id` that is of no word: `batch id` is the program's own."""
_ID = lazy_regex(
    rb"(?P<said>.*[\w.!])(?:[ ]?[/,;|-][ ]?|[ ])[(\[]?"
    rb"(?:(?i:(?:request|req)(?:[ _-]?id)?)|"
    + _PARTED
    + rb"(?i:id))[ :=]{1,2}(?P<named>"
    + SHAPES
    + rb")[)\]]?$"
    rb"|(?P<message>.*(?:[\w.!](?:[ ]?[/,;|-][ ]?|[ ])[(\[]?(?=000001|tx)|[.!][ ]|[\w.!][ ]/[ ]))"
    rb"(?P<id>" + SHAPES + rb")[)\]]?$"
)
"""An id behind a sentence: by its word, or one that nothing else looks like."""


class Parted(NamedTuple):
    """A message, and what stood behind it."""

    message: bytes
    values: dict[str, str]


def parted(message: bytes) -> Parted:
    """Return a message without the status in brackets and the id of OBS's shape behind it."""
    values = {}
    if (named := _ID.fullmatch(message)) is not None:
        message = (named["message"] or named["said"]).rstrip(b" ,;|-/([")
        values["RequestId"] = (named["id"] or named["named"]).decode()
    if (status := _STATUS.fullmatch(message)) is not None:
        message, values["status"] = status["message"], status["status"].decode()
    return Parted(message, values)
