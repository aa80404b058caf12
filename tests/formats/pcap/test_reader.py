"""Captures out of packets: failures, the first response, and what could not be read."""

from __future__ import annotations

from obsdiag.formats.format import Surroundings
from obsdiag.formats.pcap.file import Packet
from obsdiag.formats.pcap.reader import captures
from obsdiag.model import Origin
from tests.answer import error, response
from tests.formats.pcap.wire import Talk

ORIGIN = Origin("trace.pcap")


def read(packets: list[bytes]):
    """Return the captures of packets, and what is told of what is not read."""
    told: list[str] = []
    around = Surroundings(tell=told.append)
    return list(captures((Packet(101, one) for one in packets), ORIGIN, around)), told


def sized(status: str, body: bytes) -> bytes:
    return response(status, body, (f"Content-Length: {len(body)}",))


def test_of_successes_only_the_first_is_given():
    talk = Talk().open()
    for number in range(3):
        talk.ask(f"/{number}").answer(sized("200 OK", b"hello"))
    talk.ask("/no").answer(sized("404 Not Found", error()))
    found, _ = read(talk.packets)
    assert [one.request.target for one in found if one.request] == ["/0", "/no"]


def test_a_success_that_names_an_error_is_given():
    listed = b"<DeleteResult><Error><Code>AccessDenied</Code></Error></DeleteResult>"
    talk = Talk().open().ask().answer(sized("200 OK", b"hello"))
    talk.ask("/?delete", "POST").answer(sized("200 OK", listed))
    found, _ = read(talk.packets)
    assert len(found) == 2


def test_the_packet_with_its_first_byte_is_the_place_of_a_response():
    (found,), _ = read(Talk().open().ask().answer(sized("404 Not Found", error())).packets)
    assert found.origin.member == "packet 4"
    assert found.request is not None
    assert found.request.scheme == "http"


def test_connections_that_are_encrypted_are_told_of_once():
    one = Talk(("192.0.2.7", 1)).open().send("client", b"\x16\x03\x01" + b"\0" * 99).packets
    two = Talk(("192.0.2.7", 2)).open().send("client", b"\x16\x03\x01" + b"\0" * 99).packets
    assert read(one + two) == ([], ["Connections that are encrypted (TLS) and cannot be read: 2."])
