"""TCP segments out of packets: through the link layer and IP, versions 4 and 6."""

from __future__ import annotations

import struct
from typing import NamedTuple

_IPV4, _IPV6 = 0x0800, 0x86DD
_VLAN = frozenset({0x8100, 0x88A8, 0x9100})
_PPPOE = 0x8864
_TCP = 6
# IPv6 extension headers (RFC 8200 section 4): the length stands in units of 8 bytes.
_EXTENSIONS = frozenset({0, 43, 60, 135})
_FRAGMENT, _AUTHENTICATION = 44, 51

_ETHERNET = 1
_COOKED, _COOKED_2 = 113, 276
# LINKTYPE_ numbers whose packets are IP behind so many bytes.
_BARE = {0: 4, 108: 4, 12: 0, 14: 0, 101: 0, 228: 0, 229: 0}

FIN, SYN, RST = 0x01, 0x02, 0x04
_SEGMENT = struct.Struct(">HHIIBB")


class Segment(NamedTuple):
    """One TCP segment."""

    sender: bytes
    """Address and port."""
    receiver: bytes
    sequence: int
    flags: int
    data: bytes
    missing: int
    """Bytes at its end that were not captured."""


def segment(link: int, data: bytes) -> Segment | None:
    """Return the TCP segment in a packet of link type `link`, or None where there is none."""
    try:
        start = _ip_start(link, data)
        if start is None:
            return None
        version = data[start] >> 4
        if version == 4:  # noqa: PLR2004 - RFC 791
            return _ipv4(data, start)
        return _ipv6(data, start) if version == 6 else None  # noqa: PLR2004 - RFC 8200
    except (IndexError, struct.error):
        return None


def _ip_start(link: int, data: bytes) -> int | None:
    if link == _ETHERNET:
        return _behind_type(data, 12)
    if link == _COOKED:
        return _behind_type(data, 14)
    if link == _COOKED_2:
        return 20 if _number(data, 0) in (_IPV4, _IPV6) else None
    return _BARE.get(link)


def _behind_type(data: bytes, at: int) -> int | None:
    """Return where IP starts, given where the EtherType stands; tags may stand between."""
    kind = _number(data, at)
    at += 2
    while kind in _VLAN:
        kind = _number(data, at + 2)
        at += 4
    if kind == _PPPOE:
        return at + 8
    return at if kind in (_IPV4, _IPV6) else None


def _number(data: bytes, at: int) -> int:
    return data[at] << 8 | data[at + 1]


def _ipv4(data: bytes, start: int) -> Segment | None:
    """RFC 791 section 3.1. Only the first fragment of a packet has a TCP header."""
    if data[start + 9] != _TCP or _number(data, start + 6) & 0x1FFF:
        return None
    header = (data[start] & 0x0F) * 4
    # Zero where the network card was to cut the packet up.
    total = _number(data, start + 2) or len(data) - start
    addresses = data[start + 12 : start + 16], data[start + 16 : start + 20]
    return _tcp(data, start + header, start + total, addresses)


def _ipv6(data: bytes, start: int) -> Segment | None:
    """RFC 8200 section 3."""
    total = _number(data, start + 4) or len(data) - start - 40
    kind, at = data[start + 6], start + 40
    while kind != _TCP:
        following = data[at]
        if kind in _EXTENSIONS:
            at += (data[at + 1] + 1) * 8
        elif kind == _AUTHENTICATION:
            at += (data[at + 1] + 2) * 4
        elif kind == _FRAGMENT and not _number(data, at + 2) & 0xFFF8:
            at += 8
        else:
            return None
        kind = following
    addresses = data[start + 8 : start + 24], data[start + 24 : start + 40]
    return _tcp(data, at, start + 40 + total, addresses)


def _tcp(data: bytes, at: int, end: int, addresses: tuple[bytes, bytes]) -> Segment:
    """RFC 9293 section 3.1; `end` is where the segment ended on the wire."""
    sender, receiver, sequence, _, offset, flags = _SEGMENT.unpack_from(data, at)
    start = at + (offset >> 4) * 4
    return Segment(
        addresses[0] + sender.to_bytes(2, "big"),
        addresses[1] + receiver.to_bytes(2, "big"),
        sequence,
        flags,
        data[start:end],
        max(0, end - max(len(data), start)),
    )
