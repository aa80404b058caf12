"""TCP segments out of packets of each kind of link."""

from __future__ import annotations

from obsdiag.formats.pcap.packet import segment
from tests.formats.pcap.wire import CLIENT, CLIENT_6, SERVER, SERVER_6, Talk, ethernet
from tests.rows import each

DATA = b"HTTP/1.1 404 Not Found\r\n"


def packet_4() -> bytes:
    return Talk(sequences=(1, 7)).packet("server", DATA)


@each(
    "link, before",
    [
        (1, b"\0" * 12 + b"\x08\0"),
        (1, b"\0" * 12 + b"\x81\0\0\x05\x08\0"),
        (113, b"\0" * 14 + b"\x08\0"),
        (276, b"\x08\0" + b"\0" * 18),
        (0, b"\x02\0\0\0"),
        (101, b""),
    ],
)
def test_a_segment_is_found_behind_each_kind_of_link(link, before):
    found = segment(link, before + packet_4())
    assert found is not None
    assert (found.sequence, found.data, found.missing) == (7, DATA, 0)
    assert found.sender[4:] == SERVER[1].to_bytes(2, "big")
    assert found.receiver[4:] == CLIENT[1].to_bytes(2, "big")


def test_version_6_is_read_too():
    found = segment(1, ethernet(Talk(CLIENT_6, SERVER_6).packet("server", DATA)))
    assert found is not None
    assert found.data == DATA


def test_a_packet_that_was_cut_says_what_is_missing():
    found = segment(101, packet_4()[:-4])
    assert found is not None
    assert (found.data, found.missing) == (DATA[:-4], 4)


def test_padding_behind_the_packet_is_no_data():
    found = segment(101, packet_4() + b"\0" * 6)
    assert found is not None
    assert found.data == DATA


@each("size", range(38))
def test_what_ends_within_the_headers_is_no_segment(size):
    assert segment(101, packet_4()[:size]) is None


def test_other_links_and_protocols_are_passed_over():
    datagram = bytearray(packet_4())
    datagram[9] = 17  # UDP
    assert segment(101, bytes(datagram)) is None
    assert segment(147, packet_4()) is None
