"""Shows one page of the help, and tells where a link leads: nothing is fetched from anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.scroll_bar import slim

_OUTSIDE = ("http", "https", "mailto")


class HelpBrowser(QTextBrowser):
    """A page of Markdown, in which HTML is text."""

    followed = Signal(str)
    """Signal(str): the reader wants the page that a link names."""
    address_wanted = Signal(str)
    """Signal(str): the reader wants an address outside; what becomes of it is not the page's."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("helpView")
        self.setAccessibleName(self.tr("Page of the help"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(  # a screen reader reads where the cursor goes
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        slim(self)
        self.document().setDocumentMargin(24)
        self.anchorClicked.connect(self._on_clicked)

    def show_text(self, text: str) -> None:
        """Show a page from its top."""
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self.verticalScrollBar().setValue(0)

    @guarded(NO_ANSWER)
    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Return nothing: a page is text, and nothing is loaded for it."""
        return None

    @Slot(QUrl)
    def _on_clicked(self, url: QUrl) -> None:
        if url.scheme() in _OUTSIDE:
            self.address_wanted.emit(url.toString())
        else:
            self.followed.emit(url.toString())  # spaces as they are
