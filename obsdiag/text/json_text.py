"""JSON as programs and people leave it: cut off, with trailing commas, with raw control characters.

RFC 8259 is what is meant; where a text is no JSON, it is mended as far as its
brackets and quote marks allow.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_DECODER = json.JSONDecoder(strict=False)
_PART = lazy_regex(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:(")|\\?\Z)|[{}\[\],]|[^"{}\[\],]+', re.DOTALL)
_STRAY_ESCAPE = lazy_regex(r'\\(u[0-9A-Fa-f]{4}|["\\/bfnrt])|\\')
_CUT_ESCAPE = lazy_regex(r"(?<!\\)((?:\\\\)*)\\(?:u[0-9A-Fa-f]{0,3})?\Z")
_CLOSING = {"{": "}", "[": "]"}


def value_at(text: str, start: int) -> tuple[object, int]:
    """Return the value that starts at `start`, and where it ends; raises ValueError."""
    try:
        return _DECODER.raw_decode(text, start)
    except RecursionError:
        raise ValueError("nested too deep") from None


def mended_value(text: str) -> object:
    """Return the value at the start of a text that is no JSON, or None where none can be made out.

    A text that was cut off shows what stands before the cut.
    """
    parts = list(_sound(text))
    for end in (len(parts), len(parts) - 1):
        kept = "".join(parts[:end]).rstrip(" \t\r\n,")
        closing = _closing(parts[:end])
        for missing in ("", "null", ":null"):
            try:
                return value_at(kept + missing + closing, 0)[0]
            except ValueError:
                continue
    return None


def _sound(text: str) -> Iterator[str]:
    """Yield the parts of the value that `text` starts with, those left out that break it."""
    open_brackets: list[str] = []
    comma = ""
    for match in _PART.finditer(text):
        part = match[0]
        if part == ",":
            comma = part
            continue
        if part in _CLOSING:
            open_brackets.append(_CLOSING[part])
        elif part in ("}", "]"):
            if not open_brackets or open_brackets[-1] != part:
                continue
            comma = ""
            open_brackets.pop()
        if comma and not part.isspace():
            yield comma
            comma = ""
        yield _string(part, closed=bool(match[1])) if part[0] == '"' else part
        if not open_brackets:
            return


def _string(part: str, *, closed: bool) -> str:
    """Return a string literal with its end, and with no escapes but JSON's own."""
    if not closed:
        part = _CUT_ESCAPE.sub(r"\1", part) + '"'
    return _STRAY_ESCAPE.sub(lambda escape: escape[0] if escape[1] else r"\\", part)


def _closing(parts: list[str]) -> str:
    """Return the brackets that are missing at the end."""
    missing: list[str] = []
    for part in parts:
        if part in _CLOSING:
            missing.append(_CLOSING[part])
        elif part in ("}", "]"):
            missing.pop()
    return "".join(reversed(missing))
