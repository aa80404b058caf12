"""Text out of a capture is shown, and never acts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.visible import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\x1b[0m", "a\\x1b[0m"),
        ("\x00\x07\x7f\x9b", "\\x00\\x07\\x7f\\x9b"),
        ("\u202eabc\u2069", "\\u202eabc\\u2069"),
        ("a\u200bb\u200fc\u061cd\ufeff", "a\\u200bb\\u200fc\\u061cd\\ufeff"),
        ("a\u2028b\u2029", "a\\u2028b\\u2029"),
        ("soft\u00adhyphen", "soft\\xadhyphen"),
        ("line\nand\ttab", "line\nand\ttab"),
        ("Zürich 指定 🙂", "Zürich 指定 🙂"),
    ],
)
def test_what_acts_is_written_as_an_escape(text, shown):
    assert visible(text) == shown


@given(text=st.text())
def test_nothing_that_acts_is_left(text):
    left = set(visible(text)) - set("\n\t\r")
    assert not {one for one in left if unicodedata.category(one) == "Cc"}
    assert not {one for one in left if unicodedata.bidirectional(one) in _OVERRIDES}


_OVERRIDES = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_one_line_is_one_line():
    assert one_line("a\n b\t\tc ") == "a b c"
    assert one_line("") == ""


def test_a_cut_says_what_it_took():
    assert one_line("x" * 2300, most=300) == "x" * 300 + " … 2,000 characters more"
    assert one_line("x" * 300, most=300) == "x" * 300
