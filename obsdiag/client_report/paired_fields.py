"""Header fields that a program prints as objects of a name and a value each, read as one object.

`[{"name": "x-obs-request-id", "value": "…"}, …]`: each field stands in braces of its own there, and
what belongs together would be of several objects. Every byte keeps its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.words.storage_words import FIELD

if TYPE_CHECKING:
    import re

_QUOTE = rb"\\{0,3}\""
_SPACE = rb"\s{0,40}"
_PAIR = lazy_regex(
    rb"(?P<open>\{" + _SPACE + _QUOTE + rb"(?i:name|key)" + _QUOTE + _SPACE + rb":" + _SPACE + rb")"
    rb"(?P<name>" + _QUOTE + rb"[A-Za-z][\w-]{0,60}" + _QUOTE + rb")(?P<comma>" + _SPACE + rb",)"
    rb"(?P<gap>" + _SPACE + _QUOTE + rb"(?i:value)" + _QUOTE + _SPACE + rb":)"
    rb"(?P<value>"
    + _SPACE
    + _QUOTE
    + rb"[^\"\\\r\n]{0,400}"
    + _QUOTE
    + rb")(?P<close>"
    + _SPACE
    + rb"\})"
)
_ID_PAIR = lazy_regex(
    rb"(?i)\"(?:name|key)\\{0,3}\"\s{0,40}:\s{0,40}\\{0,3}\"" + FIELD + rb"request-?id\\{0,3}\""
)
"""The field without which such a list is none of an answer's."""


def with_fields_together(text: bytes, start: int, end: int) -> bytes:
    """Return a text with the pairs from `start` to `end` as the fields of one object."""
    if text.find(b"alue", start, end) < 0 or _ID_PAIR.search(text, start, end) is None:
        return text
    return text[:start] + _PAIR.sub(_field, text[start:end]) + text[end:]


def _field(pair: re.Match[bytes]) -> bytes:
    before, comma, gap, behind = (
        _DRESS.sub(b" ", pair[part]) for part in ("open", "comma", "gap", "close")
    )
    return before + pair["name"] + b":" + comma[1:] + gap + pair["value"] + behind


_DRESS = lazy_regex(rb"[^\r\n]")
