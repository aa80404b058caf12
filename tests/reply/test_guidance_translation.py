"""Guidance in the language of a text."""

import pytest

from obsdiag.model import JudgedCause, Note, Severity, Standing
from obsdiag.published import load_catalogue
from obsdiag.reply import guidance_translation
from obsdiag.reply.guidance_translation import English, Translator
from obsdiag.spoken import Spoken
from tests.rows import each

LATE = Note(
    "late", Severity.CERTAIN, "{who} came {late} late. Ask.", {"who": "curl", "late": "2 s"}
)
SAID = Spoken(str, lambda note: "{who} kam {late} zu spät. Fragen Sie.".format_map(note.values))


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
    assert english.note(LATE, LATE.text) == LATE.text
    assert not isinstance(english.note(LATE, LATE.text), English)


@pytest.mark.parametrize("language", ["de", "zh"])
def test_each_language_of_texts_has_its_guidance(language):
    catalogue = load_catalogue()
    guidance = catalogue.guidance(catalogue.get("NoSuchKey#1"))
    assert not isinstance(Translator(language).text(guidance.meaning), English)


def told(note, masked=None):
    return Translator("de", lambda _: SAID).note(note, masked or note.text)


def test_a_note_is_said_by_whom_says_notes_in_the_language():
    assert told(LATE) == "curl kam 2 s zu spät. Fragen Sie."
    assert not isinstance(told(LATE), English)


def test_a_note_stands_in_english_where_nobody_says_it():
    assert isinstance(Translator("de").note(LATE, LATE.text), English)


def test_what_is_masked_in_a_note_is_masked_in_the_language():
    assert told(LATE, "masked-key-00ff came 2 s late. Ask.") == (
        "masked-key-00ff kam 2 s zu spät. Fragen Sie."
    )


def test_a_note_that_reads_otherwise_when_it_is_masked_stands_in_english():
    assert told(LATE, "masked-key-00ff") == "masked-key-00ff"
    assert isinstance(told(LATE, "masked-key-00ff"), English)


@each(
    "evidence, said",
    [
        ("the method is GET", "die Methode ist GET"),
        ("the message has no “date”", "die Meldung enthält nicht „date“"),
        ("curl came 2 s late", "curl kam 2 s zu spät"),
        (
            "curl came 2 s late. Ask.; the method is GET",
            "curl kam 2 s zu spät. Fragen Sie.; die Methode ist GET",
        ),
        ("GET /a", "GET /a"),
    ],
)
def test_what_speaks_for_a_cause_is_said_in_the_language(evidence, said):
    cause = JudgedCause("A#1/b", Standing.RULED_OUT, "Text.", "Fix.", evidence, note="late")
    assert Translator("de", lambda _: SAID).seen(cause, LATE) == said
