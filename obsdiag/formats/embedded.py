"""Stretches of a text that are in a notation of their own: a trace in a mail, packets in a log."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.formats.curl_trace import read_curl_trace
from obsdiag.formats.pcap import is_hexdump, read_hexdump
from obsdiag.formats.tshark import is_tshark, read_tshark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture, Origin


class Notation(NamedTuple):
    """One notation, as it is told from the text around it."""

    trace: bytes
    """Seen at a glance: without it there is nothing to look for."""
    start: re.Pattern[bytes]
    """The first line of a stretch."""
    line: re.Pattern[bytes]
    """Any other line of one; empty ones may stand between them."""
    is_it: Callable[[bytes], bool]
    """Whether a stretch of such lines says anything."""
    read: Callable[[Stream, Origin], Iterator[Capture]]


_TRACE = rb"(?:[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]+ )?(?:\[[^\]]{1,20}\] )?(?:==|=>|<=) "
_LAYER = (
    rb"(?:(?:Frame|Packet) [0-9]+|Ethernet|Linux cooked|Null/Loopback|Internet Protocol"
    rb"|Transmission Control|Hypertext Transfer|eXtensible Markup|Line-based text"
    rb"|JavaScript Object|HTML Form|\[)"
)
_DUMPED = (
    rb"[ \t]{0,8}(?:0x)?[0-9a-f]{4,8}:? {1,2}[0-9a-f]{2}"
    rb"|[0-9:.-]{8,26}(?: [0-9:.]{8,18})? IP|" + _LAYER
)
NOTATIONS = (
    Notation(
        b" header, ",
        re.compile(_TRACE + rb"(?:Info|Send|Recv)\b"),
        re.compile(_TRACE + rb"|[0-9a-f]{4,}: "),
        lambda text: b"Recv header, " in text,
        read_curl_trace,
    ),
    Notation(
        b"Hypertext Transfer Protocol",
        re.compile(_LAYER),
        re.compile(rb"    |" + _LAYER),
        is_tshark,
        read_tshark,
    ),
    Notation(
        b"0010",
        re.compile(_DUMPED),
        re.compile(_DUMPED),
        is_hexdump,
        read_hexdump,
    ),
)


class Passage(NamedTuple):
    """A stretch of a text, from a row to before another, and the notation that it is in."""

    first: int
    end: int
    notation: Notation | None


def may_have_passages(text: bytes) -> bool:
    """Return whether a text has what some notation cannot do without."""
    return any(known.trace in text for known in NOTATIONS)


def passages(text: bytes, rows: Sequence[bytes]) -> list[Passage]:
    """Return what a text consists of, where some of it is in a notation, or else nothing.

    `rows` are the lines of the `text`.
    """
    found = [one for known in NOTATIONS if known.trace in text for one in _found(rows, known)]
    if not found:
        return []
    parts, at = [], 0
    for passage in sorted(found, key=lambda one: one.first):
        if passage.first < at:
            continue
        if passage.first > at:
            parts.append(Passage(at, passage.first, None))
        parts.append(passage)
        at = passage.end
    return parts if at == len(rows) else [*parts, Passage(at, len(rows), None)]


def is_amid(text: bytes) -> bool:
    """Return whether something in a notation stands amid other text."""
    parts = passages(text, text.split(b"\n"))
    return len(parts) > 1


def _found(rows: Sequence[bytes], notation: Notation) -> Iterator[Passage]:
    """Yield the stretches that are in a notation."""
    at = 0
    while at < len(rows):
        if not notation.start.match(rows[at]):
            at += 1
            continue
        end = _end(rows, at + 1, notation)
        if notation.is_it(b"\n".join(rows[at:end])):
            yield Passage(at, end, notation)
        at = end


def _end(rows: Sequence[bytes], at: int, notation: Notation) -> int:
    """Return the row behind the last one of the stretch that goes on at row `at`."""
    end = at
    while at < len(rows) and (notation.line.match(rows[at]) or not rows[at].strip()):
        at += 1
        if rows[at - 1].strip():
            end = at
    return end
