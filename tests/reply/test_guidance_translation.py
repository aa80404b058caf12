"""Guidance in the language of a text."""

import pytest

from obsdiag.published import load_catalogue
from obsdiag.reply import guidance_translation
from obsdiag.reply.guidance_translation import English, Translator


@pytest.fixture
def german(monkeypatch):
    known = {"Wait a while.": "Warten Sie etwas."}
    monkeypatch.setattr(guidance_translation, "translated_guidance", lambda _: known)
    return Translator("de")


def test_a_text_that_was_translated_is_shown_in_the_language(german):
    assert german.text("Wait  a\nwhile.") == "Warten Sie etwas."
    assert not isinstance(german.text("Wait a while."), English)


def test_a_text_that_reads_otherwise_now_is_shown_in_english(german):
    assert german.text("Wait for an hour.") == "Wait for an hour."
    assert isinstance(german.text("Wait for an hour."), English)


def test_english_is_english():
    english = Translator("en")
    assert english.text("Wait a while.") == "Wait a while."
    assert not isinstance(english.text("Wait a while."), English)
    assert not isinstance(english.untranslated("Wait"), English)


@pytest.mark.parametrize("language", ["de", "zh"])
def test_each_language_of_texts_has_its_guidance(language):
    catalogue = load_catalogue()
    guidance = catalogue.guidance(catalogue.get("NoSuchKey#1"))
    assert not isinstance(Translator(language).text(guidance.meaning), English)
