"""The page of a catalogue entry, in the verdict's place while the reader looks it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from obsdiag.model import Match
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.field_row import FieldRow
from obsdiag.ui.verdict.fields import Field
from obsdiag.ui.verdict.guidance_view import GuidanceView, whose_move
from obsdiag.ui.verdict.headline import Headline
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.page import Page
from obsdiag.ui.verdict.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.catalogue import About
    from obsdiag.catalogue.guidance import Guidance
    from obsdiag.model import Entry


class EntryPage(Page):
    """One published row, to the letter, and where it was published."""

    left = Signal()
    """The reader wants back to the finding."""
    field_copied = Signal(object)
    """Signal(Field)."""

    def __init__(self, about: About, guidance: Callable[[Match], Guidance | None]) -> None:
        super().__init__(QCoreApplication.translate("EntryPage", "Catalogue entry"))
        self._about = about
        self._guidance = guidance
        self._back = Link(self.tr("‹ Back to the finding (Esc)"))
        self._back.clicked.connect(self.left)
        self._headline = Headline()
        self._fields: Column[Field] = Column(self.tr("As published"), self._field_row)
        self._source = Label(second=True)
        self._advice = GuidanceView()
        for widget in (self._back, self._headline, self._fields, self._source, self._advice):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def show_entry(self, entry: Entry, *, returns: bool) -> None:
        """Show this entry; `returns` tells whether there is a finding to go back to."""
        self._back.setVisible(returns)
        advice = self._guidance(Match(entry))
        self._advice.show_guidance(advice)
        self._headline.show_words(
            entry.status_code,
            entry.wire_code,
            self.tr("catalogue entry"),
            entry.description,
            "" if advice is None else whose_move(advice),
        )
        self._fields.show_values(
            (
                Field(self.tr("Code"), entry.code),
                Field(self.tr("Status"), entry.status),
                Field(self.tr("Entry"), entry.id),
            )
        )
        self._source.setText(
            self.tr("{title}, {licence}\n{source}").format(
                title=self._about.title, licence=self._about.licence, source=self._about.source
            )
        )
        self.verticalScrollBar().setValue(0)

    def _field_row(self) -> FieldRow:
        row = FieldRow()
        row.copied.connect(self.field_copied)
        return row
