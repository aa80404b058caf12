"""Packets out of pcap and pcapng files, in both byte orders, streaming.

The formats: draft-ietf-opsawg-pcap and draft-ietf-opsawg-pcapng.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.input.byte_reader import ByteReader, EndError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_BLOCK = 4 * 1024 * 1024
"""Bytes of one packet or block; a file that announces more is damaged, or nothing for us."""

# Microseconds and nanoseconds, each in both byte orders.
_PCAP = {
    b"\xd4\xc3\xb2\xa1": "<",
    b"\x4d\x3c\xb2\xa1": "<",
    b"\xa1\xb2\xc3\xd4": ">",
    b"\xa1\xb2\x3c\x4d": ">",
}
_SECTION = b"\x0a\x0d\x0d\x0a"
_ORDER = {b"\x4d\x3c\x2b\x1a": "<", b"\x1a\x2b\x3c\x4d": ">"}
_INTERFACE, _OLD_PACKET, _SIMPLE_PACKET, _PACKET = 1, 2, 3, 6
_SMALLEST_BLOCK = 12
"""Bytes of a block around its body: its type, and its length twice."""


class Packet(NamedTuple):
    """One packet as far as it was captured."""

    link: int
    """LINKTYPE_ number of what its first bytes are."""
    data: bytes


def is_capture_file(head: bytes) -> bool:
    """Return whether `head` starts a pcap or pcapng file."""
    if head[:4] == _SECTION:
        return head[8:12] in _ORDER
    return head[:4] in _PCAP


def packets(blocks: Iterable[bytes]) -> Iterator[Packet]:
    """Yield the packets in order; a file that was cut or damaged gives those before the damage."""
    source = ByteReader(blocks)
    start = source.take(4)
    try:
        if start in _PCAP:
            yield from _pcap(source, _PCAP[start])
        elif start == _SECTION:
            yield from _pcapng(source)
    except EndError:
        return


def _pcap(source: ByteReader, order: str) -> Iterator[Packet]:
    link = struct.unpack(order + "I", source.exactly(20)[16:])[0] & 0xFFFF
    record = struct.Struct(order + "8xII")
    while True:
        size, _ = record.unpack(source.exactly(record.size))
        if size > MAX_BLOCK:
            raise EndError
        yield Packet(link, source.take(size))  # a file that was cut may lack the last one's end


def _pcapng(source: ByteReader) -> Iterator[Packet]:
    order, links = "<", list[int]()
    kind = _SECTION
    while True:
        if kind == _SECTION:
            size = source.exactly(4)
            magic = source.exactly(4)
            order, links = _ORDER.get(magic, order), []
            length = struct.unpack(order + "I", size)[0] - 4
        else:
            length = struct.unpack(order + "I", source.exactly(4))[0]
        body = _body(source, length - _SMALLEST_BLOCK)
        if kind != _SECTION:
            yield from _block(struct.unpack(order + "I", kind)[0], body, order, links)
        kind = source.exactly(4)


def _body(source: ByteReader, size: int) -> bytes:
    """Return what a block holds; nothing where it is longer than any packet."""
    if size < 0:
        raise EndError
    if size > MAX_BLOCK:
        source.skip(size)
        size = 0
    body = source.exactly(size)
    source.exactly(4)
    return body


def _block(kind: int, body: bytes, order: str, links: list[int]) -> Iterator[Packet]:
    """Yield the packet of a block, if it is one, or note the interface that it tells of."""
    try:
        if kind == _INTERFACE:
            links.append(struct.unpack_from(order + "H", body)[0])
        elif kind == _PACKET:
            interface, size = struct.unpack_from(order + "I8xI", body)
            yield Packet(links[interface], body[20 : 20 + size])
        elif kind == _OLD_PACKET:
            interface, size = struct.unpack_from(order + "H10xI", body)
            yield Packet(links[interface], body[20 : 20 + size])
        elif kind == _SIMPLE_PACKET:
            (size,) = struct.unpack_from(order + "I", body)
            yield Packet(links[0], body[4 : 4 + size])
    except (struct.error, IndexError):
        return
