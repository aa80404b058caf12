"""Packets as rows of hexadecimal bytes: `tcpdump -x`, `-X`, `-xx`, `-XX`, `tshark -x`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.formats.pcap.file import Packet
from obsdiag.formats.pcap.packet import segment
from obsdiag.formats.transcript import starts_with
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_PACKET = 512 * 1024
"""Bytes of one packet; the rows behind them are passed over."""

_ROW = lazy_regex(
    rb"\s{0,8}(?:0x)?([0-9a-f]{4,8}):? {1,2}((?:[0-9a-f]{2}){1,2}(?: [0-9a-f]{2,4})*)"
)
_START = lazy_regex(rb"^[ \t]{0,8}(?:0x)?0000:? {1,2}[0-9a-f]{2}", re.MULTILINE)
_LINKS = (101, 1, 113, 276, 0)
"""What a dump may begin with (LINKTYPE_ numbers); it does not say so itself."""
_LOOKED_AT = 5


def is_segment(head: bytes) -> bool:
    """Return whether one of the first dumps in `head` is a TCP segment."""
    first = _START.search(head)
    if first is None or not starts_with(head, first.start()):
        return False
    dumped = packets([head[first.start() :]])
    return any(segment(*packet) for packet, _ in zip(dumped, range(_LOOKED_AT), strict=False))


def packets(blocks: Iterable[bytes]) -> Iterator[Packet]:
    """Yield the packets that a text shows; what is no row is passed over."""
    data = bytearray()
    for line in _lines(blocks):
        row = _ROW.match(line)
        if row is None:
            continue
        offset, octets = int(row[1], 16), row[2].replace(b" ", b"")
        if offset == 0 and data:
            yield _packet(bytes(data))
            data.clear()
        if offset == len(data) < MAX_PACKET and len(octets) % 2 == 0:
            data += bytes.fromhex(octets.decode())
    if data:
        yield _packet(bytes(data))


def _packet(data: bytes) -> Packet:
    link = next((link for link in _LINKS if segment(link, data) is not None), _LINKS[0])
    return Packet(link, data)


def _lines(blocks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for block in blocks:
        *lines, rest = (rest + block).split(b"\n")
        yield from lines
        rest = rest[:MAX_PACKET]
    yield rest
