"""What the guidance says, in the language of the window as far as it has been translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.verdict.prose import plain_prose

CONTEXT = "GuidanceText"


def guidance_text(text: str) -> str:
    """Return a sentence of the guidance in the user's language, or as it is where there is none.

    It is shown in a label: the marks of Markdown are taken off.
    """
    return plain_prose(QCoreApplication.translate(CONTEXT, text)) if text else text
