"""What stands in the verdict's place where a word alone was taken in that is no code: near ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from obsdiag.ui.local_text import shown_line
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.entry_row import EntryRow
from obsdiag.ui.verdict.headline import Headline
from obsdiag.ui.verdict.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue_entry import Entry

MAX_WORD = 60


class NearPage(ScrollPage):
    """The nearest entries as links; the word is never taken for one of them."""

    entry_followed = Signal(object)
    """Signal(Entry): the reader wants its page."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("NearPage", "No such code"))
        self._headline = Headline()
        self._headline.told.connect(self.name_after)
        self._entries: Column[Entry] = Column(
            self.tr("The nearest entries of the published table"), self._row
        )
        for widget in (self._headline, self._entries):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def show_near(self, word: str, entries: Sequence[Entry]) -> None:
        """Show `entries` as what is nearest to `word`."""
        told = self.tr(
            "There is no such code in the published table, and nothing else was taken in that "
            "could tell what is meant. Paste the whole response for a diagnosis."
        )
        self._headline.show_words(None, shown_line(word, MAX_WORD), told, "")
        self._entries.show_values(entries)
        self.verticalScrollBar().setValue(0)

    def _row(self) -> EntryRow:
        row = EntryRow()
        row.followed.connect(self.entry_followed)
        return row
