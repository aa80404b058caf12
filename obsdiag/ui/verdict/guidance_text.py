"""What the guidance says, in the language of the window as far as it has been translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.spoken import ENGLISH, Spoken
from obsdiag.translated_guidance import plain, translated_guidance
from obsdiag.ui.verdict.prose import plain_prose
from obsdiag.ui.window_language import ENGLISH as ENGLISH_NAME
from obsdiag.ui.window_language import shown_language

if TYPE_CHECKING:
    from obsdiag.model import Finding


def window_spoken() -> Spoken:
    """Return what says sentences and notes in the language of the window, for what is copied."""
    language = shown_language()
    if language == ENGLISH_NAME:
        return ENGLISH
    from obsdiag.ui.verdict.note_row import note_text

    texts = translated_guidance(language)
    return Spoken(lambda text: texts.get(plain(text), text), note_text)


def report(finding: Finding) -> str:
    """Return a finding as Markdown in the language of the window, to be pasted into a ticket."""
    from obsdiag.report import markdown

    return markdown(finding, window_spoken())


def guidance_text(text: str) -> str:
    """Return a sentence of the guidance in the user's language, or as it is where there is none.

    It is shown in a label: the marks of Markdown are taken off.
    """
    return plain_prose(translated_guidance(shown_language()).get(plain(text), text))
