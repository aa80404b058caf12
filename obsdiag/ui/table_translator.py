"""Translates the window's texts by a table, where Qt's own translator wants a compiled file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

NO_TRANSLATION: str | None = None
"""Has Qt show the English text."""


class TableTranslator(QTranslator):
    """Answers Qt with what the table has."""

    def __init__(self, texts: Mapping[str, Mapping[str, str]], parent: QObject) -> None:
        """Take the translations by context and English text."""
        super().__init__(parent)
        self._texts = texts

    @guarded(True)
    def isEmpty(self) -> bool:
        """Return that there is something, without which Qt does not ask."""
        return False

    @guarded(NO_TRANSLATION)
    def translate(
        self,
        context: str,
        source: str,
        _disambiguation: str | None = None,
        _number: int = -1,
    ) -> str | None:
        """Return the text in this language, None where there is none."""
        return self._texts.get(context, {}).get(source)
