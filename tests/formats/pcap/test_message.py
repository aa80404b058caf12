"""HTTP messages out of one direction of a connection."""

from __future__ import annotations

from obsdiag.formats.pcap.flow import Piece
from obsdiag.formats.pcap.message import MAX_MESSAGE, Splitter
from obsdiag.model import Remark
from tests.rows import each

FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nerror"


def messages(*texts: bytes, asked: bytes = b"GET", missing: int = 0):
    """Return the messages of pieces, the last of which `missing` bytes follow."""
    splitter, last = Splitter(lambda: asked), len(texts)
    found = [
        message
        for number, text in enumerate(texts, start=1)
        for message in splitter.add(Piece(text, number, missing if number == last else 0))
    ]
    return [*found, *splitter.finish()]


@each("cut", range(1, len(FOUND)))
def test_a_message_is_the_same_wherever_its_packets_are_cut(cut):
    (found,) = messages(FOUND[:cut], FOUND[cut:])
    assert (found.text, found.number) == (FOUND, 1)


def test_messages_follow_each_other_on_one_connection():
    assert [one.text for one in messages(FOUND + FOUND)] == [FOUND, FOUND]


def test_a_request_is_told_by_its_head_alone():
    head = b"PUT /key HTTP/1.1\r\nHost: b.obs.example.com\r\nContent-Length: 4\r\n\r\n"
    (found,) = messages(head + b"body")
    assert (found.text, found.method) == (head, b"PUT")


def test_the_answer_to_a_head_request_has_no_body():
    head = b"HTTP/1.1 404 Not Found\r\nContent-Length: 300\r\n\r\n"
    assert [one.text for one in messages(head + head, asked=b"HEAD")] == [head, head]


def test_an_interim_answer_is_none():
    assert [one.text for one in messages(b"HTTP/1.1 100 Continue\r\n\r\n" + FOUND)] == [FOUND]


def test_what_starts_within_a_message_is_passed_over():
    noise = b"the rest of a body that was sent before\r\n"
    assert [one.text for one in messages(noise, FOUND)] == [FOUND]


def test_a_body_that_was_not_captured_whole_is_said_to_be_cut():
    (found,) = messages(FOUND[:-2], missing=2)
    assert (found.text, found.remarks) == (FOUND[:-2], {Remark.BODY_CUT})


def test_a_huge_body_is_kept_in_part():
    size = MAX_MESSAGE + 10
    head = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: %d\r\n\r\n" % size
    (found,) = messages(head, b"<" * size)
    assert len(found.text) == MAX_MESSAGE
    assert found.remarks == {Remark.BODY_TOO_LARGE}
