"""A long block is read in units, and none of them is looked for further than it can be long."""

from __future__ import annotations

from obsdiag.formats.anchors import anchors
from obsdiag.formats.units import PIECE, SHORT, units

LINE = b"code: AccessDenied, message: no, request id: 0000019CEBAD03AD42BEEF0042BEEF00\n"


def test_a_short_block_is_one_unit():
    assert list(units(LINE * 3, 0, len(LINE) * 3)) == [(0, len(LINE) * 3)]


def test_paragraphs_of_a_long_block_are_units_where_they_have_an_anchor():
    quiet = b"nothing happens here\n" * 2000
    text = quiet + b"\n" + LINE * 2 + b"\n" + quiet
    assert [text[first:last].strip(b"\n") for first, last in units(text, 0, len(text))] == [
        (LINE * 2).strip(b"\n")
    ]


def test_a_long_paragraph_is_cut_where_lines_start():
    text = LINE * 2000
    found = list(units(text, 0, len(text)))
    assert b"".join(text[first:last] for first, last in found) == text
    assert all(PIECE <= last - first <= 2 * SHORT for first, last in found[:-1])
    assert all(text[first - 1 : first] == b"\n" for first, _ in found[1:])


def test_one_line_without_an_end_is_cut_too():
    text = b"AccessDenied: no; " * 20_000
    found = list(units(text, 0, len(text)))
    assert found[0][0] == 0
    assert all(last - first <= 2 * SHORT for first, last in found)


def test_the_units_are_the_same_where_the_anchors_of_the_text_are_known():
    quiet = b"nothing happens here\n" * 2000
    text = LINE * 900 + quiet + b"\n" + LINE * 2 + b"\n" + quiet
    start, end = len(LINE) * 300, len(text) - len(quiet) // 2
    known = anchors(text).offsets
    assert list(units(text, start, end, known)) == list(units(text, start, end))
    assert list(units(text, len(text) - len(quiet), len(text), known)) == []
