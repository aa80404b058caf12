r"""`tshark -V` and Wireshark's packet details: a message in lines of a tree, line ends as `\r\n`.

What `tshark -z follow,http,ascii` prints needs no reader of its own: it is the messages as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.formats.format import ALONE
from obsdiag.formats.transcript import read_transcript, starts_with
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Origin
from obsdiag.text.charset import decoded
from obsdiag.text.repaired_line import RepairedLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture

FORMAT = "tshark"
MAX_LINE = 64 * 1024
"""Bytes of a line; what is behind them is passed over."""
MAX_ROWS = 20_000
"""Lines of one exchange that are put together."""

_HTTP = b"Hypertext Transfer Protocol"
_BODIES = (b"eXtensible Markup Language", b"Line-based text data", b"JavaScript Object Notation")
_INDENT = b"    "
_STATUS = lazy_regex(rb"    HTTP/1\.[01] [1-5][0-9]{2}\b.*\\r\\n$")
_REQUEST = lazy_regex(rb"    [A-Z]{3,10} \S+ HTTP/1\.[01]\\r\\n$")
_END = lazy_regex(rb"\\r?\\n$|\\n$")


def is_tshark(head: bytes) -> bool:
    """Return whether `head` has the details of an HTTP message."""
    at = head.find(_HTTP)
    return (
        starts_with(head, at)
        and rb"\r\n" in head[at : at + 4096]
        and _INDENT in head[at : at + 200]
    )


def read_tshark(stream: Stream, origin: Origin, _around: Surroundings = ALONE) -> Iterator[Capture]:
    """Yield the responses; each request, or response without one, starts a new exchange."""
    notation: list[bytes] = []
    first, answered = origin.line, False
    for number, line in enumerate(_lines(stream), start=origin.line):
        is_answer = _STATUS.match(line) is not None
        if _REQUEST.match(line) or (is_answer and answered):
            yield from _exchange(notation, Origin(origin.source, origin.member, first))
            notation, answered = [], False
        if not notation:
            first = number
        answered = answered or is_answer
        if len(notation) < MAX_ROWS:
            notation.append(line)
        elif not answered:
            notation = []
    yield from _exchange(notation, Origin(origin.source, origin.member, first))


def _exchange(notation: list[bytes], origin: Origin) -> Iterator[Capture]:
    told = list(_told(notation))
    return read_transcript(told, notation, origin, FORMAT)


def _told(notation: list[bytes]) -> Iterator[RepairedLine]:
    """Yield the lines of the messages: of heads those that end as on the wire, of bodies all."""
    in_body = False
    for row, line in enumerate(notation):
        if not line.startswith(_INDENT):
            in_body = line.startswith(_BODIES)
        elif in_body:
            yield RepairedLine(row, _END.sub(b"", line[len(_INDENT) :]))
        elif line.endswith(rb"\r\n") and line[len(_INDENT) : len(_INDENT) + 1] not in (b" ", b"["):
            yield RepairedLine(row, line[len(_INDENT) : -len(rb"\r\n")])


def _lines(stream: Stream) -> Iterator[bytes]:
    rest = b""
    for block in decoded(stream).blocks:
        *lines, rest = (rest + block).split(b"\n")
        yield from (line.removesuffix(b"\r") for line in lines)
        rest = rest[:MAX_LINE]
    yield rest.removesuffix(b"\r")
