"""The lines of a text by their offsets."""

from __future__ import annotations

from obsdiag.records.lines import (
    line_above,
    line_at,
    line_below,
    line_end,
    line_start,
    lines_around,
)

TEXT = b"first\r\nsecond\n\nlast"


def test_a_line_is_given_without_its_end():
    starts = [0, 7, 14, 15]
    assert [line_at(TEXT, start) for start in starts] == [b"first", b"second", b"", b"last"]


def test_lines_are_walked_downwards_to_the_end():
    at, starts = 0, []
    while at < len(TEXT):
        starts.append(at)
        at = line_below(TEXT, at)
    assert starts == [0, 7, 14, 15]


def test_lines_are_walked_upwards_no_further_than_told():
    assert line_above(TEXT, 15) == 14
    assert line_above(TEXT, 14) == 7
    assert line_above(TEXT, 7) == 0
    assert line_above(TEXT, 14, lowest=9) == 9


def test_the_lines_around_one_end_at_an_empty_one_and_are_so_many_at_most():
    text = b"a\nb\nc\nd\n\ne"
    around = [lines_around(text, text.index(b"c"), 0, len(text), most) for most in (0, 1, 9)]
    assert [text[first:last] for first, last in around] == [b"c", b"b\nc\nd", b"a\nb\nc\nd"]
    assert lines_around(text, 4, 2, 5, 9) == (2, 5)


def test_a_line_starts_and_ends_where_it_does_or_where_nobody_looks_further():
    assert [line_start(TEXT, at) for at in (0, 3, 9, 15)] == [0, 0, 7, 15]
    assert line_start(TEXT, 9, lowest=8) == 8
    assert [line_end(TEXT, at) for at in (0, 9, 14, 16)] == [6, 13, 14, len(TEXT)]
    assert line_end(TEXT, 9, 11) == 11
