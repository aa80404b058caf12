"""The grounds of places in a text that is shown: marked lines, words on them, what was found.

Loaded once there is something to mark: Qt's formats of text, and their names, come with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from obsdiag.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette, QTextBlock, QTextDocument


def ground(palette: QPalette, share: float) -> QTextCharFormat:
    """Return a ground with this share of the accent."""
    made = QTextCharFormat()
    made.setBackground(theme.tint(palette, share))
    return made


def on_characters(
    document: QTextDocument, start: int, end: int, form: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    """Return the ground `form` for what stands between two places of the text."""
    selection = QTextEdit.ExtraSelection()
    cursor = cursor_at(document, start)
    last = document.characterCount() - 1  # the last one is Qt's own
    cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format = form
    return selection


def on_line(
    document: QTextDocument, block: QTextBlock, form: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    """Return the ground `form` for a whole line, to the edge of the view."""
    start = block.position()
    selection = on_characters(document, start, start + block.length(), form)
    selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
    return selection


def cursor_at(document: QTextDocument, place: int) -> QTextCursor:
    """Return a cursor at a place of the text."""
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    return cursor
