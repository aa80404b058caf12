"""Where the body of a response ends that is no error document: a page, an element, or JSON.

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
