"""The connections of a capture, followed at the same time, bounded together."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from obsdiag.formats.pcap.connection import Connection
from obsdiag.formats.pcap.packet import SYN, segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.formats.pcap.connection import Exchange
    from obsdiag.formats.pcap.file import Packet
    from obsdiag.formats.pcap.packet import Segment

MAX_CONNECTIONS = 10_000
"""Connections that are followed at a time; the one that was silent longest is given up."""
MAX_HELD = 8 * 1024 * 1024
"""Bytes that are held of all connections together."""


class Traffic:
    """Follows the connections of a capture."""

    def __init__(self) -> None:
        self._connections: OrderedDict[tuple[bytes, bytes], Connection] = OrderedDict()
        self._held = 0
        self.encrypted = 0
        """Connections that turned out to be TLS."""

    def exchanges(self, packets: Iterable[Packet]) -> Iterator[Exchange]:
        """Yield the exchanges in the order in which they are complete."""
        for number, packet in enumerate(packets, start=1):
            if (found := segment(packet.link, packet.data)) is not None:
                yield from self._add(found, number)
        while self._connections:
            yield from self._give_up()

    def _add(self, found: Segment, number: int) -> Iterator[Exchange]:
        ends = min(found.sender, found.receiver), max(found.sender, found.receiver)
        connection = self._connections.get(ends)
        if connection is None or (connection.encrypted and found.flags & SYN):
            connection = self._connections[ends] = Connection()
        self._connections.move_to_end(ends)
        if connection.encrypted:
            return
        self._held -= connection.size
        yield from connection.add(found, number)
        self._held += connection.size
        self.encrypted += connection.encrypted
        while self._held > MAX_HELD or len(self._connections) > MAX_CONNECTIONS:
            yield from self._give_up()

    def _give_up(self) -> Iterator[Exchange]:
        _, connection = self._connections.popitem(last=False)
        self._held -= connection.size
        yield from connection.close()
