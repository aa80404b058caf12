"""Where the body of a response ends: a page, an element, JSON, or an error document that is torn.

What a person writes below the last tag or bracket is not of the response, and Content-Length says
nothing of it: a paste may have been indented anew, or cut.
"""

from __future__ import annotations

import json
import re

from obsdiag.lazy_regex import lazy_regex

HEAD_END = lazy_regex(rb"\n(?:<[ \t]?)?\r?\n")
"""The empty line behind the fields, as curl marks it too."""
_ROOT = lazy_regex(
    rb"(?i)\s*(?:<\?xml[^<>]{0,300}\?>\s*|<!doctype[^<>]{0,300}>\s*|<!--.{0,300}?-->\s*)*"
    rb"<([a-z_][\w:.-]*)"
)
_DECODER = json.JSONDecoder()


def body_end(text: bytes, head: int, last: int) -> int:
    """Return where the line ends on which a body is closed, or `last` where nothing is below it.

    `head` lies within the head of the response, and `last` where the next message begins.
    """
    ended = HEAD_END.search(text, head, last)
    if ended is None:
        return last
    closed = _closed(text, ended.end(), last)
    end = -1 if closed is None else text.find(b"\n", closed, last) + 1
    return end if end > 0 and text[end:last].strip() else last


def _closed(text: bytes, start: int, last: int) -> int | None:
    """Return where the last tag or bracket of a body ends, or None where there is none."""
    if (root := _ROOT.match(text, start, last)) is not None:
        closing = re.compile(rb"(?i)</" + re.escape(root[1]) + rb"[ \t\r\n]*>")
        end = closing.search(text, root.end(), last)
        return None if end is None else end.end()
    body = text[start:last]
    indent = len(body) - len(body.lstrip())
    if not body.startswith((b"{", b"["), indent):
        return None
    try:  # a character a byte: what it says is not asked for, only where it ends
        _, end_of_json = _DECODER.raw_decode(body.decode("latin-1"), indent)
    except (ValueError, RecursionError):
        return None
    return start + end_of_json


_OPEN = lazy_regex(rb"<([A-Za-z_][\w:.-]*)>[^<\n]*\Z")
"""The element in whose text a line ends."""
_GOES_ON = lazy_regex(rb"\s*(?:</?[A-Za-z]|[^\n<]{0,100}</?(?:[a-z]\w*:)?[A-Z][\w.-]*>)")
_ELEMENT = 4096
"""Bytes in which an element is closed."""


def torn_end(text: bytes, start: int, limit: int) -> int:
    """Return where the line ends on which an error document breaks off that is never closed.

    An element may go on over lines until its own end, and others may stand on lines of their own;
    what is neither is not of the document.
    """
    at = start
    while (end := text.find(b"\n", at, limit)) >= 0:
        is_open = _OPEN.search(text, max(at, text.rfind(b"<", at, end)), end)
        closing = b"" if is_open is None else b"</" + is_open[1] + b">"
        if closing and (closed := text.find(closing, end, min(limit, end + _ELEMENT))) >= 0:
            at = closed + len(closing)
        elif _GOES_ON.match(text, end, limit) is not None or _is_broken(text, end):
            at = end + 1
        else:
            return end + 1
    return limit


def _is_broken(text: bytes, end: int) -> bool:
    """Return whether the line that ends there is as long as one next to it: a width broke both."""
    start = text.rfind(b"\n", 0, end) + 1
    above = text.rfind(b"\n", 0, max(0, start - 1)) + 1
    below = text.find(b"\n", end + 1)
    width = end - start
    return width >= _NARROW and width in (start - 1 - above, below - end - 1)


_NARROW = 40
"""Characters of the narrowest terminal."""
