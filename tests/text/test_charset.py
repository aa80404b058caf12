"""Text in whatever encoding and with whatever line ends becomes UTF-8 with line feeds."""

from __future__ import annotations

import codecs

import pytest

from obsdiag.input import stream
from obsdiag.input.stream import Stream
from obsdiag.text import charset as encoding
from obsdiag.text.charset import as_shown, decoded
from tests.rows import each

TEXT = "HTTP/1.1 403 Forbidden\r\nServer: OBS\r\n\r\n<Error>Zürich 指定 🙂</Error>\r\n"


def plain(data: bytes) -> bytes:
    return b"".join(decoded(Stream.of(data)).blocks)


@pytest.fixture(params=[(8, 1), (16, 3), (4096, 7), (4096, 4096)], ids=str)
def _blocks(request, monkeypatch):
    head, block = request.param
    monkeypatch.setattr(stream, "HEAD", head)
    monkeypatch.setattr(stream, "BLOCK", block)


@pytest.mark.usefixtures("_blocks")
@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode(),
    ],
    ids=["LE marked", "BE marked", "LE unmarked", "BE unmarked", "UTF-8 marked", "UTF-8"],
)
def test_every_unicode_encoding_gives_the_same_text_whatever_the_blocks(data):
    assert plain(data) == TEXT.encode()


def test_offsets_are_exact_only_where_no_byte_was_changed():
    assert decoded(Stream.of(TEXT.encode())).exact
    assert decoded(Stream.of(b"a\rb\rc")).exact
    assert not decoded(Stream.of(TEXT.encode("utf-16"))).exact
    assert not decoded(Stream.of(b"a\r\r\nb")).exact
    assert not decoded(Stream.of(b"\x1b[1mHTTP/1.1 200\x1b[0m\n")).exact


def test_half_a_character_is_replaced_and_raises_nothing():
    assert plain(codecs.BOM_UTF16_LE + b"a\0b").decode() == "a"
    assert plain(codecs.BOM_UTF16_LE + b"\x00\xd8a\0") == "\ufffda".encode()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\rb\r\rc", b"a\nb\n\nc"),
        (b"a\r\r\nb\r\r\n", b"a\nb\n"),
        (b"a\r\nb\r\n", b"a\r\nb\r\n"),
        (b"a\r b\n", b"a\r b\n"),
    ],
)
def test_line_ends_that_went_wrong_are_undone(data, expected):
    assert plain(data) == expected


@each(
    "painted",
    [
        b"\x1b[31mcode\x1b[0m\n",
        b"\x1b[1;38;5;196mco\x1b[mde\n",
        b"\x1b]0;a window's title\x07code\n",
        b"\x1b]8;;http://x/\x1b\\code\x1b]8;;\x1b\\\n",
        b"\x1b(Bcode\x1b[?25h\n",
    ],
)
def test_colours_and_titles_are_taken_off(painted):
    assert plain(painted) == b"code\n"


def test_a_colour_that_two_blocks_share_is_taken_off(monkeypatch):
    monkeypatch.setattr(stream, "HEAD", 6)
    monkeypatch.setattr(stream, "BLOCK", 1)
    assert plain(b"\x1b[1ma\x1b[0m\r\r\nb\x1b[31mc\n") == b"a\nbc\n"


def test_a_line_without_end_is_let_go(monkeypatch):
    monkeypatch.setattr(encoding, "_LONG", 64)
    monkeypatch.setattr(stream, "HEAD", 16)
    monkeypatch.setattr(stream, "BLOCK", 16)
    blocks = list(decoded(Stream.of(b"\x1b[1m" + b"x" * 1000)).blocks)
    assert b"".join(blocks) == b"x" * 1000
    assert max(map(len, blocks)) <= 100


def test_packed_bytes_are_left_alone():
    packed = b"HTTP/1.1 200\r\n\r\n\x1f\x8b\x08\x00\x1b[0m\r\r\n"
    assert plain(packed) == packed


def test_zero_bytes_that_are_no_text_are_left_alone():
    assert plain(b"\0" * 100) == b"\0" * 100
    assert plain(b"\0a\0b\0") == b"\0a\0b\0"


@each(
    "data, expected",
    [
        (codecs.BOM_UTF16_LE + "aé".encode("utf-16-le"), "aé"),
        ("HTTP/1.1 200".encode("utf-16-be"), "HTTP/1.1 200"),
        (codecs.BOM_UTF8 + b"a\r\nb", "a\r\nb"),
        (b"a\rb", "a\nb"),
        (b"\x1b[1ma", "\x1b[1ma"),
    ],
)
def test_people_see_the_lines_as_they_are(data, expected):
    assert as_shown(data).decode() == expected
