"""The connections of a capture, followed at the same time."""

from __future__ import annotations

from itertools import chain

from obsdiag.formats.pcap import traffic
from obsdiag.formats.pcap.file import Packet
from obsdiag.formats.pcap.traffic import Traffic
from tests.formats.pcap.wire import Talk

FAILED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\n"


def talk(port: int, body: bytes = b"no") -> Talk:
    return Talk(("192.0.2.7", port)).open().ask(f"/{port}").answer(FAILED + body)


def asked(followed: Traffic, packets: list[bytes]) -> list[bytes]:
    """Return the paths that were asked for, in the order of their answers."""
    found = followed.exchanges(Packet(101, packet) for packet in packets)
    return [one.request.text.split()[1] for one in found if one.request]


def test_connections_that_run_side_by_side_are_kept_apart():
    both = chain.from_iterable(zip(talk(1).packets, talk(2).packets, strict=True))
    assert asked(Traffic(), list(both)) == [b"/1", b"/2"]


def test_encrypted_connections_are_counted():
    followed = Traffic()
    hello = Talk().open().send("client", b"\x16\x03\x01" + b"\0" * 100)
    assert asked(followed, hello.packets + talk(3).packets) == [b"/3"]
    assert followed.encrypted == 1


def test_the_connection_that_was_silent_longest_is_given_up(monkeypatch):
    monkeypatch.setattr(traffic, "MAX_CONNECTIONS", 1)
    torn = talk(1, body=b"n").packets
    assert asked(Traffic(), torn + talk(2).packets) == [b"/1", b"/2"]


def test_what_is_held_is_bounded(monkeypatch):
    monkeypatch.setattr(traffic, "MAX_HELD", 100)
    head = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 900\r\n\r\n"
    torn = Talk(("192.0.2.7", 1)).open().ask("/1").answer(head + b"<" * 200)
    followed = Traffic()
    assert asked(followed, torn.packets) == [b"/1"]
