"""Guidance in other languages."""

import re

import pytest

from obsdiag.published import load_catalogue
from obsdiag.reply import guidance_translation
from obsdiag.reply.guidance_translation import English, Translator, digest, translations

CODE = re.compile("`[^`]+`")


@pytest.fixture
def german(monkeypatch):
    known = {digest("Wait a while."): "Warten Sie etwas."}
    monkeypatch.setattr(guidance_translation, "translations", lambda _: known)
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


LANGUAGES = ("de", "zh")
COMMONEST = (
    *("AccessDenied#1", "NoSuchKey#1", "NoSuchBucket#1", "SignatureDoesNotMatch#1"),
    *("RequestTimeTooSkewed#1", "InvalidAccessKeyId#1", "SlowDown#1", "ServiceUnavailable#1"),
    *("InternalError#1", "RequestTimeout#1", "MethodNotAllowed#1", "BucketAlreadyExists#1"),
    *("BucketNotEmpty#1", "InArrearOrInsufficientBalance#1", "InvalidObjectState#1"),
)


def commonest() -> list[str]:
    """Return the texts of the commonest codes that are translated."""
    catalogue = load_catalogue()
    found = []
    for entry in catalogue.entries:
        guidance = catalogue.guidance(entry) if entry.id in COMMONEST else None
        if guidance is not None:
            found.append(guidance.meaning)
            for cause in guidance.causes:
                found += cause.cause, cause.fix, cause.ask
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guidance_of_the_commonest_codes_is_translated(language):
    """A text that was changed since is English again until its translation is looked at."""
    texts = commonest()
    translated = [text for text in texts if digest(text) in translations(language)]
    assert len(translated) > len(texts) * 0.6


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_and_names_are_the_same_in_a_translation(language):
    for text in commonest():
        translated = translations(language).get(digest(text), text)
        assert sorted(CODE.findall(translated)) == sorted(CODE.findall(text))
