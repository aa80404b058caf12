"""What of a source is put into a text widget."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.ui.capture.excerpt import MAX_HEAD, MAX_LINE, MAX_LINES, MAX_TEXT, excerpt
from obsdiag.ui.local_text import size


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_every_kind_of_line_end_makes_a_line(end):
    assert excerpt(end.join([b"a", b"", b"b"])).text == "a\n\nb"


def test_a_progress_meter_breaks_no_line():
    """Else all lines below it would be numbered, and marked, one too far."""
    shown = excerpt(b"one\r\n  0\r 50\r100* done\ntwo\r\n")
    assert shown.text.split("\n") == ["one", "  0\\x0d 50\\x0d100* done", "two", ""]
    assert shown.faithful


def test_a_short_text_is_shown_as_it_is():
    assert excerpt("grüße\n".encode()).faithful


def test_a_long_line_is_cut_and_the_cut_is_told():
    shown = excerpt(b"a\n" + b"m" * 4_900_000 + b"\nb")
    lines = shown.text.split("\n")
    assert lines[0] == "a"
    assert lines[1].endswith("m … 4.9 MB more of this line")
    assert lines[2] == "b"
    assert not shown.faithful


def test_a_long_text_is_cut_and_the_cut_is_told():
    shown = excerpt(b"0123456789abcde\n" * 100_000)
    assert shown.text.endswith("… 1.3 MB more")
    assert not shown.faithful


@pytest.mark.parametrize("line", [b"\n", b"a\n", b"a\r\n"])
def test_of_very_short_lines_so_many_are_shown_as_a_text_widget_takes_in_at_once(line):
    shown = excerpt(line * (MAX_LINES + 1_000))
    assert shown.text.count("\n") == MAX_LINES
    assert shown.text.endswith(" more")
    assert not shown.faithful
    assert excerpt(line * (MAX_LINES - 1)).faithful


def test_the_head_of_a_source_says_that_there_is_more():
    assert not excerpt(b"a\nb", complete=False).faithful


def test_of_a_long_source_less_is_shown_while_it_is_read():
    text = b"0123456789abcde\n" * 10_000
    assert len(excerpt(text).text) > MAX_HEAD
    assert len(excerpt(text, complete=False).text) <= MAX_HEAD + 100


def test_of_bytes_that_are_no_text_some_are_shown_in_plain_letters():
    shown = excerpt(b"PK\x03\x04" + bytes(range(256)) * 1000)
    assert shown.text.startswith("PK...")
    assert shown.text.endswith("… 254 KB more")
    assert shown.text.removesuffix("\n… 254 KB more").isascii()
    assert not shown.faithful


@pytest.mark.parametrize("name", ["utf-8", "gb18030", "latin-1"])
def test_text_in_whatever_encoding_is_text(name):
    text = ("Größe é" if name == "latin-1" else "错误 é") * 40
    assert "." not in excerpt(text.encode(name)).text


def test_characters_that_act_are_written_out_and_the_text_is_not_edited():
    shown = excerpt("a\x1b[31m\u202eb".encode())
    assert shown.text == "a\\x1b[31m\\u202eb"
    assert not shown.faithful


@given(st.binary(max_size=200), st.sampled_from([1, 1_000, 100_000]))
def test_what_is_shown_is_bounded_whatever_it_is(piece, times):
    shown = excerpt(piece * times)
    assert len(shown.text) <= 6 * (MAX_TEXT + MAX_LINE)
    assert all(len(line) <= 6 * MAX_LINE + 100 for line in shown.text.split("\n"))


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "0 bytes"),
        (812, "812 bytes"),
        (999, "999 bytes"),
        (1_900, "1.9 KB"),
        (9_960, "10 KB"),
        (999_499, "999 KB"),
        (999_999, "1.0 MB"),
        (4_900_000, "4.9 MB"),
        (8_000_000_000_000, "8,000 GB"),
    ],
)
def test_sizes_are_told_as_people_say_them(count, told):
    assert size(count) == told
