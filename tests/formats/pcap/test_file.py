"""Packets out of capture files, of both formats and byte orders."""

from __future__ import annotations

import pytest

from obsdiag.formats.pcap.file import MAX_BLOCK, is_capture_file, packets
from tests.formats.pcap.wire import block, enhanced, pcap, section

SENT = [b"first packet", b"second"]


def in_pieces(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("magic", [0xA1B2C3D4, 0xA1B23C4D], ids=["microseconds", "nanoseconds"])
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_a_pcap_gives_its_packets_however_it_is_read(order, magic, size):
    data = pcap(SENT, order=order, magic=magic, link=101)
    assert is_capture_file(data)
    assert [(one.link, one.data) for one in packets(in_pieces(data, size))] == [
        (101, sent) for sent in SENT
    ]


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_pcapng_gives_the_packets_of_all_its_sections(order):
    data = section(order) + enhanced(SENT[0], order) + section(order, link=1)
    data += enhanced(SENT[1], order)
    assert is_capture_file(data)
    assert [(one.link, one.data) for one in packets([data])] == [(101, SENT[0]), (1, SENT[1])]


def test_blocks_of_other_kinds_are_passed_over():
    data = section() + block(5, b"statistics") + enhanced(SENT[0])
    assert [one.data for one in packets([data])] == SENT[:1]


def test_a_file_that_was_cut_gives_what_came_before():
    data = pcap(SENT)
    assert [one.data for one in packets([data[:-3]])] == [SENT[0], SENT[1][:-3]]


def test_a_packet_of_an_impossible_size_ends_the_file():
    data = pcap(SENT) + (b"\0" * 8) + (MAX_BLOCK + 1).to_bytes(4, "little") * 2
    assert [one.data for one in packets([data])] == SENT


def test_other_files_are_none():
    assert not is_capture_file(b"PK\x03\x04")
    assert list(packets([b"PK\x03\x04 and so on"])) == []
