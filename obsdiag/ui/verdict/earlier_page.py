"""The page of an earlier finding, in the verdict's place; the finding at hand stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot

from obsdiag.ui.local_text import shown_line
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.field_row import field_column
from obsdiag.ui.verdict.fields import recorded_fields
from obsdiag.ui.verdict.guidance_row import LabelledText, LabelledTextRow
from obsdiag.ui.verdict.headline import Headline
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.remarks import said_of, seen
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.history import HistoryEntry

MAX_TITLE = 80
MAX_NOTES = 12


class EarlierPage(ScrollPage):
    """What is kept of one finding, and what was said of it."""

    left = Signal()
    """The reader wants back to the finding at hand."""
    reopened = Signal(object)
    """Signal(HistoryEntry): its capture is to be opened in place of the one at hand."""
    field_copied = Signal(object)
    """Signal(ShownField)."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("EarlierPage", "Earlier finding"))
        self._entry: HistoryEntry | None = None
        self._back = Link(self.tr("‹ Back to the finding (Esc)"))
        self._back.clicked.connect(self.left)
        self._headline = Headline()
        self._headline.told.connect(self.name_after)
        self._said: Column[LabelledText] = Column(self.tr("What was said of it"), LabelledTextRow)
        self._notes: Column[LabelledText] = Column(self.tr("Why, in that capture"), LabelledTextRow)
        self._fields = field_column(self.tr("What it says"), self.field_copied)
        self._open = Link(self.tr("Open its capture"))
        self._open.clicked.connect(self._on_opened)
        for widget in (
            self._back,
            self._headline,
            self._said,
            self._notes,
            self._fields,
            self._open,
        ):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    @property
    def entry(self) -> HistoryEntry | None:
        """What the page is about."""
        return self._entry

    def show_entry(self, entry: HistoryEntry) -> None:
        """Show this entry of the history."""
        self._entry = entry
        record = entry.record
        title = shown_line(entry.code or str(record.get("reason") or ""), MAX_TITLE)
        published = record.get("catalogue") or {}
        self._headline.show_words(
            entry.status,
            title or self.tr("No error code"),
            visible(str(published.get("description") or "")),
            self.tr("from the history"),
        )
        self._said.show_values([seen(entry), *said_of(entry)])
        notes = (record.get("notes") or [])[:MAX_NOTES]
        self._notes.show_values([_noted(note) for note in notes])
        self._fields.show_values(recorded_fields(record))
        self.verticalScrollBar().setValue(0)

    @Slot()
    def _on_opened(self) -> None:
        if self._entry is not None:
            self.reopened.emit(self._entry)


def _noted(note: Mapping[str, object]) -> LabelledText:
    """Return a remark of the diagnosis, as it was stored."""
    sure = QCoreApplication.translate("Severity", str(note.get("severity") or ""))
    return LabelledText(sure, shown_line(str(note.get("text") or "")))
