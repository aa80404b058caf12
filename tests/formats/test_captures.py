"""An input is read by the format that knows it, or as text in which formats stand."""

from __future__ import annotations

from obsdiag.formats.captures import read_captures, read_decoded
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from tests.answer import captures, response

TRACE = (
    b"== Info: Connected\n=> Send header, 18 bytes (0x12)\n0000: GET / HTTP/1.1\n"
    b"<= Recv header, 24 bytes (0x18)\n0000: HTTP/1.1 404 Not Found\n"
)


def test_a_format_of_lines_is_read_alone_and_amid_text():
    (alone,) = captures(TRACE)
    (amid,) = captures(b"Dear support,\n\n" + TRACE + b"\nRegards\n")
    assert alone.format == amid.format == "curl-trace"
    assert amid.origin.line == alone.origin.line + 2


def test_a_format_that_a_string_of_a_log_holds_is_no_format_of_the_log():
    text = TRACE.decode().replace("\n", "\\n")
    (only,) = captures(f'{{"level": "error", "msg": "{text}"}}\n'.encode())
    assert (only.status, only.origin.line) == (404, 1)


def test_a_piece_of_a_text_is_placed_where_it_stands():
    (only,) = read_decoded((response(),), Origin("a.log", line=41, offset=7))
    assert (only.origin.line, only.origin.offset) == (41, 7)


def test_a_long_text_is_never_taken_for_one_with_prefixes():
    log = b"> " + b"x" * 300_000 + b"\n" + response()
    assert [one.status for one in read_captures(Stream.of(log), Origin("a"))] == [404]
