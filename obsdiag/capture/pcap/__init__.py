"""pcap and pcapng captures of plain HTTP/1, on any port, of any size; and packets as text.

What of the traffic is HTTP is told by its content. Encrypted connections are
counted; what is in them cannot be read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from obsdiag.capture.answer import member
from obsdiag.capture.encoding import decoded
from obsdiag.capture.exchange import read_exchange
from obsdiag.capture.pcap import hexdump
from obsdiag.capture.pcap.file import is_capture_file as is_pcap
from obsdiag.capture.pcap.file import packets
from obsdiag.capture.pcap.hexdump import is_hexdump
from obsdiag.capture.pcap.traffic import Traffic
from obsdiag.model import Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.capture.pcap.connection import Exchange
    from obsdiag.capture.pcap.file import Packet
    from obsdiag.capture.stream import Stream
    from obsdiag.model import Capture

__all__ = ["is_hexdump", "is_pcap", "read_hexdump", "read_pcap"]

FORMAT = "pcap"
_ENCRYPTED = "Connections that are encrypted (TLS) and cannot be read: {}."


def read_pcap(
    stream: Stream, origin: Origin, tell: Callable[[str], None] = lambda _: None
) -> Iterator[Capture]:
    """Yield the first response, and all others that may be errors, in the order they were complete.

    A capture's member names the packet in which the response starts. `tell` is
    called with a sentence on what could not be read.
    """
    yield from _read(packets(stream.blocks()), origin, tell)


def read_hexdump(
    stream: Stream, origin: Origin, tell: Callable[[str], None] = lambda _: None
) -> Iterator[Capture]:
    """Yield the same out of packets that a text shows in hexadecimal."""
    yield from _read(hexdump.packets(decoded(stream).blocks), origin, tell)


def _read(
    captured: Iterable[Packet], origin: Origin, tell: Callable[[str], None]
) -> Iterator[Capture]:
    traffic, shown = Traffic(), False
    for exchange in traffic.exchanges(captured):
        if shown and _is_success(exchange):
            continue
        capture = _capture(exchange, origin)
        if capture is not None:
            shown = True
            yield capture
    if traffic.encrypted:
        tell(_ENCRYPTED.format(traffic.encrypted))


def _is_success(exchange: Exchange) -> bool:
    """Return whether a response is a success that names no error."""
    text = exchange.response.text
    status = text.split(maxsplit=2)[1]
    if not status.startswith(b"2") and status != b"304":
        return False
    return b"rror" not in text and b"DeleteResult" not in text and b"\x1f\x8b" not in text


def _capture(exchange: Exchange, origin: Origin) -> Capture | None:
    response, request = exchange
    name = member(origin, f"packet {response.number}")
    place = Origin(origin.source, name, offset=None, lines=(1,))
    asked = b"" if request is None else request.text
    capture = read_exchange(asked, response.text, place, FORMAT)
    if capture is None:
        return None
    told = None if capture.request is None else replace(capture.request, scheme="http")
    return capture._replace(request=told, remarks=capture.remarks | response.remarks)
