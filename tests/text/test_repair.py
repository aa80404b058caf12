"""What stands in front of every line comes off, and each line still knows where it stood."""

from __future__ import annotations

import gzip

from tests.answer import HOST_ID, REQUEST_ID, capture, error, response
from tests.rows import each

PLAIN = response(end=b"\n")
LINES = PLAIN.split(b"\n")


def dressed(*prefixes: bytes) -> bytes:
    """Return the response with a prefix in front of each line, in turn."""
    return b"\n".join(prefixes[at % len(prefixes)] + line for at, line in enumerate(LINES))


@each(
    "source",
    [
        dressed(b"> "),
        dressed(b">"),
        dressed(b"> > "),
        dressed(b"| "),
        dressed(b"    "),
        dressed(b"\t"),
        dressed(b"[12:00:01] ", b"[12:00:02] "),
        dressed(b"2026-03-14T09:28:30.381Z app[17]: ", b"2026-03-14T09:28:31.002Z app[17]: "),
        dressed(b"%3d  " % 7, b"%3d  " % 8),
        PLAIN.replace(b"\n", b"\n\n"),
        PLAIN.replace(b"\n", b"\r\r\n"),
    ],
)
def test_the_dress_comes_off_whatever_it_is(source):
    shown = capture(source + b"\n")
    assert shown.status == 404
    assert shown.headers.get(b"x-obs-request-id") == REQUEST_ID
    assert shown.headers.get(b"x-obs-id-2") == HOST_ID
    assert shown.body.strip() == error()


@each("prefix", [b"> ", b"    ", b"09:28:30 [7] "])
def test_a_mended_line_knows_its_place_in_the_source(prefix):
    source = b"above\n\n" + dressed(prefix)
    shown = capture(source)
    assert shown.body_offset is not None
    line, offset = shown.place(shown.body_offset)
    assert offset is None
    assert source.split(b"\n")[line - 1].endswith(error())
    field = shown.headers.find(b"date")
    assert field is not None
    assert b"Date:" in source.split(b"\n")[shown.place(field.offset).line - 1]


def test_what_curl_says_in_between_is_no_part_of_the_response():
    source = (
        b"< HTTP/1.1 404 Not Found\r\n< Server: OBS\r\n* Added cookie for host\r\n"
        b"< x-obs-request-id: 7\r\n< \r\n{ [10 bytes data]\n"
        b"\r100   309  100   309    0     0   242k      0 --:--:-- --:--:-- --:--:--  301k\n"
        b"* Connection #0 to host left intact\n" + error() + b"\n"
    )
    shown = capture(source)
    assert [field.name for field in shown.headers] == ["Server", "x-obs-request-id"]
    assert shown.body.strip() == error()


def test_a_body_that_starts_with_curls_mark_keeps_it():
    shown = capture(b"< HTTP/1.1 404 Not Found\r\n< Server: OBS\r\n< \r\n" + error())
    assert shown.body == error()


def test_a_head_that_is_indented_is_not_one_folded_line():
    source = b"HTTP/1.1 404 Not Found\n Server: OBS\n Date: x\n\n" + error()
    assert [field.name for field in capture(source).headers] == ["Server", "Date"]


def test_a_folded_field_stays_folded_under_its_dress():
    source = b"> HTTP/1.1 404 F\n> Server: OBS\n> x-long: one\n>   two\n> Date: x\n>\n> <Error/>\n"
    shown = capture(source)
    assert shown.headers.get(b"x-long") == "one two"
    assert shown.headers.get(b"date") == "x"


@each("number", range(40))
def test_a_packed_body_below_marked_lines_keeps_each_byte(number):
    body = error("BucketNotEmpty", f"Still in use, for the {number}. time.")
    head = b"".join(b"< %b\r\n" % line for line in response(body=b"").splitlines())
    shown = capture(head + b"{ [99 bytes data]\n" + gzip.compress(body) + b"* Connection left\n")
    assert (shown.status, shown.body) == (404, body)
