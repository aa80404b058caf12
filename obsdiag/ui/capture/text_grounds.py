"""The grounds of places in a text that is shown: marked lines, words on them, what was found.

Loaded once there is something to mark: Qt's formats of text, and their names, come with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from obsdiag.ui import theme
from obsdiag.ui.capture.line_change import change_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette, QTextBlock, QTextDocument


class TextGrounds:
    """Makes the grounds of one document in the colours of one palette."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        self._document = document
        self._palette = palette
        self._made: dict[float, QTextCharFormat] = {}

    def recolour(self, palette: QPalette) -> None:
        """Make grounds in the colours of another palette from now on."""
        self._palette, self._made = palette, {}

    def ground(self, share: float) -> QTextCharFormat:
        """Return the ground with this share of the accent."""
        if (known := self._made.get(share)) is None:
            known = self._made[share] = QTextCharFormat()
            known.setBackground(theme.tint(self._palette, share))
        return known

    def on_characters(
        self, start: int, end: int, form: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        """Return the ground `form` for what stands between two places of the text."""
        selection = QTextEdit.ExtraSelection()
        cursor = self.cursor_at(start)
        last = self._document.characterCount() - 1  # the last one is Qt's own
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = form
        return selection

    def on_line(self, block: QTextBlock, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        """Return the ground `form` for a whole line, to the edge of the view."""
        start = block.position()
        selection = self.on_characters(start, start + block.length(), form)
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return selection

    def cursor_at(self, place: int) -> QTextCursor:
        """Return a cursor at a place of the text."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(place)
        return cursor

    def change_lines(self, text: str) -> bool:
        """Make `text` of the document where few of its lines differ; tell whether that was so."""
        return change_lines(self._document, text)
