"""What of a note's values is the program's own words."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from obsdiag.catalogue.policy_kind import KINDS
from obsdiag.diagnosis.rules import RULES
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.ui import window_language
from obsdiag.ui.capture_sources import files
from obsdiag.ui.spoken_language import _value
from obsdiag.ui.verdict.note_row import note_text
from obsdiag.ui.verdict.note_values import _PHRASES, value_texts

DATA = Path(__file__).parents[2] / "data"
ENGLISH = re.compile(r"[a-z']+(?: [a-z']+)+")
MOST_ENGLISH = 0
"""Values of the captures below that stay English words in every language: it may only fall."""


@pytest.fixture
def german(qapp, monkeypatch):
    monkeypatch.setenv(window_language.VARIABLE, "de")
    window_language.use_language(qapp, "")
    yield
    monkeypatch.setenv(window_language.VARIABLE, "en")
    window_language.use_language(QApplication.instance(), "")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("1 hour", "1 Stunde"),
        ("2 days 3 hours", "2 Tage 3 Stunden"),
        ("1,234 days", "1.234 Tage"),
        ("15 min 1 s", "15 min 1 s"),
        ("1 byte", "1 Byte"),
        ("5,368,709,120 bytes (5 GiB)", "5.368.709.120 Bytes (5 GiB)"),  # too many for Qt
        ("20,971,520 bytes (20 MiB)", "20.971.520 Bytes (20 MiB)"),
        ("behind", "hinter"),
        ("the request id; the endpoint (host)", "die Anfrage-ID; der Endpunkt (Host)"),
        ("capital letters, an underscore", "Großbuchstaben, ein Unterstrich"),
        ("photos-2026", "photos-2026"),
        ("behind the wall", "behind the wall"),
        ("photos, behind", "photos, behind"),
        ("it holds 12 bytes", "es enthält 12 Bytes"),
        ("“%zz” is no escape", "„%zz“ ist keine Kodierung"),
        ("the key “behind” stands in it twice", "der Schlüssel „behind“ steht zweimal darin"),
        (
            "bytes from 2,000 on, 1,000 bytes past its last one",
            "Bytes ab 2.000, 1.000 Bytes hinter seinem letzten",
        ),
        ("", ""),
    ],
)
def test_words_of_the_program_are_translated_and_values_of_the_capture_stay(german, value, told):
    assert value_texts({"value": value}) == {"value": told}


@pytest.mark.parametrize("value", ["1 hour 2 s", "5,368,709,120 bytes (5 GiB)", "1 byte", "none"])
def test_in_english_a_value_is_what_the_rule_made_it(value):
    assert value_texts({"value": value}) == {"value": value}


def test_phrases_are_joined_as_the_language_joins_them():
    say = partial(_value, "zh_CN")
    told = value_texts({"a": "the code; the message", "b": "capital letters, an underscore"}, say)
    assert told == {"a": "错误码；消息", "b": "含大写字母、含下划线"}


def test_a_note_is_whole_in_another_language(german):
    (rule,) = (each for each in RULES if each.id == "presigned-too-long")
    note = rule.note(length="8 days")
    assert note_text(note).startswith("Die signierte URL soll 8 Tage gelten;")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_of_a_kind_of_policy_is_translated(kind):
    assert {kind.name, kind.keeper, kind.lacking, kind.denying} <= _PHRASES


def test_few_values_of_the_captures_stay_english_words():
    catalogue, left = load_catalogue(Path("nowhere")), set()
    captures = [path for path in DATA.iterdir() if path.suffix in {".http", ".txt", ".xml"}]
    for found in read(files(sorted(captures)), catalogue):
        for note in found.notes if isinstance(found, Finding) else ():
            left |= {value for value in note.values.values() if is_english(value)}
    assert len(left) <= MOST_ENGLISH, left


def is_english(value: str) -> bool:
    words = [value] if value in _PHRASES else re.split(r"[,;] ", value)
    return any(ENGLISH.fullmatch(each) and each not in _PHRASES for each in words)
