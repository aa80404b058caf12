"""Where the body of an HTTP/1 message ends."""

from __future__ import annotations

import pytest

from obsdiag.formats.pcap.framing import Chunks, Length, framing


def test_a_length_takes_so_many_bytes():
    body = framing(b"HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\n")
    assert isinstance(body, Length)
    assert body.take(b"abcdef", 1) == 4
    assert body.done


def test_chunks_win_over_a_length():
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"
    assert isinstance(framing(head), Chunks)


def test_a_head_may_leave_the_size_open():
    assert framing(b"HTTP/1.1 200 OK\r\nServer: OBS\r\n\r\n") is None
    body = Length(None)
    assert body.take(b"abc", 0) == 3
    assert not body.done


@pytest.mark.parametrize("step", [1, 2, 7, 100])
def test_chunks_end_behind_their_trailers_however_they_come(step):
    sent = b"4;name=value\r\nwiki\r\n3\r\nped\r\n0\r\nX-Trailer: 1\r\n\r\n"
    stream, body, at = sent + b"HTTP/1.1 200", Chunks(), 0
    while not body.done:
        piece = stream[at : at + step]
        at += body.take(piece, 0)
    assert at == len(sent)


def test_what_is_no_size_ends_the_body():
    body = Chunks()
    body.take(b"no size\r\n", 0)
    assert body.done


def test_bytes_that_were_not_captured_are_passed_over_within_a_chunk():
    body = Chunks()
    body.take(b"a\r\n12", 0)
    assert body.skip(8)
    assert not body.skip(1), "where the next size stood is not known"
