"""The two directions of a TCP connection, and which response answers which request."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.formats.pcap.flow import Flow, Piece
from obsdiag.formats.pcap.message import Splitter
from obsdiag.formats.pcap.packet import FIN, RST, SYN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.formats.pcap.message import Message
    from obsdiag.formats.pcap.packet import Segment

MAX_WAITING = 100
"""Requests that wait for their answers on one connection."""

_TLS = b"\x16\x03"
"""A handshake record of any version (RFC 8446 section 5.1)."""


class Exchange(NamedTuple):
    """A response, and the request that it answers where it was captured."""

    response: Message
    request: Message | None


class Connection:
    """Takes the segments of one connection and gives its exchanges."""

    def __init__(self) -> None:
        self._requests: deque[Message] = deque(maxlen=MAX_WAITING)
        self._ways: dict[bytes, tuple[Flow, Splitter]] = {}
        self.encrypted = False
        """Whether it turned out to be TLS; then nothing more of it is read."""

    @property
    def size(self) -> int:
        """Bytes that are held."""
        held = sum(len(request.text) for request in self._requests)
        return held + sum(flow.size + splitter.size for flow, splitter in self._ways.values())

    def add(self, segment: Segment, number: int) -> Iterator[Exchange]:
        """Yield the exchanges that a segment completes; `number` is its packet's."""
        if segment.flags & SYN:
            yield from self._end(segment.sender)
            self._ways[segment.sender] = Flow((segment.sequence + 1) % 2**32), self._splitter()
        elif segment.flags & RST:
            yield from self.close()
        elif segment.data or segment.missing or segment.flags & FIN:
            yield from self._add(segment, number)

    def _add(self, segment: Segment, number: int) -> Iterator[Exchange]:
        way = self._ways.get(segment.sender)
        if way is None:
            way = self._ways[segment.sender] = Flow(), self._splitter()
        flow, splitter = way
        for piece in flow.add(segment.sequence, Piece(segment.data, number, segment.missing)):
            if piece.data.startswith(_TLS) and not splitter.size:
                self.encrypted = True
                self._ways.clear()
                return
            yield from self._exchanges(splitter.add(piece))
        end = segment.sequence + len(segment.data) + segment.missing
        if segment.flags & FIN and flow.has_reached(end):
            yield from self._end(segment.sender)

    def close(self) -> Iterator[Exchange]:
        """Yield what is left when nothing more comes."""
        for sender in self._ways:
            yield from self._end(sender)

    def _end(self, sender: bytes) -> Iterator[Exchange]:
        """Yield what is left of one direction; its flow still knows what comes a second time."""
        if (way := self._ways.get(sender)) is not None:
            flow, splitter = way
            for piece in flow.flush():
                yield from self._exchanges(splitter.add(piece))
            yield from self._exchanges(splitter.finish())

    def _splitter(self) -> Splitter:
        return Splitter(lambda: self._requests[0].method if self._requests else b"")

    def _exchanges(self, messages: Iterable[Message]) -> Iterator[Exchange]:
        for message in messages:
            if message.method:
                self._requests.append(message)
            else:
                yield Exchange(message, self._requests.popleft() if self._requests else None)
