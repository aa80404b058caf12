"""Responses out of network captures, however their packets were sent, caught and written."""

from __future__ import annotations

import gzip
import random
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.formats.pcap import is_pcap, read_pcap, traffic
from obsdiag.input.stream import Stream
from obsdiag.model import Origin, Remark
from obsdiag.pipeline.decoding import findings_of
from tests.answer import HEAD, catalogue, error, response
from tests.formats.pcap.wire import (
    CLIENT_6,
    FIN,
    RST,
    SERVER_6,
    Talk,
    block,
    enhanced,
    ethernet,
    ipv4,
    ipv6,
    pcap,
    read,
    section,
    tcp,
)
from tests.rows import each


def sized(status: str = "404 Not Found", body: bytes | None = None, *more: str) -> bytes:
    """Return a response that says how long it is."""
    body = error() if body is None else body
    return response(status, body, (*HEAD, f"Content-Length: {len(body)}", *more))


def chunked(body: bytes, size: int = 50) -> bytes:
    """Return a response in chunks."""
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    framed = b"".join(b"%x;a=b\r\n%b\r\n" % (len(part), part) for part in parts)
    head = (*HEAD, "Transfer-Encoding: chunked")
    return response("404 Not Found", framed + b"0\r\nX-Trailer: 1\r\n\r\n", head)


def talk() -> Talk:
    """Return a request and its answer."""
    return Talk().open().ask().answer(sized()).close()


def shown(data: bytes) -> list[tuple[int | None, bytes]]:
    """Return status and body of each capture."""
    return [(one.status, one.body) for one in read(data)]


ONE = [(404, error())]


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("magic", [0xA1B2C3D4, 0xA1B23C4D])
def test_a_pcap_is_read_in_both_byte_orders_and_units_of_time(order, magic):
    data = pcap(talk().packets, order=order, magic=magic)
    assert is_pcap(data)
    assert shown(data) == ONE


@pytest.mark.parametrize("order", "<>")
def test_a_pcapng_is_read_in_both_byte_orders(order):
    data = section(order) + b"".join(enhanced(packet, order) for packet in talk().packets)
    assert is_pcap(data)
    assert shown(data) == ONE


def test_a_pcapng_may_have_other_blocks_and_several_sections():
    packets = talk().packets
    simple = [block(3, struct.pack("<I", len(one)) + one) for one in packets[:3]]
    old = [
        block(2, struct.pack("<HHIIII", 0, 0, 0, 0, len(one), len(one)) + one)
        for one in packets[3:4]
    ]
    rest = [enhanced(ethernet(one), ">") for one in packets[4:]]
    others = [block(5, b"statistics"), block(0x0BAD, b"custom"), block(6, b"short")]
    data = section() + b"".join(simple + others + old) + section(">", link=1) + b"".join(rest)
    assert shown(data) == ONE


@each(
    "data", [b"", b"\xd4\xc3\xb2", b"\x0a\x0d\x0d\x0a", b"\n\r\r\n" + b"\0" * 20, b"HTTP/1.1 404\n"]
)
def test_other_inputs_are_no_capture_file(data):
    assert not is_pcap(data)


VLAN = struct.pack(">HHHH", 0x88A8, 7, 0x8100, 9)
LINKS = {
    "ethernet": (1, ethernet),
    "VLAN in VLAN": (1, lambda packet: ethernet(packet, VLAN)),
    "PPPoE": (1, lambda packet: b"\x02" * 12 + b"\x88\x64" + b"\x11\0\0\1\0\x28\x00\x21" + packet),
    "cooked": (113, lambda packet: b"\0" * 14 + b"\x08\x00" + packet),
    "cooked, version 2": (276, lambda packet: b"\x08\x00" + b"\0" * 18 + packet),
    "loopback of this machine": (0, lambda packet: b"\2\0\0\0" + packet),
    "loopback": (108, lambda packet: b"\0\0\0\2" + packet),
    "raw": (101, bytes),
    "raw IPv4": (228, bytes),
}


@each("link", LINKS)
def test_each_link_layer_is_taken_off(link):
    number, wrap = LINKS[link]
    assert shown(pcap([wrap(one) for one in talk().packets], link=number)) == ONE


@pytest.mark.parametrize("link", [105, 127, 9999])
def test_a_link_layer_that_is_not_known_gives_nothing(link):
    assert read(pcap(talk().packets, link=link)) == []


def test_ipv6_is_read():
    packets = Talk(CLIENT_6, SERVER_6).open().ask().answer(sized()).close().packets
    assert shown(pcap([ethernet(one) for one in packets], link=1)) == ONE


