"""Packets out of pcap and pcapng files, in both byte orders, streaming.

The formats: draft-ietf-opsawg-pcap and draft-ietf-opsawg-pcapng.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

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
    source = _Bytes(blocks)
    start = source.take(4)
    try:
        if start in _PCAP:
            yield from _pcap(source, _PCAP[start])
        elif start == _SECTION:
            yield from _pcapng(source)
    except _EndError:
        return


class _EndError(Exception):
    """The file ends, or goes on in a way that cannot be read."""


class _Bytes:
    """Bytes taken from blocks in any number."""

    def __init__(self, blocks: Iterable[bytes]) -> None:
        self._blocks = iter(blocks)
        self._held = b""
        self._at = 0

    def take(self, size: int) -> bytes:
        """Return the next `size` bytes, of the file's last ones as many as there are."""
        end = self._at + size
        if end > len(self._held):
            self._fill(size)
            end = size
        taken = self._held[self._at : end]
        self._at = end
        return taken

    def _fill(self, size: int) -> None:
        parts = [self._held[self._at :]]
        got = len(parts[0])
        while got < size and (block := next(self._blocks, None)) is not None:
            parts.append(block)
            got += len(block)
        self._held, self._at = b"".join(parts), 0

    def exactly(self, size: int) -> bytes:
        """Return the next `size` bytes; raises _EndError where there are not that many."""
        if not 0 <= size <= MAX_BLOCK:
            raise _EndError
        taken = self.take(size)
        if len(taken) < size:
            raise _EndError
        return taken


def _pcap(source: _Bytes, order: str) -> Iterator[Packet]:
    link = struct.unpack(order + "I", source.exactly(20)[16:])[0] & 0xFFFF
    record = struct.Struct(order + "8xII")
    while True:
        size, _ = record.unpack(source.exactly(record.size))
        yield Packet(link, _cut(source, size))


def _cut(source: _Bytes, size: int) -> bytes:
    """Return a packet of which the file's end may lack a part."""
    if size > MAX_BLOCK or not (data := source.take(size)):
        raise _EndError
    return data


def _pcapng(source: _Bytes) -> Iterator[Packet]:
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
        if length < _SMALLEST_BLOCK - 4:
            raise _EndError
        body = source.exactly(length - 8)
        source.exactly(4)
        if kind != _SECTION:
            yield from _block(struct.unpack(order + "I", kind)[0], body, order, links)
        kind = source.exactly(4)


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
