"""The text as it goes out, to be changed by hand, with marks on what is masked in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from obsdiag.lazy_regex import lazy_regex
from obsdiag.pseudonyms.pseudonym_map import WORD, is_pseudonym
from obsdiag.ui import theme
from obsdiag.ui.guard import NO_ANSWER, guarded

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from obsdiag.ui.reply.reply_draft import Draft

_MASK = lazy_regex(r"masked-[a-z]+-[0-9a-f]{4}")
_MARKED_SHARE = 0.22
_MAX_MARKS = 2_000
_STYLE = """
h1 { font-size: large } h2, h3 { font-size: medium }
th { padding-right: 12px } td { white-space: pre-wrap }
"""


class ReplyPreview(QTextEdit):
    """Shows a draft; loads nothing, whatever stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("replyPreview")
        self.setAccessibleName(self.tr("The text; it can be changed before it is copied"))
        self.document().setDefaultStyleSheet(_STYLE)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)  # what is pasted into it could name images

    @guarded(NO_ANSWER)
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return nothing, whatever is asked for."""
        del kind, name
        return None

    def show_draft(self, draft: Draft) -> None:
        """Show a draft in place of what was there."""
        self.setHtml(draft.fragment)
        self.document().setModified(False)
        self._mark(draft.named)

    def is_changed(self) -> bool:
        """Return whether the text was changed by hand."""
        return self.document().isModified()

    def _mark(self, named: tuple[str, ...]) -> None:
        """Mark what is masked by its ground, and names that are not by a line below.

        The marks are the preview's own: they are not copied.
        """
        text = self.toPlainText()
        masked, shown = QTextCharFormat(), QTextCharFormat()
        masked.setBackground(theme.tint(self.palette(), _MARKED_SHARE))
        shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        found = [(each, masked) for each in WORD.finditer(text) if is_pseudonym(each[0])]
        found += [(each, masked) for each in _MASK.finditer(text)]
        for name in named:
            found += [(each, shown) for each in re.finditer(re.escape(name), text)]
        marks = [self._selection(text, each, look) for each, look in found[:_MAX_MARKS]]
        self.setExtraSelections(marks)

    def _selection(
        self, text: str, found: re.Match[str], look: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(text, found.start()))
        cursor.setPosition(units(text, found.end()), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, look
        return mark


def units(text: str, at: int) -> int:
    """Return a place in a text in Qt's units, of which an emoji has two."""
    return at + sum(1 for letter in text[:at] if letter > "\uffff")