@pytest.mark.parametrize(
    ("first", "extensions"),
    [
        (0, b"\x06\x00" + b"\0" * 6),  # hop by hop
        (60, b"\x2b\x01" + b"\0" * 14 + b"\x06\x00" + b"\0" * 6),  # destination, routing
        (44, b"\x06\x00\x00\x01" + b"\0" * 4),  # the first fragment
        (51, b"\x06\x04" + b"\0" * 22),  # authentication
    ],
)
def test_extension_headers_are_passed_over(first, extensions):
    segment = tcp(8080, 40123, 1, 16, sized())
    packet = ipv6(SERVER_6[0], CLIENT_6[0], segment, extensions=extensions, first=first)
    assert shown(pcap([packet], link=229)) == ONE


def test_what_is_no_tcp_is_passed_over():
    segment = tcp(8080, 40123, 1, 16, sized())
    whole = ipv4("198.51.100.9", "192.0.2.7", segment)
    datagram = whole[:9] + b"\x11" + whole[10:]
    later_fragment = whole[:6] + b"\x00\x40" + whole[8:]
    arp = b"\x02" * 12 + b"\x08\x06" + b"\0" * 28
    assert (
        read(pcap([ethernet(datagram), ethernet(later_fragment), arp, b"", b"\x02"], link=1)) == []
    )


def test_a_packet_that_a_network_card_was_to_cut_is_read():
    segment = tcp(8080, 40123, 1, 16, sized())
    assert shown(pcap([ipv4("198.51.100.9", "192.0.2.7", segment, total=0)])) == ONE


def test_padding_behind_a_short_packet_is_no_data():
    made = talk().packets
    assert shown(pcap([ethernet(one) + b"\0" * 9 for one in made], link=1)) == ONE


def test_a_capture_says_which_packet_and_what_was_asked():
    (capture,) = read(pcap(talk().packets))
    assert capture.origin.member == "packet 4"
    assert capture.place(capture.head_offset).line == 1
    (found,) = findings_of(capture, catalogue())
    assert found.match.entry.id == "NoSuchKey#1"
    assert found.error.url == "http://obs.example.com:8080/photos-2026/summer.csv"
    assert (found.error.method, found.error.bucket) == ("GET", "photos-2026")


def test_a_capture_file_inside_an_archive_keeps_the_archives_path():
    (capture,) = read_pcap(Stream.of(pcap(talk().packets)), Origin("ticket.zip", "net/a.pcap"))
    assert capture.origin.member == "net/a.pcap:packet 4"


@pytest.mark.parametrize("size", [1, 7, 100])
def test_an_answer_may_come_in_segments_of_any_size(size):
    assert shown(pcap(Talk().open().ask().answer(sized(), size).close().packets)) == ONE
    assert shown(pcap(Talk().open().ask().answer(chunked(error()), size).close().packets)) == ONE


@each("seed", range(20))
def test_the_order_of_packets_does_not_matter_nor_what_comes_twice(seed):
    chance = random.Random(seed)
    made = Talk().open().ask()
    first = len(made.packets)
    answers = [sized("403 Forbidden", error(f"Code{n}")) for n in range(3)]
    for one in answers:
        made.answer(one, chance.choice([90, 300]))
    sent = made.packets[first:]
    sent += chance.choices(sent, k=5)
    at = 0
    while at < len(sent):  # a window's worth of disorder
        some = sent[at : at + 6]
        chance.shuffle(some)
        sent[at : at + 6] = some
        at += 6
    data = pcap([*made.packets[:first], *sent])
    assert [one.body for one in read(data)] == [error(f"Code{n}") for n in range(3)]


def test_segments_that_overlap_give_each_byte_once():
    made, answer = Talk().open().ask(), sized()
    made.answer(answer[:200])
    made.packets.append(made.packet("server", answer[150:260], back=50))
    made.packets.append(made.packet("server", answer[100:], back=100))
    assert shown(pcap(made.packets)) == ONE


def test_a_connection_that_was_open_before_the_capture_began_is_read():
    assert shown(pcap(Talk().ask().answer(sized()).packets)) == ONE
    assert shown(pcap(Talk().answer(b"the end of an object").ask().answer(sized()).packets)) == ONE
    assert shown(pcap(Talk().answer(sized()).packets)) == ONE


def test_answers_of_a_connection_that_is_kept_go_with_their_requests():
    made = Talk().open()
    for number in range(3):
        made.ask(f"/photos-2026/{number}.csv").answer(sized("403 Forbidden"))
    assert [one.request.target for one in read(pcap(made.packets))] == [
        f"/photos-2026/{number}.csv" for number in range(3)
    ]


def test_requests_that_do_not_wait_for_answers_are_told_apart():
    made = Talk().open()
    for number in range(3):
        made.ask(f"/{number}")
    made.answer(sized() + chunked(error("Two")) + b"\r\n" + sized("403 Forbidden"))
    captures = read(pcap(made.packets))
    assert [(one.request.target, one.status) for one in captures] == [
        ("/0", 404),
        ("/1", 404),
        ("/2", 403),
    ]


