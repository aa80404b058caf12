"""`curl --trace-ascii` and `--trace`: what went and came, in lines of 64 characters or 16 bytes.

Git's trace of its curl (`GIT_TRACE_CURL`) has the headings too, and its data on such lines.
"""

from __future__ import annotations

import re
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

FORMAT = "curl-trace"
MAX_TOLD = 512 * 1024
"""Bytes of one message that are put together."""

_WIDTH = 64
PREFIX = (
    rb"(?:[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]+ )?(?:\[[^\]]{1,20}\] )?"
    rb"(?:[\w-]{1,20}\.c:[0-9]{1,5} +)?(?:==|=>|<=) "
)
"""What a heading begins with: --trace-time, --trace-ids and Git put their own in front."""
_HEADING = lazy_regex(PREFIX + rb"(Info|Send header|Send data|Recv header|Recv data)\b(?:: ?(.*))?")
_SIGNS = (b"= Send header, ", b"= Recv header, ", b"=> Send header")
_DATA = lazy_regex(rb"[0-9a-f]{4,}: (.*)")
_HEX = lazy_regex(rb"((?:[0-9a-f]{2} ){1,16}) *([ -~]{1,16})", re.DOTALL)


def is_curl_trace(head: bytes) -> bool:
    """Return whether `head` starts with curl's trace headings."""
    found = (head.find(sign) for sign in _SIGNS)
    return starts_with(head, min((at for at in found if at >= 0), default=-1))


def read_curl_trace(
    stream: Stream, origin: Origin, _around: Surroundings = ALONE
) -> Iterator[Capture]:
    """Yield the responses of a trace; each request starts a new exchange."""
    notation: list[bytes] = []
    row = 0
    for line in _lines(stream):
        if notation and b"Send header, " in line and _HEADING.match(line):
            yield from _exchange(notation, Origin(origin.source, origin.member, origin.line + row))
            row += len(notation)
            notation = []
        notation.append(line)
    yield from _exchange(notation, Origin(origin.source, origin.member, origin.line + row))


def _exchange(notation: list[bytes], origin: Origin) -> Iterator[Capture]:
    return read_transcript(_told(notation), notation, origin, FORMAT)


def _told(notation: list[bytes]) -> list[RepairedLine]:
    """Return the messages that the trace's lines tell."""
    teller = _Teller()
    for row, line in enumerate(notation):
        if heading := _HEADING.match(line):
            if heading[2] is None:
                teller.start(heading[1])
            elif heading[1] != b"Info":
                teller.tell_line(row, heading[2], is_data=heading[1].endswith(b"data"))
        elif data := _DATA.match(line):
            teller.tell(row, data[1])
    return teller.told


class _Teller:
    """Puts lines back together that the trace broke."""

    def __init__(self) -> None:
        self.told: list[RepairedLine] = []
        self._kind = b""
        self._goes_on = False
        self._size = 0

    def start(self, kind: bytes) -> None:
        """Begin a block; a body goes on where its last block broke off, bytes do so in any case."""
        if kind == b"Info":
            return
        if kind[:4] != self._kind[:4]:
            self._goes_on, self._size = False, 0
        elif kind == self._kind and kind.endswith(b"data"):
            self._goes_on = True
        else:
            self._goes_on = self._goes_on and self._size < 0
        self._kind = kind

    def tell(self, row: int, data: bytes) -> None:
        """Add one line of a block: characters, or bytes in hexadecimal."""
        if not self._kind or abs(self._size) > MAX_TOLD:
            return
        octets = _octets(data)
        if octets is not None:
            first, *more = octets.split(b"\n")
            self._add(row, first)
            self.told += [RepairedLine(row, line) for line in more]
            self._goes_on, self._size = True, self._size - len(octets)
        else:
            self._add(row, data)
            self._goes_on, self._size = len(data) == _WIDTH, self._size + len(data)

    def tell_line(self, row: int, line: bytes, *, is_data: bool) -> None:
        """Add a line of Git's: a whole one of a head, or the next piece of a body."""
        if self._size <= MAX_TOLD:
            self._add(row, line)
            self._goes_on, self._size = is_data, self._size + len(line)

    def _add(self, row: int, text: bytes) -> None:
        if self._goes_on and self.told:
            last = self.told[-1]
            self.told[-1] = RepairedLine(last.row, last.text + text)
        else:
            self.told.append(RepairedLine(row, text))


def _octets(data: bytes) -> bytes | None:
    """Return the bytes of a line of `--trace`, whose text column has a character for each."""
    match = _HEX.fullmatch(data)
    if match is None:
        return None
    octets = bytes.fromhex(match[1].decode())
    column = bytes(octet if _FIRST <= octet <= _LAST else _DOT for octet in octets)
    return octets if data.rstrip().endswith(column.rstrip()) else None


_FIRST, _LAST, _DOT = b" ~."
"""The printable characters, and what stands for the others."""


def _lines(stream: Stream) -> Iterator[bytes]:
    rest = b""
    for block in decoded(stream).blocks:
        *lines, rest = (rest + block).split(b"\n")
        yield from (line.removesuffix(b"\r") for line in lines)
    if rest:
        yield rest.removesuffix(b"\r")
