"""Texts of ours are masked as captures are."""

from __future__ import annotations

from obsdiag.redact.masked_string import masked
from obsdiag.redact.name import Kind

TEXT = "The request says token=9f8e7d6c5b4a39281706f5e4d3c2b1a0 for a.jpg"


def test_a_secret_is_masked_and_all_else_is_as_it_was():
    shown = masked(TEXT)
    assert "9f8e7d6c5b4a" not in shown
    assert shown.startswith("The request says token=")
    assert shown.endswith(" for a.jpg")


def test_what_is_to_be_kept_is():
    assert masked(TEXT, frozenset({Kind.TOKEN})) == TEXT


def test_half_of_a_character_is_no_obstacle():
    assert masked("half \ud83d of one") == "half \ud83d of one"