def test_the_body_of_a_request_is_no_request():
    made = Talk().open()
    made.ask("/up", "PUT", "Content-Length: 40\r\n").send(
        "client", b"GET /x HTTP/1.1\r\n".ljust(40)
    )
    made.answer(sized("403 Forbidden")).ask("/down").answer(sized())
    assert [one.request.target for one in read(pcap(made.packets))] == ["/up", "/down"]


def test_an_upload_that_was_told_not_to_come_is_followed_by_the_next_request():
    made = Talk().open().ask("/up", "PUT", "Content-Length: 40\r\nExpect: 100-continue\r\n")
    made.answer(sized("403 Forbidden")).ask("/down").answer(sized())
    assert [one.request.target for one in read(pcap(made.packets))] == ["/up", "/down"]


def test_an_interim_answer_is_not_the_answer():
    made = Talk().open().ask("/up", "PUT", "Content-Length: 4\r\n")
    made.answer(b"HTTP/1.1 100 Continue\r\n\r\n").send("client", b"data").answer(sized())
    assert [(one.status, one.request.target) for one in read(pcap(made.packets))] == [(404, "/up")]


@pytest.mark.parametrize("known", [True, False])
def test_the_answer_to_head_has_no_body(known):
    made = Talk().open()
    if known:
        made.ask("/a", "HEAD")
    made.answer(response("404 Not Found", b"", (*HEAD, "Content-Length: 900")))
    made.ask("/b").answer(sized("403 Forbidden"))
    assert shown(pcap(made.packets)) == [(404, b""), (403, error())]


def test_a_body_without_length_ends_with_the_connection():
    made = Talk().open().ask().answer(response(), 40).close()
    assert shown(pcap(made.packets)) == ONE
    assert shown(pcap(Talk().open().ask().answer(response(), 40).packets)) == ONE
    reset = Talk().open().ask().answer(response(), 40).send("server", b"", flags=RST)
    assert shown(pcap(reset.packets)) == ONE


def test_a_port_that_is_used_again_is_another_connection():
    first = Talk().open().ask("/a").answer(response())
    second = Talk(sequences=(77, 99)).open().ask("/b").answer(sized("403 Forbidden"))
    captures = read(pcap([*first.packets, *second.packets]))
    assert [(one.status, one.request.target) for one in captures] == [(404, "/a"), (403, "/b")]


def test_what_comes_again_behind_the_end_is_not_read_again():
    made = Talk().open().ask().answer(response())
    again = made.packets[-1]
    assert shown(pcap([*made.close().packets, again])) == ONE


def test_an_end_that_overtakes_data_waits_for_it():
    made = Talk().open().ask().answer(response(), 200)
    last = made.packets.pop()
    made.send("server", b"", flags=FIN)
    assert shown(pcap([*made.packets, last])) == ONE


def test_a_port_of_an_encrypted_connection_is_used_again():
    first = Talk().open().send("client", b"\x16\x03\x01" + b"x" * 99)
    told: list[str] = []
    (capture,) = read(pcap([*first.packets, *talk().packets]), told.append)
    assert (capture.status, len(told)) == (404, 1)


def test_connections_at_the_same_time_are_kept_apart():
    talks = [Talk(("192.0.2.7", 40000 + n)).open().ask(f"/{n}") for n in range(5)]
    for number, made in enumerate(talks):
        made.answer(sized("403 Forbidden", error(f"Code{number}")), 60).close()
    longest = max(len(made.packets) for made in talks)
    mixed = [made.packets[at] for at in range(longest) for made in talks if at < len(made.packets)]
    captures = read(pcap(mixed))
    assert [one.body for one in captures] == [error(f"Code{n}") for n in range(5)]
    assert [one.request.target for one in captures] == [f"/{n}" for n in range(5)]


def test_a_packed_body_is_unpacked():
    packed = sized("404 Not Found", gzip.compress(error()), "Content-Encoding: gzip")
    assert shown(pcap(Talk().open().ask().answer(packed, 50).packets)) == ONE


def test_packets_that_were_cut_show_what_is_left_of_them():
    data = pcap(Talk().open().ask().answer(sized()).close().packets, snap=180)
    (capture,) = read(data)
    assert (capture.status, capture.body) == (404, b"")
    assert capture.headers.get(b"server") == "OBS"
    assert Remark.BODY_CUT in capture.remarks


def test_what_follows_a_cut_body_is_found():
    made = Talk().open().ask()
    head, _, body = sized("403 Forbidden", error("A") * 3).partition(b"\r\n\r\n")
    made.answer(head + b"\r\n\r\n").answer(body).ask().answer(sized())
    captures = read(pcap([one[:200] if body in one else one for one in made.packets]))
    assert [(one.status, Remark.BODY_CUT in one.remarks) for one in captures] == [
        (403, True),
        (404, False),
    ]


