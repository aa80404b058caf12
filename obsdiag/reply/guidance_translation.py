"""Our guidance in the language of a text: what has no translation stands in English."""

from __future__ import annotations

from obsdiag.translated_guidance import plain, translated_guidance

_FILED_AS = {"zh": "zh_CN"}
"""What the files of guidance call a language, where a text calls it otherwise."""


class English(str):
    """A text that has no translation into the language of the text that it stands in."""

    __slots__ = ()


class Translator:
    """Translates the texts of our guidance."""

    def __init__(self, language: str) -> None:
        self._texts = translated_guidance(_FILED_AS.get(language, language))
        self._is_english = language == "en"

    def text(self, english: str) -> str:
        """Return a text in the language, or as it is, which is then English."""
        known = plain(english)
        if self._is_english or not known:
            return known
        found = self._texts.get(known)
        return English(known) if found is None else found

    def untranslated(self, english: str) -> str:
        """Return a text of which there are no translations."""
        known = plain(english)
        return known if self._is_english else English(known)
