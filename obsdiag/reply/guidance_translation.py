"""Our guidance, notes and evidence in the language of a text; the rest stands in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import compiled, lazy_regex
from obsdiag.seen_text import first_sentence, seen_text
from obsdiag.spoken import ENGLISH, Spoken
from obsdiag.translated_guidance import plain, translated_guidance

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import JudgedCause, Note

    Speaker = Callable[[str], Spoken]
    """Returns a language by the name that the files of translations have for it."""

_PLACE = lazy_regex(r"\\{(\w+)\\}")
"""A value's place in a template that was escaped."""
_FILED_AS = {"zh": "zh_CN"}
"""What the files of translations call a language, where a text calls it otherwise."""


class English(str):
    """A text that has no translation into the language of the text that it stands in."""

    __slots__ = ()


def only_english(_: str) -> Spoken:
    """Return English, whatever language is asked for."""
    return ENGLISH


class Translator:
    """Translates what we say of a finding; what the capture says stays."""

    def __init__(self, language: str, speaker: Speaker = only_english) -> None:
        """Take what says notes in a language; without it they stand in English."""
        filed_as = _FILED_AS.get(language, language)
        self._texts = translated_guidance(filed_as)
        self._is_english = language == "en"
        self._say_note = speaker(filed_as).note

    def text(self, english: str) -> str:
        """Return a text in the language, or as it is, which is then English."""
        known = plain(english)
        if self._is_english or not known:
            return known
        found = self._texts.get(known)
        return English(known) if found is None else found

    def note(self, note: Note, masked: str) -> str:
        """Return what a note says, of which `masked` is the English text without its secrets."""
        if self._is_english:
            return plain(masked)
        if masked != note.text:
            if (values := _values(note.template, masked)) is None:
                return English(plain(masked))
            note = _with(note, values)
        said = plain(self._say_note(note))
        return English(said) if said == plain(note.text) and note.template else said

    def seen(self, cause: JudgedCause, note: Note | None) -> str:
        """Return what speaks for a cause or against it; `note` is the one that says so."""
        seen = cause.evidence or ""
        if self._is_english or note is None or seen == note.evidence:
            return seen if self._is_english else seen_text(seen, self.text)
        said = self.note(note, note.text)
        if seen.startswith(note.text):
            rest = seen_text(seen.removeprefix(note.text).lstrip("; "), self.text)
            return "; ".join(part for part in (said, rest) if part)
        return first_sentence(said) if note.text.startswith(seen) else seen_text(seen, self.text)


def _with(note: Note, values: dict[str, str]) -> Note:
    from dataclasses import replace

    return replace(note, values=values)


def _values(template: str, filled: str) -> dict[str, str] | None:
    """Return the values that a template was filled in with; None where that cannot be told."""
    known: set[str] = set()

    def group(found: re.Match[str]) -> str:
        name = found[1]
        if name in known:
            return f"(?P={name})"
        known.add(name)
        return f"(?P<{name}>.*?)"

    pattern = _PLACE.sub(group, re.escape(template))
    found = compiled(pattern, re.DOTALL).fullmatch(filled)
    return None if found is None else found.groupdict()
