"""Captures out of packets, whatever they were kept in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from obsdiag.formats.format import part_of
from obsdiag.formats.pcap.traffic import Traffic
from obsdiag.http.message_pair import read_exchange
from obsdiag.http.parts import member
from obsdiag.model import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.formats.format import Surroundings
    from obsdiag.formats.pcap.connection import Exchange
    from obsdiag.formats.pcap.file import Packet
    from obsdiag.model import Capture

FORMAT = "pcap"
_ENCRYPTED = "Connections that are encrypted (TLS) and cannot be read: {}."


def captures(captured: Iterable[Packet], origin: Origin, around: Surroundings) -> Iterator[Capture]:
    """Yield the first response, and all others that may be errors; tell what cannot be read."""
    traffic, shown = Traffic(), False
    for exchange in traffic.exchanges(captured):
        if shown and _is_success(exchange):
            continue
        capture = part_of(partial(_capture, exchange, origin), FORMAT, origin, around)
        if capture is not None:
            shown = True
            yield capture
    if traffic.encrypted:
        around.tell(_ENCRYPTED.format(traffic.encrypted))


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
