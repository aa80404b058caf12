"""A code or a message on its own, as people type it into a ticket."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.headers import NO_HEADERS
from obsdiag.model import Capture
from obsdiag.records.line_start import starts_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Origin

FORMAT = "words"
MAX_WORDS = 600
"""Bytes; the longest published message has some two hundred."""

_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)?")
_BOTH = re.compile(r"(?:.*[:(] ?)?([A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]+)+): (\S.*)")
"""A code and its message, as programs print an exception: `Error: NoSuchKey: The key …`."""
_MARKUP = re.compile(rb"HTTP/[0-9]|<|x-(?:obs|amz)-|\{", re.IGNORECASE)


def is_words(text: bytes) -> bool:
    """Return whether a text is a line or two of plain words, and no line of a log."""
    words = text.strip()
    if not words or len(words) > MAX_WORDS or b"\0" in words or _MARKUP.search(words):
        return False
    if starts_record(words, 0):
        return False
    return words.count(b"\n") < 3  # noqa: PLR2004 - a wrapped sentence


def read_words(text: bytes, origin: Origin) -> Iterator[Capture]:
    """Yield what the words may be: a code if they are one word, else a message.

    Whether they are one at all is for the catalogue to say.
    """
    words = " ".join(as_text(text).split()).strip("`'\"")
    yield Capture(origin, FORMAT, text, text, NO_HEADERS, said=_said(words))


def _said(words: str) -> dict[str, str]:
    if (both := _BOTH.fullmatch(words)) is not None:
        return {"Code": both[1], "Message": both[2]}
    return {"Code" if _CODE.fullmatch(words) else "Message": words}
