"""Packets and capture files, made byte by byte; addresses are those for documentation."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from obsdiag.formats.format import Surroundings
from obsdiag.formats.pcap import read_pcap
from obsdiag.input.stream import Stream
from obsdiag.model import Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from obsdiag.model import Capture

FIN, SYN, RST, ACK = 1, 2, 4, 16
CLIENT, SERVER = ("192.0.2.7", 40123), ("198.51.100.9", 8080)
CLIENT_6, SERVER_6 = ("2001:db8::7", 40123), ("2001:db8::9", 8080)


def address(text: str) -> bytes:
    """Return an IP address as bytes; of version 6, `a:b::c` only."""
    if ":" not in text:
        return bytes(int(part) for part in text.split("."))
    before, _, after = text.partition("::")
    groups = [f"{int(group, 16):04x}" for group in before.split(":")]
    return bytes.fromhex("".join(groups) + after.rjust(32 - 4 * len(groups), "0"))


def tcp(source: int, target: int, sequence: int, flags: int, data: bytes) -> bytes:
    """Return a TCP segment, with options in its header."""
    return struct.pack(">HHIIBBHHH", source, target, sequence, 0, 8 << 4, flags, 9, 0, 0) + (
        b"\x01" * 12 + data
    )


def ipv4(source: str, target: str, payload: bytes, *, total: int | None = None) -> bytes:
    """Return an IPv4 packet with an option; `total` where its length field lies."""
    size = 24 + len(payload) if total is None else total
    head = struct.pack(">BBHHHBBH", 0x46, 0, size, 1, 0x4000, 64, 6, 0)
    return head + address(source) + address(target) + b"\0" * 4 + payload


def ipv6(
    source: str, target: str, payload: bytes, *, extensions: bytes = b"", first: int = 6
) -> bytes:
    """Return an IPv6 packet; `first` is the kind of its first header."""
    size = len(extensions) + len(payload)
    head = struct.pack(">IHBB", 6 << 28, size, first, 64)
    return head + address(source) + address(target) + extensions + payload


def ethernet(packet: bytes, tags: bytes = b"") -> bytes:
    """Return a frame, with VLAN tags between the addresses and the EtherType."""
    kind = b"\x08\x00" if packet[0] >> 4 == 4 else b"\x86\xdd"
    return b"\x02" * 12 + tags + kind + packet


class Talk:
    """A TCP connection: collects the packets of both sides."""

    def __init__(self, client=CLIENT, server=SERVER, *, sequences=(1000, 2**32 - 60)) -> None:
        self._ends = {"client": client, "server": server}
        self._next = dict(zip(("client", "server"), sequences, strict=True))
        self.packets: list[bytes] = []
        """IP packets in the order in which they were sent."""

    def send(self, sender: str, data: bytes, *, size: int = 1400, flags: int = ACK) -> Talk:
        """Send data in segments of `size` bytes."""
        for at in range(0, len(data) or 1, size):
            part = data[at : at + size]
            self.packets.append(self.packet(sender, part, flags))
            self._next[sender] += len(part) + (1 if flags & (SYN | FIN) else 0)
        return self

    def packet(self, sender: str, data: bytes, flags: int = ACK, back: int = 0) -> bytes:
        """Return a packet as it would be sent now, or `back` bytes earlier."""
        receiver = "server" if sender == "client" else "client"
        source, target = self._ends[sender], self._ends[receiver]
        sequence = (self._next[sender] - back) % 2**32
        segment = tcp(source[1], target[1], sequence, flags, data)
        make = ipv6 if ":" in source[0] else ipv4
        return make(source[0], target[0], segment)

    def open(self) -> Talk:
        """Shake hands."""
        return self.send("client", b"", flags=SYN).send("server", b"", flags=SYN | ACK)

    def close(self) -> Talk:
        """Say good-bye."""
        return self.send("client", b"", flags=FIN | ACK).send("server", b"", flags=FIN | ACK)

    def ask(
        self, path: str = "/photos-2026/summer.csv", method: str = "GET", more: str = ""
    ) -> Talk:
        """Send a request."""
        head = f"{method} {path} HTTP/1.1\r\nHost: obs.example.com:8080\r\n{more}\r\n"
        return self.send("client", head.encode())

    def answer(self, response: bytes, size: int = 1400) -> Talk:
        """Send a response."""
        return self.send("server", response, size=size)


def pcap(
    packets: Iterable[bytes],
    *,
    order: str = "<",
    magic: int = 0xA1B2C3D4,
    link: int = 101,
    snap: int = 262144,
) -> bytes:
    """Return a pcap file of packets of a link type."""
    records = [
        struct.pack(order + "IIII", 1773480510, 381000, len(packet[:snap]), len(packet))
        + packet[:snap]
        for packet in packets
    ]
    head = struct.pack(order + "IHHiIII", magic, 2, 4, 0, 0, snap, link)
    return head + b"".join(records)


def block(kind: int, body: bytes, order: str = "<") -> bytes:
    """Return a block of a pcapng file."""
    body += b"\0" * (-len(body) % 4)
    size = struct.pack(order + "I", len(body) + 12)
    return struct.pack(order + "I", kind) + size + body + size


def section(order: str = "<", link: int = 101) -> bytes:
    """Return the head of a pcapng section and its only interface."""
    head = block(0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1), order)
    return head + block(1, struct.pack(order + "HHI", link, 0, 0), order)


def enhanced(packet: bytes, order: str = "<", snap: int = 262144) -> bytes:
    """Return an enhanced packet block."""
    sizes = len(packet[:snap]), len(packet)
    return block(6, struct.pack(order + "IIIII", 0, 0, 0, *sizes) + packet[:snap], order)


def read(data: bytes, tell: Callable[[str], None] = lambda _: None) -> list[Capture]:
    """Return the captures of a capture file."""
    return list(read_pcap(Stream.of(data), Origin("made-up.pcap"), Surroundings(tell=tell)))
