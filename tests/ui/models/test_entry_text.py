"""What of an entry is told in few words."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QTranslator

from obsdiag.ui.models.entry_text import shown_below, signs
from tests.ui.entry import entry


@pytest.mark.parametrize(
    ("missing", "shown"),
    [
        ({"bucket": None}, "a.jpg"),
        ({"bucket": None, "key": None}, "0000019A"),
        ({"bucket": None, "key": None, "request_id": None}, "It is gone."),
        ({"bucket": None, "key": None, "request_id": None, "message": None}, "clipboard"),
    ],
)
def test_what_is_missing_makes_room_for_what_is_there(missing, shown):
    assert shown_below(entry(1, **missing), None) == shown


class German(QTranslator):
    def translate(self, _context, text, _about=None, _count=-1):
        return {"clipboard": "Zwischenablage"}.get(text, "")


def test_what_is_no_file_is_named_in_the_language_of_the_window(qapp):
    bare = {"bucket": None, "key": None, "request_id": None, "message": None}
    german = German()
    qapp.installTranslator(german)
    try:
        assert shown_below(entry(1, **bare), None) == "Zwischenablage"
        assert shown_below(entry(1, source="a/b.log", **bare), None) == "a/b.log"
    finally:
        qapp.removeTranslator(german)


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("photos", "photos · a.jpg"),
        ("nosuch", "photos · a.jpg"),
        ("gone", "It is gone."),
        ("019a", "0000019A"),
        ("firewall", "…in fact the firewall"),
        ("qzx", "photos · a.jpg"),
    ],
)
def test_what_the_query_hit_is_shown(word, shown):
    one = entry(1, note="It was in fact the firewall")
    assert shown_below(one, re.compile(word, re.IGNORECASE)) == shown


def test_what_has_nothing_said_of_it_has_no_signs():
    assert signs(entry(1)) == ""


def test_long_numbers_and_tags_are_cut():
    shown = signs(entry(1, ticket="T" * 90, tags=("g" * 90,)))
    assert len(shown) < 40
