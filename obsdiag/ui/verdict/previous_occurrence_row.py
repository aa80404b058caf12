"""That a finding was met before: when, how often, and what was said of it then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from obsdiag.ui import theme
from obsdiag.ui.history.previous_occurrence import PreviousOccurrence
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.verdict.column import ValueRow
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.history import HistoryEntry

MAX_NOTE = 300
"""Characters of an earlier note that are shown; its page has all of it."""


class PreviousOccurrenceRow(ValueRow[PreviousOccurrence]):
    """Shows one occurrence."""

    followed = Signal(object)
    """Signal(HistoryEntry): the reader wants to see this one."""

    def __init__(self) -> None:
        super().__init__()
        self._sighting: PreviousOccurrence | None = None
        self._told = TextLabel()
        self._said = TextLabel(weight=QFont.Weight.DemiBold)
        self._link = Link()
        self._link.clicked.connect(self._on_clicked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._told)
        words.addWidget(self._said)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(words, 1)
        layout.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)

    def show_value(self, value: PreviousOccurrence) -> None:
        """Show this occurrence."""
        self._sighting = value
        entry = value.entry
        ticket = self.tr("Ticket {ticket}").format(ticket=shown_line(entry.ticket, 40))
        parts = (ticket if entry.ticket else "", shown_line(entry.note, MAX_NOTE))
        said = ": ".join(part for part in parts if part)
        self._told.setText(value.told)
        self._said.setText(" · ".join(filter(None, (said, *self._outcome(entry)))))
        self._said.setVisible(bool(self._said.text()))
        self._link.setText(self.tr("show it"))
        self._link.setAccessibleName(
            self.tr("Show the earlier finding: {what}").format(what=value.told)
        )

    def _outcome(self, entry: HistoryEntry) -> Iterator[str]:
        """Yield what was answered then, and whether it helped."""
        if entry.answer:
            yield self.tr("Answered: {text}").format(text=shown_line(entry.answer, MAX_NOTE))
        if entry.helped is not None:
            yield self.tr("It helped.") if entry.helped else self.tr("It did not help.")

    @Slot()
    def _on_clicked(self) -> None:
        if self._sighting is not None:
            self.followed.emit(self._sighting.entry)
