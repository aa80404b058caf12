"""Burp Suite's "Save items": XML with each request and response whole, in base64 or as they are.

Items are found by their tags, and no XML parser sees the file: it brings a DTD along.
"""

from __future__ import annotations

from binascii import Error, a2b_base64
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.formats.format import ALONE, part_of
from obsdiag.http.message_pair import read_exchange
from obsdiag.http.parts import member
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Origin
from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture

FORMAT = "burp"
MAX_ITEM = 4 * 1024 * 1024
"""Bytes of one item; of a longer one, what comes behind is passed over."""

_HEAD = lazy_regex(rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE items\b|items\b[^>]*>)")
_OPEN, _CLOSE = b"<item>", b"</item>"
_QUOTE, _UNQUOTE = b"<![CDATA[", b"]]>"
_REQUEST = lazy_regex(rb"<request(?: base64=\"(true|false)\")?>")
_PROTOCOL = lazy_regex(rb"<protocol>(?:<!\[CDATA\[)?(https?)\b")
_RESPONSE = lazy_regex(rb"<response(?: base64=\"(true|false)\")?>")


def is_burp(head: bytes) -> bool:
    """Return whether `head` starts a file of saved items."""
    return _HEAD.match(head) is not None and (b"burpVersion" in head or _OPEN in head)


def read_burp(stream: Stream, origin: Origin, around: Surroundings = ALONE) -> Iterator[Capture]:
    """Yield the response of each item; a capture's member is the item's index."""
    for number, item in enumerate(_items(decoded(stream).blocks)):
        line = origin.line + item.row
        place = Origin(origin.source, member(origin, str(number)), line, None, (line,))
        capture = part_of(partial(_capture, item.text, place), FORMAT, place, around)
        if capture is not None:
            yield capture


def _capture(item: bytes, origin: Origin) -> Capture | None:
    request, end = _part(_REQUEST, item, 0)
    response, _ = _part(_RESPONSE, item, end)
    capture = read_exchange(request, response, origin, FORMAT) if response else None
    if capture is None or capture.request is None:
        return capture
    protocol = _PROTOCOL.search(item, 0, end)
    scheme = None if protocol is None else protocol[1].decode()
    return capture._replace(request=replace(capture.request, scheme=scheme))


class _Item(NamedTuple):
    """One item, from its opening tag on."""

    text: bytes
    row: int
    """0-based line at which it starts."""


def _items(blocks: Iterable[bytes]) -> Iterator[_Item]:
    """Yield the items in order, the last one as far as it goes."""
    held, row = b"", 0
    for block in blocks:
        held, at, counted = held + block, 0, 0
        while (start := held.find(_OPEN, at)) >= 0:
            row, counted = row + held.count(b"\n", counted, start), start
            end = _end(held, start)
            if end < 0 and len(held) - start <= MAX_ITEM:
                break
            at = end if end >= 0 else len(held)
            yield _Item(held[start:at], row)
        else:
            start = max(at, len(held) - len(_OPEN))
        row += held.count(b"\n", counted, start)
        held = held[start:]
    if held.startswith(_OPEN):
        yield _Item(held, row)


def _end(text: bytes, at: int) -> int:
    """Return where the closing tag behind `at` stands that is not quoted, or -1."""
    while (close := text.find(_CLOSE, at)) >= 0:
        quote = text.find(_QUOTE, at, close)
        if quote < 0:
            return close
        at = text.find(_UNQUOTE, quote)
        if at < 0:
            return -1
    return -1


def _part(opening: re.Pattern[bytes], item: bytes, start: int) -> tuple[bytes, int]:
    """Return a message of an item, as it was on the wire, and where it ends; empty for none."""
    tag = opening.search(item, start)
    if tag is None:
        return b"", start
    at, mark = tag.end(), b"<"
    if item.startswith(_QUOTE, at):
        at, mark = at + len(_QUOTE), _UNQUOTE
    end = item.find(mark, at)
    end = len(item) if end < 0 else end
    return _unpacked(item[at:end]) if tag[1] == b"true" else item[at:end], end


def _unpacked(told: bytes) -> bytes:
    """Return what is told in base64, which may be cut."""
    digits = b"".join(told.split())
    try:
        return a2b_base64(digits[: len(digits) // 4 * 4])
    except Error:
        return b""
