"""The languages of what is printed and sent: English unless another one is asked for."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from obsdiag.spoken import ENGLISH, Spoken
from obsdiag.translated_guidance import plain, translated_guidance
from obsdiag.ui.core_texts import core_text
from obsdiag.ui.language_files import forms, texts
from obsdiag.ui.verdict.note_values import value_texts, written

if TYPE_CHECKING:
    from obsdiag.model import Note

LANGUAGES = ("en", "de", "zh_CN")
_CORE, _NOTE, _VALUE = "Core", "Note", "NoteValue"


@cache
def spoken_language(name: str) -> Spoken:
    """Return one of LANGUAGES."""
    if name == "en":
        return ENGLISH
    return Spoken(partial(_said, name), partial(_note, name))


def core_sentence(language: str, sentence: str) -> str:
    """Return what the core says of an input, an error or a defect, in one of LANGUAGES."""
    if language == "en":
        return sentence
    known = texts(language).get(_CORE, {})
    write = partial(written, say=partial(_value, language))
    return core_text(sentence, lambda text: known.get(text) or text, write)


def _said(language: str, english: str) -> str:
    return translated_guidance(language).get(plain(english), english)


def _note(language: str, note: Note) -> str:
    template = texts(language).get(_NOTE, {}).get(note.template) or note.template
    say = partial(_value, language)
    return template.format_map(value_texts(note.values, say))


def _value(language: str, english: str, count: int = -1) -> str:
    """Return a word of the program among a note's values, with its number where it has one."""
    if count < 0:
        return texts(language).get(_VALUE, {}).get(english) or english
    made = forms(language).get(_VALUE, {}).get(english, [english])
    number = written(f"{count:,}", partial(_value, language))
    return (made[0] if count == 1 else made[-1]).replace("%Ln", number)
