"""Text out of a capture is shown, and never acts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.visible import as_block, on_one_line, one_line, visible


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


UNSEEN = "\u034f\u115f\u1160\u17b4\u180b\u180e\u2061\u2064\u206a\u206f\u3164"
UNSEEN += "\ufe00\ufe0f\uffa0\ufff9\ufffc"
UNSEEN += "\U000e0001\U000e0041\U000e007f\U000e0100\ufdd0\ufffe\ud800\u0600"


@pytest.mark.parametrize("character", UNSEEN, ids=lambda one: f"{ord(one):x}")
def test_what_is_not_seen_is_written_as_an_escape(character):
    for shown in (visible(f"a{character}b"), one_line(f"a{character}b"), on_one_line(character)):
        assert character not in shown
        assert f"{ord(character):x}" in shown


@given(text=st.text())
def test_one_line_has_no_end_of_a_line_in_it(text):
    for shown in (on_one_line(text), one_line(text)):
        assert shown.splitlines() in ([], [shown])


@given(text=st.text())
def test_a_block_has_no_end_of_a_line_but_the_feed(text):
    assert "\r" not in as_block(text)
    assert as_block("a\r\nb\rc") == "a\nb\\x0dc"


def test_a_text_of_many_characters_leaves_little_behind():
    rare = "".join(map(chr, range(0x20000, 0x20400)))
    assert visible(rare) == rare
    assert visible("\U0001f642") == "\U0001f642"
