"""Our guidance in other languages: what has not been translated, or was changed since, is English.

A translation names by a digest the English text that it was made of. Where that text reads
otherwise now, the translation is not used: advice that is out of date is worse than English.
"""

from __future__ import annotations

import tomllib
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from obsdiag.config import assets

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "reply"


def digest(text: str) -> str:
    """Return what an English text is known by: white space does not count."""
    return blake2b(" ".join(text.split()).encode(), digest_size=5).hexdigest()


@cache
def translations(language: str) -> Mapping[str, str]:
    """Return the translations into a language, by the digests of the English texts."""
    name = f"guidance.{language}.toml"
    if name not in assets.names(FOLDER):
        return {}
    rows = tomllib.loads(assets.read_bytes(f"{FOLDER}/{name}").decode())
    return {key: str(text) for key, text in rows.items()}


class English(str):
    """A text that has no translation into the language of the text that it stands in."""

    __slots__ = ()


class Translator:
    """Translates the texts of our guidance."""

    def __init__(self, language: str) -> None:
        self._texts = translations(language)
        self._is_english = language == "en"

    def text(self, english: str) -> str:
        """Return a text in the language, or as it is, which is then English."""
        plain = " ".join(english.split())
        if self._is_english or not plain:
            return plain
        found = self._texts.get(digest(english))
        return English(plain) if found is None else found

    def untranslated(self, english: str) -> str:
        """Return a text of which there are no translations."""
        plain = " ".join(english.split())
        return plain if self._is_english else English(plain)