def test_a_lost_packet_costs_only_what_was_in_it():
    made = Talk().open().ask().answer(sized("403 Forbidden"), 250)
    lost = len(made.packets) - 1
    made.ask().answer(sized("409 Conflict")).close()
    data = pcap(made.packets[:lost] + made.packets[lost + 1 :])
    captures = read(data)
    assert [one.status for one in captures] == [403, 409]
    assert Remark.BODY_CUT in captures[0].remarks


def test_successes_are_passed_over_but_the_first():
    made = Talk().open()
    for body in (b"a,b\n" * 900, b"", b"<html>" * 99, b"\0\1" * 4000):
        made.ask().answer(sized("200 OK", body))
    made.ask().answer(sized("200 OK", b"<DeleteResult><Error/></DeleteResult>"))
    made.ask().answer(response("200 OK", b"", ("x-obs-error-code: NoSuchKey", "Content-Length: 0")))
    assert [one.status for one in read(pcap(made.packets))] == [200, 200, 200]
    assert len(read(pcap(made.packets))[0].body) < 1500


def test_a_long_document_is_cut_and_that_is_said():
    made = Talk().open().ask().answer(sized("500 Oops", b"<html>" * 120_000), 60_000)
    made.ask().answer(sized())
    first, second = read(pcap(made.packets))
    assert len(first.body) < 524_288
    assert first.remarks >= {Remark.BODY_TOO_LARGE}
    assert second.body == error()


def test_encrypted_connections_are_counted():
    told: list[str] = []
    talks = [Talk(("192.0.2.7", 40000 + n)).open() for n in range(3)]
    for made in talks:
        made.send("client", b"\x16\x03\x01\x02\x00\x01" + b"hello" * 50)
        made.send("server", b"\x16\x03\x03\x00\x7a\x02" + b"HTTP/1.1 404 Not Found\r\n\r\n")
    packets = [one for made in talks for one in made.packets]
    assert read(pcap([*packets, *talk().packets]), told.append)[0].status == 404
    assert told == ["Connections that are encrypted (TLS) and cannot be read: 3."]


def test_nothing_is_told_where_nothing_is_encrypted():
    told: list[str] = []
    read(pcap(talk().packets), told.append)
    assert told == []


def test_traffic_that_is_no_http_is_passed_over():
    made = Talk().open().send("client", b"EHLO mail.example.com\r\n")
    made.send("server", b"250 HTTP/1.1 404 is not what this is\r\n")
    made.send("client", b"A" * 200_000).send("server", b"\0" * 5000)
    assert read(pcap(made.packets)) == []


def test_more_connections_than_can_be_followed_give_up_the_oldest(monkeypatch):
    monkeypatch.setattr(traffic, "MAX_CONNECTIONS", 2)
    talks = [Talk(("192.0.2.7", 40000 + n)).open().ask().answer(response()) for n in range(4)]
    data = pcap([one for made in talks for one in made.packets])
    assert shown(data) == ONE * 4


def test_what_is_held_of_all_connections_is_bounded(monkeypatch):
    monkeypatch.setattr(traffic, "MAX_HELD", 1000)
    talks = [Talk(("192.0.2.7", 40000 + n)).open().ask().answer(response()) for n in range(9)]
    data = pcap([one for made in talks for one in made.packets])
    assert shown(data) == ONE * 9


@pytest.mark.parametrize("link", [1, 101])
def test_a_file_cut_anywhere_gives_what_was_complete(link):
    made = Talk().open().ask().answer(sized("403 Forbidden")).ask().answer(sized())
    wrap = ethernet if link == 1 else bytes
    data = pcap([wrap(one) for one in made.packets], link=link)
    for end in range(len(data)):
        statuses = [one.status for one in read(data[:end])]
        assert statuses == [403, 404][: len(statuses)]
    assert shown(data) == [(403, error()), (404, error())]


MADE = talk().packets
FILES = [
    pcap(MADE),
    pcap([ethernet(one) for one in MADE], link=1, order=">"),
    section() + b"".join(enhanced(one) for one in MADE),
    pcap(Talk().open().ask().answer(chunked(error()), 90).packets),
]


@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=6),
    st.floats(0, 1),
)
def test_mutated_and_cut_files_give_findings_or_nothing(data, changes, end):
    for where, scrap in changes:
        at = int(where * len(data))
        data = data[:at] + scrap + data[at + len(scrap) :]
    for capture in read(data[: int(end * len(data))]):
        for found in findings_of(capture, catalogue()):
            assert found.capture is capture
