"""Which response answers which request of a connection."""

from __future__ import annotations

from obsdiag.formats.pcap.connection import Connection, Exchange
from obsdiag.formats.pcap.packet import segment
from tests.formats.pcap.wire import FIN, Talk

FAILED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno"


def exchanges(connection: Connection, talk: Talk) -> list[Exchange]:
    """Return what a connection gives for the packets of both sides."""
    found: list[Exchange] = []
    for number, packet in enumerate(talk.packets, start=1):
        one = segment(101, packet)
        assert one is not None
        found += connection.add(one, number)
    return found


def test_responses_answer_requests_in_their_order():
    talk = Talk().open().ask("/a").ask("/b", "PUT").answer(FAILED).answer(FAILED)
    found = exchanges(Connection(), talk)
    assert [one.request and one.request.text.split()[1] for one in found] == [b"/a", b"/b"]


def test_a_response_may_have_been_captured_without_its_request():
    (found,) = exchanges(Connection(), Talk().answer(FAILED))
    assert found.request is None
    assert found.response.text == FAILED


def test_a_response_without_a_length_ends_with_the_connection():
    head = b"HTTP/1.1 502 Bad Gateway\r\n\r\n"
    talk = Talk().open().ask().answer(head + b"<html>")
    assert exchanges(Connection(), talk) == []
    talk.send("server", b"", flags=FIN)
    (found,) = exchanges(Connection(), talk)
    assert found.response.text == head + b"<html>"


def test_what_is_encrypted_is_noticed_and_held_no_longer():
    connection = Connection()
    talk = Talk().open().send("client", b"\x16\x03\x01" + b"\0" * 200)
    assert exchanges(connection, talk) == []
    assert connection.encrypted
    assert connection.size == 0


def test_what_is_left_is_given_when_nothing_more_comes():
    connection = Connection()
    assert exchanges(connection, Talk().ask().answer(FAILED[:-1])) == []
    (found,) = connection.close()
    assert found.response.text == FAILED[:-1]
