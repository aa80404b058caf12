"""Guidance in other languages."""

import pytest

from obsdiag.reply import guidance_translation
from obsdiag.reply.guidance_translation import Translator, digest


@pytest.fixture
def german(monkeypatch):
    known = {digest("Wait a while."): "Warten Sie etwas."}
    monkeypatch.setattr(guidance_translation, "translations", lambda _: known)
    return Translator("de")


def test_a_text_that_was_translated_is_shown_in_the_language(german):
    assert german.text("Wait  a\nwhile.") == "Warten Sie etwas."
    assert not german.stayed_english


def test_a_text_that_reads_otherwise_now_is_shown_in_english(german):
    assert german.text("Wait for an hour.") == "Wait for an hour."
    assert german.stayed_english


def test_english_is_english():
    english = Translator("en")
    assert english.text("Wait a while.") == "Wait a while."
    assert not english.stayed_english
