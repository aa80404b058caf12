"""What the reader of an HTML mail sees."""

from __future__ import annotations

from io import BytesIO

import pytest

from obsdiag.container import hypertext
from obsdiag.container.hypertext import plain_text, text_of
from obsdiag.container.unpack_limit import DamageError
from tests.rows import each


@each(
    "html, text",
    [
        ("<p>HTTP/1.1 403 Forbidden<br>Server: OBS</p>", "HTTP/1.1 403 Forbidden\nServer: OBS\n"),
        ("<div>one</div>\n  <div><br></div><div>two</div>", "one\n\ntwo\n"),
        ("<p>one</p>\r\n<p>&nbsp;</p>\r\n<p>two</p>", "one\n\ntwo\n"),
        ("lines that\n   a mailer\twrapped", "lines that a mailer wrapped"),
        ("<PRE>a  b\n  c\n</PRE>", "a  b\n  c\n"),
        ("<b>bold</b>face, <span style='x'>span</span>", "boldface, span"),
        ("<tr><td>a</td><td>b</td></tr>", "a\tb\n"),
        ("x<!-- <p>hidden</p> -->y", "xy"),
        ("<style>p { }</style><script>if (a<b) x</script>text", "text"),
        ("<?xml version='1.0'?><!DOCTYPE html><title>t</title>text", "text"),
        ("1 < 2 and <3 a<", "1 < 2 and <3 a<"),
        ("&lt;Error&gt;&lt;Code&gt;A&amp;amp;B", "<Error><Code>A&amp;B"),
        ("<Error><Code>NoSuchKey</Code></Error>", "<Error><Code>NoSuchKey</Code></Error>"),
        ("never <p closed", "never\n"),
        ("never <!-- closed", "never"),
        ("never <script> closed", "never"),
    ],
)
def test_the_text_stands_in_the_lines_that_the_reader_sees(html, text):
    assert plain_text(html) == text


def test_hostile_markup_takes_linear_time():
    for markup in ("<", "<!--", "<a", "<script>", "</pre>", "&lt", "<pre>", "<p>"):
        assert len(plain_text(markup * 50_000)) <= len(markup) * 50_000 + 1


def read(html: bytes, charset: str | None = None) -> str:
    return b"".join(text_of(BytesIO(html), charset)).decode()


def test_the_character_set_is_the_fields_the_pages_or_a_guess():
    assert read("Größe".encode("cp1252"), "cp1252") == "Größe"
    page = '<meta http-equiv=Content-Type content="text/html; charset=gb2312">存储'
    assert read(page.encode("gb18030")) == "存储"
    assert read("Größe".encode()) == "Größe"


def test_a_long_page_is_read_in_part(monkeypatch):
    monkeypatch.setattr(hypertext, "MAX_HYPERTEXT", 1024**2)
    text = text_of(BytesIO(b"x" * (1024**2 + 1)), None)
    assert len(next(text)) == 1024**2
    with pytest.raises(DamageError, match="first 1 MiB"):
        next(text)
