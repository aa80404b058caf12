"""`curl --trace-ascii`: what the trace broke into lines is put together again."""

from __future__ import annotations

import pytest

from obsdiag.formats.curl_trace import FORMAT, is_curl_trace
from obsdiag.input import stream
from tests.answer import capture, captures, error

ASKED = (
    b"== Info: Connected to photos (192.0.2.7) port 80 (#0)\n"
    b"=> Send header, 80 bytes (0x50)\n"
    b"0000: GET /holiday/beach.jpg HTTP/1.1\n"
    b"0021: Host: photos.obs.region-1.example.com\n"
    b"0048: \n"
)
ANSWERED = (
    b"<= Recv header, 24 bytes (0x18)\n0000: HTTP/1.1 404 Not Found\n"
    b"<= Recv header, 13 bytes (0xd)\n0000: Server: OBS\n"
    b"<= Recv header, 2 bytes (0x2)\n0000: \n"
)


def told(body: bytes, width: int = 64) -> bytes:
    """Return a body as curl tells it: blocks of lines of a fixed width."""
    rows = [body[at : at + width] for at in range(0, len(body), width)]
    lines = [b"%04x: %b\n" % (at * width, row) for at, row in enumerate(rows)]
    return b"<= Recv data, %d bytes (0x%x)\n" % (len(body), len(body)) + b"".join(lines)


TRACE = ASKED + ANSWERED + told(error()) + b"== Info: Connection #0 left intact\n"


def test_a_trace_is_one_exchange():
    shown = capture(TRACE)
    assert (shown.format, shown.status, shown.body) == (FORMAT, 404, error())
    assert shown.request is not None
    assert (shown.request.method, shown.request.target) == ("GET", "/holiday/beach.jpg")


def test_the_trace_itself_is_what_is_shown():
    assert capture(TRACE).text in TRACE


def test_a_value_knows_the_row_of_the_trace_that_it_starts_in():
    shown = capture(TRACE)
    rows = TRACE.split(b"\n")
    assert b"HTTP/1.1 404" in rows[shown.place(shown.head_offset).line - 1]
    row = rows[shown.place(shown.mended.index(b"<Error>")).line - 1]
    assert row == b"0000: " + error()[:64]


def test_a_body_that_came_in_pieces_is_joined():
    pieces = told(error()[:70]) + told(error()[70:])
    assert capture(ASKED + ANSWERED + pieces).body == error()


def test_times_in_front_of_headings_are_no_hindrance():
    stamped = TRACE.replace(b"<= Recv", b"09:28:30.381000 <= Recv")
    assert capture(stamped.replace(b"=> Send", b"09:28:30.380000 [0-0] => Send")).status == 404


def test_each_request_starts_an_exchange_of_its_own():
    first, second = captures(TRACE + TRACE.replace(b"404 Not Found", b"403 Forbidden"))
    assert (first.status, second.status) == (404, 403)
    assert second.origin.line > TRACE.count(b"\n")


@pytest.mark.parametrize("block", [1, 7, 4096])
def test_blocks_make_no_difference(monkeypatch, block):
    whole = capture(TRACE).text
    monkeypatch.setattr(stream, "HEAD", 100)
    monkeypatch.setattr(stream, "BLOCK", block)
    assert capture(TRACE).text == whole


def test_other_text_is_no_trace():
    assert not is_curl_trace(b"< HTTP/1.1 404 Not Found\nrecv header and data\n")
    assert is_curl_trace(TRACE)


def test_a_trace_without_an_answer_has_none():
    assert captures(ASKED) == []


def test_a_trace_below_other_responses_does_not_hide_them():
    other = b"HTTP/1.1 409 Conflict\r\nServer: OBS\r\nContent-Length: 0\r\n\r\n"
    assert [shown.status for shown in captures(other + TRACE)][:1] == [409]
    assert not is_curl_trace(other + TRACE)


def of_git(trace: bytes) -> bytes:
    """Return a trace as Git has it: each piece on a line of its kind, 60 characters of a body."""
    lines, kind = [], b""
    for line in trace.splitlines():
        heading, numbered = line.partition(b",")[0], line[4:6] == b": "
        kind = kind if numbered else heading
        lines.append(kind + b": " + line[6:] if numbered else line)
    return b"".join(b"09:28:30.381000 http.c:672              %b\n" % line for line in lines)


def test_git_has_its_data_on_lines_like_the_headings():
    shown = capture(of_git(ASKED + ANSWERED + told(error(), 60)))
    assert (shown.format, shown.status, shown.body) == (FORMAT, 404, error())
    assert shown.request is not None
    assert shown.request.target == "/holiday/beach.jpg"


def test_each_request_of_gits_trace_is_an_exchange():
    trace = of_git(ASKED + ANSWERED + told(error(), 60))
    assert [shown.status for shown in captures(b"Cloning into 'app'...\n" + trace * 2)] == [
        404,
        404,
    ]
