"""What the guidance says, in the language of the window as far as it has been translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "GuidanceText"


def guidance_text(text: str) -> str:
    """Return a sentence of the guidance in the user's language, or as it is where there is none."""
    return QCoreApplication.translate(CONTEXT, text) if text else text
