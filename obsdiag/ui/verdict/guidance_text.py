"""What the guidance says, in the language of the window as far as it has been translated."""

from __future__ import annotations

from obsdiag.translated_guidance import plain, translated_guidance
from obsdiag.ui.verdict.prose import plain_prose
from obsdiag.ui.window_language import shown_language


def guidance_text(text: str) -> str:
    """Return a sentence of the guidance in the user's language, or as it is where there is none.

    It is shown in a label: the marks of Markdown are taken off.
    """
    return plain_prose(translated_guidance(shown_language()).get(plain(text), text))
