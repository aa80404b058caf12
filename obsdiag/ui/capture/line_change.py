"""Another wording of the same lines: only those that differ are set anew."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

MOST_CHANGED = 500
"""Lines; where more of them differ, it is quicker to set the whole text."""


def change_lines(document: QTextDocument, text: str) -> bool:
    """Make `text` of a document whose lines are the same but for some; tell whether that was so.

    What was done to the text before cannot be undone then, as with a new text.
    """
    before, after = document.toPlainText().split("\n"), text.split("\n")
    if len(before) != len(after):
        return False
    pairs = enumerate(zip(before, after, strict=True))
    changed = [number for number, (old, new) in pairs if old != new]
    if len(changed) > MOST_CHANGED:
        return False
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number in changed:
        cursor.setPosition(document.findBlockByNumber(number).position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after[number])
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    return True
