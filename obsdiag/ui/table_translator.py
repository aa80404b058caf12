"""Translates the window's texts by a table, where Qt's own translator wants a compiled file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject


class TableTranslator(QTranslator):
    """Answers Qt with what the table has."""

    def __init__(self, texts: Mapping[str, Mapping[str, str]], parent: QObject) -> None:
        """Take the translations by context and English text."""
        super().__init__(parent)
        self._texts = texts

    def isEmpty(self) -> bool:
        """Return that there is something, without which Qt does not ask."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        _disambiguation: str | None = None,
        _number: int = -1,
    ) -> str | None:
        """Return the text in this language, None where there is none."""
        return self._texts.get(context, {}).get(source)
