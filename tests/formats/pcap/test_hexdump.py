"""Packets that tcpdump and tshark print in hexadecimal are read as packets."""

from __future__ import annotations

import pytest

from obsdiag.formats.pcap import is_hexdump, read_hexdump
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from tests.answer import HEAD, error, response
from tests.formats.pcap.wire import Talk, ethernet
from tests.rows import each

ANSWER = response(head=(*HEAD, f"Content-Length: {len(error())}"))
PACKETS = Talk().open().ask().answer(ANSWER, 300).close().packets


def shown(data: bytes) -> str:
    """Return bytes as the column behind a dump shows them."""
    return "".join(chr(one) if 32 <= one < 127 else "." for one in data)


def tcpdump(packet: bytes, number: int) -> str:
    """Return a packet as `tcpdump -X` prints it."""
    rows = []
    for at in range(0, len(packet), 16):
        row = packet[at : at + 16]
        pairs = " ".join(row[two : two + 2].hex() for two in range(0, len(row), 2))
        rows.append(f"\t0x{at:04x}:  {pairs:<39}  {shown(row)}\n")
    heading = (
        f"09:28:30.38100{number} IP 198.51.100.9.8080 > 192.0.2.7.40123: Flags [P.], length 9\n"
    )
    return heading + "".join(rows)


def tshark(packet: bytes, number: int) -> str:
    """Return a packet as `tshark -x` prints it."""
    rows = []
    for at in range(0, len(packet), 16):
        row = packet[at : at + 16]
        rows.append(f"{at:04x}  {row.hex(' '):<47}   {shown(row)}\n")
    return f"Packet {number} (9 bytes):\n\n" + "".join(rows) + "\n"


DUMPS = {
    "tcpdump -X": "".join(tcpdump(one, n) for n, one in enumerate(PACKETS)),
    "tcpdump -XX": "".join(tcpdump(ethernet(one), n) for n, one in enumerate(PACKETS)),
    "tshark -x": "".join(tshark(ethernet(one), n) for n, one in enumerate(PACKETS)),
    "cooked": "".join(tshark(b"\0" * 14 + b"\x08\0" + one, n) for n, one in enumerate(PACKETS)),
}


@pytest.mark.parametrize("dump", DUMPS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_answer_is_read(dump, end):
    data = DUMPS[dump].replace("\n", end).encode()
    assert is_hexdump(data)
    (capture,) = read_hexdump(Stream.of(data), Origin("made-up.txt"))
    assert (capture.status, capture.body) == (404, error())
    assert capture.request.target == "/photos-2026/summer.csv"
    assert capture.origin.member == "packet 4"


@each(
    "data",
    [
        b"",
        b"0000: HTTP/1.1 404 Not Found\n",
        b"0000  48 54 54 50 2f 31 2e 31 20 34 30 34 20 4e 6f 74   HTTP/1.1 404 Not\n",
        b"00000000: 4854 5450 2f31 2e31 2034 3034 204e 6f74  HTTP/1.1 404 Not\n",
        b"the year 0000 00 00\n",
    ],
)
def test_other_dumps_and_texts_are_none(data):
    assert not is_hexdump(data)


def test_a_dump_cut_anywhere_gives_what_was_complete():
    data = DUMPS["tcpdump -X"].encode()
    for end in range(0, len(data), 11):
        for capture in read_hexdump(Stream.of(data[:end]), Origin("made-up.txt")):
            assert capture.status == 404
