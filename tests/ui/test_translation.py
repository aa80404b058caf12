"""Texts of tables are marked where they stand, and said in the language when they are shown."""

from __future__ import annotations

from obsdiag.ui.translation import noop


def test_a_marked_text_stays_as_it_is():
    assert noop("Reading", "clipboard") == "clipboard"
