"""Text of any length is read in blocks, and the blocks make no difference."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.formats import block, text
from obsdiag.formats.captures import read_captures
from obsdiag.input import stream
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.record import record
from obsdiag.text.repaired_line import RepairedLine
from tests.answer import REQUEST_ID, capture, captures, error, findings, response
from tests.rows import each

MIB = 1024 * 1024
NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"
VERBOSE = (
    b"> GET /holiday/beach.jpg HTTP/1.1\r\n> Host: photos.obs.region-1.example.com\r\n> \r\n"
    b"< HTTP/1.1 404 Not Found\r\n< Server: OBS\r\n< \r\n{ [88 bytes data]\n%b\n"
) % error(request_id="0000019CEBAD03ADFFFFFFFFFFFFFFFF")
TORN = response("403 Forbidden", b"<Error><Code>AccessDenied</Code><Message>cut off\n")
PIECES = [
    response() + b"\n",
    response("200 OK", b"hello\n"),
    response(body=b"<html>\n<body>Bad Gateway</body></html>\n", head=("Server: proxy",)),
    response("503 Service Unavailable", b"", end=b"\n"),
    VERBOSE,
    b'<?xml version="1.0"?>\n' + error("NoSuchBucket") + b"\n",
    b"<DeleteResult>\n" + error("InvalidTag") + b"\n" + error() + b"</DeleteResult>\n",
    NOISE,
    NOISE * 9,
    b"nothing but a line\n\n",
]


def read_in_blocks(data: bytes, head: int, block: int) -> list[tuple[object, ...]]:
    """Return what is told of `data`; the line end behind a capture may be in a block to come."""
    with patch.object(stream, "HEAD", head), patch.object(stream, "BLOCK", block):
        found = findings(data)
    return [(record(one), one.place, one.capture.text.rstrip()) for one in found]


@given(
    pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=8),
    head=st.integers(64, 400),
    block=st.integers(1, 3000),
)
def test_blocks_of_any_size_give_the_same_captures(pieces, head, block):
    data = NOISE + b"".join(pieces)
    assert read_in_blocks(data, head, block) == read_in_blocks(data, 10 * MIB, MIB)


def test_a_torn_answer_takes_nothing_of_the_document_behind_it():
    data = TORN + b'<?xml version="1.0"?>\n' + error("NoSuchBucket") + b"\n"
    first, second = findings(data)
    assert (first.error.code, dict(first.error.fields)) == ("AccessDenied", {})
    assert second.error.code == "NoSuchBucket"


def test_a_torn_answer_ends_where_the_next_answer_starts():
    first, second = captures(TORN + response())
    assert (first.text, second.text) == (TORN, response())


@pytest.mark.parametrize("head", [700, 256 * 1024, 10 * MIB])
def test_an_answer_behind_many_blocks_of_noise_knows_its_line_and_offset(head, monkeypatch):
    monkeypatch.setattr(stream, "HEAD", head)
    lines = 3 * MIB // len(NOISE)
    data = NOISE * lines + response() + b"\n" + NOISE * lines + VERBOSE + NOISE
    first, second = findings(data)
    assert first.place == (lines + 1, lines * len(NOISE))
    assert data[first.place.offset :].startswith(b"HTTP/1.1 404 Not Found")
    below = data[: data.index(b"< HTTP/1.1")].count(b"\n")
    assert second.place == (below + 1, None)
    assert (second.error.code, second.error.method) == ("NoSuchKey", "GET")


def test_the_third_answer_of_a_file_knows_its_line_and_offset():
    one = response() + b"\n"
    data = one + response("403 Forbidden", error("AccessDenied")) + b"\n\n" + one
    third = captures(data)[2]
    at = data.rindex(b"HTTP/1.1")
    assert third.place(third.head_offset) == (data[:at].count(b"\n") + 1, at)
    assert third.text == one


def test_the_line_is_counted_from_where_the_member_starts():
    (only,) = read_captures(Stream.of(NOISE + response()), Origin("a.zip", "b.log", line=100))
    assert (only.origin.member, only.origin.line, only.origin.offset) == ("b.log", 101, len(NOISE))


def test_a_response_longer_than_is_held_is_read_as_far_as_it_is_held(monkeypatch):
    for name, value in (("HEAD", 1000), ("BLOCK", 1000)):
        monkeypatch.setattr(stream, name, value)
    monkeypatch.setattr(block, "MAX_HELD", 5000)
    monkeypatch.setattr(text, "OPEN_BLOCK", 1000)
    endless = b"<Error><Code>NoSuchKey</Code><Message>" + b"x" * 20_000
    first, second = captures(response(body=endless) + b"\n" + response(body=error("SlowDown")))
    assert 5000 <= len(first.text) <= 7000
    assert first.status == 404
    assert b"SlowDown" in second.body


def test_the_memory_that_is_held_does_not_grow_with_the_noise(monkeypatch):
    monkeypatch.setattr(stream, "BLOCK", 4096)
    monkeypatch.setattr(stream, "HEAD", 4096)
    held = []
    anchors = text.anchors
    monkeypatch.setattr(text, "anchors", lambda data: held.append(len(data)) or anchors(data))
    assert captures(NOISE * 3000) == []
    assert max(held) <= 4096 + 2 * len(NOISE)


def test_header_lines_above_a_document_are_its_head_also_across_blocks(monkeypatch):
    monkeypatch.setattr(stream, "HEAD", 300)
    monkeypatch.setattr(stream, "BLOCK", 10)
    head = b"x-obs-request-id: 0000019CEBAD03AD42BEEF0042BEEF00\nserver: OBS\n\n"
    only = capture(NOISE * 5 + b"\n" + head + error() + b"\n")
    assert only.text == head + error()
    assert only.origin.line == 7


def test_a_request_waits_for_its_answer_across_blocks(monkeypatch):
    monkeypatch.setattr(stream, "HEAD", 300)
    monkeypatch.setattr(stream, "BLOCK", 10)
    only = capture(NOISE * 5 + VERBOSE)
    assert only.request is not None
    assert only.request.target == "/holiday/beach.jpg"
    assert only.text == VERBOSE


def test_text_without_any_answer_gives_nothing():
    assert captures(NOISE * 100) == []
    assert captures(b"") == []


COLLECTED = (
    b'2026-03-14T09:28:%02dZ {app="sync", pod="sync-1"} '
    b'ts=2026-03-14T09:28:%02dZ level=error msg="%b"\n'
)


@each("between", [0, 3, 40])
def test_a_message_in_a_collectors_lines_lends_nothing_to_another_one(between):
    alone = b"copy s3 object: Access Denied"
    other = b"copy: AccessDenied: Access Denied\\n\\tstatus code: 403, request id: %b"
    lines = [alone, *[b"ok"] * between, other % REQUEST_ID.encode()]
    data = b"".join(COLLECTED % (at, at, line) for at, line in enumerate(lines, 10))
    first, second = findings(data)
    assert (first.error.request_id, first.capture.status) == (None, None)
    assert (second.error.request_id, second.capture.status) == (REQUEST_ID, 403)
    assert (first.place.line, second.place.line) == (1, len(lines))


def test_what_two_collected_messages_hold_is_not_of_one_record():
    run = Origin("sync.log", None, 7), Origin("sync.log", None, 90)
    lines = [RepairedLine(0, b"one"), RepairedLine(1, b"two")]
    assert text._own_record(-5, lines, run[0]) != text._own_record(-5, lines, run[1])
    assert [text._own_record(own, lines, run[0]) for own in (None, 1, 2)] == [None, None, 8]
