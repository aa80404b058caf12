"""What pages, boxes and narrow windows have made of the lines of a text, undone line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.boxed import without_boxes
from obsdiag.text.byte_dump import SIGN as DUMPED
from obsdiag.text.byte_dump import without_dumps
from obsdiag.text.reflow import unwrapped
from obsdiag.text.repaired_line import RepairedLine
from obsdiag.text.yaml_folds import may_be_folded, unfolded

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKED = lazy_regex(rb"(?i)&quot;|<br[ ]?/?>|<pre\b[^<>]{0,400}>")
"""What a page has where it shows a text, and no client prints."""
_BREAK = lazy_regex(rb"(?i)<br[ ]?/?>\r?")
_TAG = lazy_regex(rb"(?i)</?(?:pre|p|div|span|code|b|i|em|tt|font|blockquote)(?:\s[^<>]{0,400})?>")
"""Markup that only tells how a text is set."""
_DOCUMENT = b"<Error"
"""In a document, references stand for what would be markup otherwise."""
_REFERENCE = lazy_regex(rb"(?i)&(?:apos|gt|#0?3[49]|#x27);")
"""What a page has where it shows a text or a document."""
_ESCAPED = b"lt;Error"
_FRAME = b"\xe2\x94\x82"
_FRAMED = lazy_regex(rb"^\xe2\x94\x82.*\xe2\x94\x82[ \r]*$", re.MULTILINE)
_NESTED = 8
"""Boxes in each other."""
_GZIP = b"\x1f\x8b"
_CONTROLS = bytes([*range(0x07), *range(0x0E, 0x1B), 0x7F])
"""Bytes that no page or terminal shows: a packed body, which must not be touched."""
_CHUNKED = b"chunked"
"""The transfer coding of a body whose lines are as long as its server has made them."""


def retold(notation: Sequence[bytes], *, short: bool) -> list[RepairedLine] | None:
    """Return the lines of a text as they were before they were shown so, or None if they are.

    Whether they were broken at one width is asked of a `short` text alone.
    """
    text = b"\n".join(notation)
    if b'""' in text and _DOUBLED.search(text):
        return [RepairedLine(at, _undoubled(row)) for at, row in enumerate(notation)]
    if len(text.translate(None, _CONTROLS)) != len(text) or _GZIP in text:
        return None
    if DUMPED in text and (told := without_dumps(notation)) is not None:
        return told
    if _FRAME in text and _DOCUMENT in text and (told := without_boxes(notation)) is not None:
        return told
    if short and may_be_folded(text) and (told := unfolded(notation)) is not None:
        return told
    rows, told = notation, None
    if _FRAME in text and _FRAMED.search(text):
        rows = [_unframed(row) if row.startswith(_FRAME) else row for row in rows]
    if short and _CHUNKED not in text:
        told = unwrapped(rows)
    marked = _DOCUMENT not in text and (
        ((b"&" in text or b"<" in text) and _MARKED.search(text) is not None)
        or (b"&" in text and _REFERENCE.search(text) is not None and _ESCAPED not in text)
    )
    if told is None and (marked or rows is not notation):
        told = [RepairedLine(number, row) for number, row in enumerate(rows)]
    if told is not None and marked:
        told = [
            line._replace(text=_unmarked(part)) for line in told for part in _set_apart(line.text)
        ]
    return told


_DOUBLED = lazy_regex(rb"""(?:,|^)"(?:[^"\r\n]|"")*""[^"\r\n]{1,200}""(?!")""", re.MULTILINE)
_PAIR = lazy_regex(rb"""((?:(?<=,)|^)""(?=,|\r?$))|\"\"""")
"""Quote marks that CSV has doubled (RFC 4180 section 2), but for those of an empty value."""


def _undoubled(row: bytes) -> bytes:
    """Return a row of CSV with the quote marks in its values as they were."""
    return _PAIR.sub(lambda pair: pair[1] or b'"', row)


def _set_apart(row: bytes) -> list[bytes]:
    """Return the lines that a page shows of a line of its source."""
    parts = _BREAK.split(row)
    return parts if len(parts) == 1 or parts[-1].strip() else parts[:-1]


def _unmarked(row: bytes) -> bytes:
    """Return a line of a page's source as the page shows it."""
    import html  # with its table of all references only where there are any

    plain = _TAG.sub(b"", row).decode("utf-8", "surrogateescape")
    return html.unescape(plain).encode("utf-8", "surrogateescape")


def _unframed(row: bytes) -> bytes:
    """Return a line without the right sides of the boxes that it stands in."""
    for _ in range(_NESTED):
        bare = row.rstrip(b" \r")
        if not bare.endswith(_FRAME):
            break
        row = bare.removesuffix(_FRAME).rstrip(b" ")
    return row
