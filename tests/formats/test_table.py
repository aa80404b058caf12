"""Which format an input is, is told by its content."""

from __future__ import annotations

import pytest

from obsdiag.formats.table import FORMATS
from tests.answer import captures, error, response
from tests.rows import each

VERBOSE = b"> GET / HTTP/1.1\r\n> \r\n< HTTP/1.1 404 Not Found\r\n< Server: OBS\r\n< \r\n" + error()
TRACE = (
    b"=> Send header, 18 bytes (0x12)\n0000: GET / HTTP/1.1\n"
    b"<= Recv header, 24 bytes (0x18)\n0000: HTTP/1.1 404 Not Found\n"
)


@each(
    "data, name",
    [
        (response(), "http"),
        (response(end=b"\n"), "http"),
        (VERBOSE, "curl-verbose"),
        (TRACE, "curl-trace"),
        (error(), "xml"),
        (b"x-obs-request-id: 7\nx-obs-id-2: 8\n", "headers"),
        (b"NoSuchKey", "words"),
    ],
)
def test_the_content_tells_the_format(data, name):
    assert [one.format for one in captures(data)] == [name]


@pytest.mark.parametrize("data", [b"", b"\0\1\2\3" * 50, b"PNG\r\n\x1a\n" * 99, b"{}" * 400])
def test_anything_else_is_read_as_text_in_which_nothing_is_found(data):
    assert captures(data) == []


def test_formats_have_names_of_their_own():
    names = [row.name for row in FORMATS]
    assert len(set(names)) == len(names)
