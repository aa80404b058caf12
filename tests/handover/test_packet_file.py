"""Files of packets, masked as they are or refused."""

from __future__ import annotations

import gzip

import pytest

from obsdiag.handover.masking import Masking
from obsdiag.handover.packet_file import CHECKSUMS
from obsdiag.handover.repacking import RefusedError
from tests.formats.pcap.test_pcap import sized
from tests.formats.pcap.wire import Talk, enhanced, pcap, read, section

SECRET = "Qf3Xq9ZLmW2vT8sQpRb5cN0dYhJk7uGe"
TOKEN = f"X-Auth-Token: {SECRET}\r\n"


def in_pcap(talk: Talk) -> bytes:
    return pcap(talk.packets)


def in_pcapng(talk: Talk) -> bytes:
    return section() + b"".join(map(enhanced, talk.packets))


@pytest.mark.parametrize("written", [in_pcap, in_pcapng])
def test_packets_are_masked_in_place_and_read_as_before(written):
    data = written(Talk().open().ask(more=TOKEN).answer(sized()).close())
    work = Masking()
    masked = work.masked(data)
    assert SECRET.encode() in data
    assert SECRET.encode() not in masked
    assert (len(masked), work.count, work.remarks) == (len(data), 1, [CHECKSUMS])
    (before,), (after,) = read(data), read(masked)
    assert (after.status, after.body) == (before.status, before.body)
    assert Masking().masked(masked) == masked


def test_a_secret_over_the_end_of_a_packet_is_refused_with_a_way_out():
    talk = Talk().open()
    head = f"GET /b/k HTTP/1.1\r\nHost: obs.example.com\r\n{TOKEN}\r\n".encode()
    talk.send("client", head, size=head.index(SECRET.encode()) + 20)
    with pytest.raises(RefusedError, match=r"several packets.*report"):
        Masking().masked(in_pcap(talk.answer(sized()).close()))


def test_a_secret_in_a_compressed_body_is_refused():
    body = gzip.compress(f'{{"access_token": "{SECRET}"}}'.encode())
    answer = sized("403 Forbidden", body, "Content-Encoding: gzip")
    with pytest.raises(RefusedError, match="compressed"):
        Masking().masked(in_pcap(Talk().open().ask().answer(answer).close()))


def test_compressed_bodies_without_a_secret_stay():
    answer = sized("403 Forbidden", gzip.compress(b"<Error/>"), "Content-Encoding: gzip")
    data = in_pcap(Talk().open().ask().answer(answer).close())
    assert Masking().masked(data) == data
