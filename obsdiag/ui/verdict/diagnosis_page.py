"""What a finding means: the verdict, why in this capture, what it may be else, and its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from obsdiag.model import How
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.cause_row import CauseRow
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.entry_row import EntryRow
from obsdiag.ui.verdict.field_row import field_column
from obsdiag.ui.verdict.guidance_row import LabelledText, LabelledTextRow
from obsdiag.ui.verdict.guidance_view import GuidanceView, whose_move
from obsdiag.ui.verdict.headline import Headline
from obsdiag.ui.verdict.note_row import NoteRow
from obsdiag.ui.verdict.previous_occurrence_row import PreviousOccurrenceRow
from obsdiag.ui.verdict.remarks import changes, said_of
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.ui.verdict.shown_cause import ShownCause, judged_causes
from obsdiag.ui.verdict.text_label import TextLabel
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.history import HistoryEntry
    from obsdiag.history.comparison import ChangedValue
    from obsdiag.model import Entry, Finding, Match, Note
    from obsdiag.ui.history.previous_occurrence import PreviousOccurrence
    from obsdiag.ui.verdict.fields import ShownField

MAX_TITLE = 80
MAX_CANDIDATES = 8

_HOW = {
    How.EXACT: noop("How", "✓ exact match"),
    How.SPACING: noop("How", "✓ match, but for spaces or case"),
    How.ALIAS: noop("How", "✓ match, under another name"),
    How.MESSAGE: noop("How", "✓ matched by its message"),
    How.STATUS: noop("How", "? only the status is known"),
    How.NEAREST: noop("How", "not in the published table"),
    None: noop("How", "not in the published table"),
}


def how(match: Match) -> str:
    """Return in a few words how the catalogue's entry was found."""
    return QCoreApplication.translate("How", _HOW[match.how])


class DiagnosisPage(ScrollPage):
    """One finding; says which line, entry or field the reader asks for."""

    line_followed = Signal(int)
    """Signal(int): a line of the source."""
    rule_followed = Signal(str)
    """Signal(str): the reader wants the page on this rule."""
    entry_followed = Signal(object)
    """Signal(Entry)."""
    code_followed = Signal(str)
    """Signal(str): the reader wants the page of this code."""
    field_copied = Signal(object)
    """Signal(ShownField)."""
    earlier_followed = Signal(object)
    """Signal(HistoryEntry): the reader wants to see this earlier finding."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(QCoreApplication.translate("DiagnosisPage", "Diagnosis"))
        self.catalogue = catalogue
        self._headline = Headline()
        self._seen: Column[PreviousOccurrence] = Column(
            self.tr("Seen before"), self._previous_occurrence_row
        )
        self._changes: Column[LabelledText] = Column(
            self.tr("Read again with today's rules"), LabelledTextRow
        )
        self._said: Column[LabelledText] = Column(self.tr("What was said of it"), LabelledTextRow)
        self._note = LabelledTextRow()
        self._causes: Column[ShownCause] = Column(self.tr("Why, in this capture"), self._cause_row)
        self._notes: Column[Note] = Column("", self._note_row)
        self._candidates: Column[Entry] = Column("", self._entry_row)
        self._fields = field_column(self.tr("What it says"), self.field_copied)
        self._source = TextLabel(second=True)
        self._advice = GuidanceView()
        self._advice.code_followed.connect(self.code_followed)
        self._advice.command_copied.connect(self.field_copied)
        for widget in (
            self._headline,
            self._changes,
            self._said,
            self._seen,
            self._note,
            self._candidates,
            self._causes,
            self._notes,
            self._fields,
            self._source,
            self._advice,
        ):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def show_finding(self, finding: Finding, note: str) -> None:
        """Show this finding, from its top, and the team's `note`; its fields are told apart."""
        match = finding.match
        text = match.entry.description if match.entry else ""
        advice = self.catalogue.guidance_for(match)
        move = "" if advice is None else whose_move(advice)
        title = self._title(finding)
        self._headline.show_words(finding.capture.status, title, how(match), text, move)
        for column in (self._changes, self._said, self._seen):
            column.show_values(())
        self._note.show_value(LabelledText(self.tr("Your team's note"), note))
        self._note.setVisible(bool(note))
        judged = judged_causes(finding, advice)
        self._advice.show_guidance(advice, self.catalogue, judged if finding.causes else None)
        self._candidates.show_values(match.candidates[:MAX_CANDIDATES], self._possible(match))
        self._causes.show_values(judged.supported)
        self._notes.show_values(judged.notes, self._noted(after_causes=bool(judged.supported)))
        self._fields.show_values(())
        self._source.setText(self._published(match.entry))
        self._source.setVisible(match.entry is not None)
        self.verticalScrollBar().setValue(0)

    def show_annotations(self, entry: HistoryEntry | None) -> None:
        """Show ticket, tags and note of the finding's own entry of the history, if it has one."""
        self._said.show_values(said_of(entry))

    def show_differences(self, differences: Sequence[ChangedValue] | None) -> None:
        """Show what differs from what was stored; None: it was not found then."""
        self._changes.show_values(changes(differences))

    def show_previous_occurrences(self, previous_occurrences: Sequence[PreviousOccurrence]) -> None:
        """Show as what the finding was met before."""
        self._seen.show_values(previous_occurrences)

    def show_fields(self, fields: Sequence[ShownField]) -> None:
        """Show the fields of the finding."""
        self._fields.show_values(fields)

    def _title(self, finding: Finding) -> str:
        entry = finding.match.entry
        name = finding.error.code or (entry.wire_code if entry else finding.capture.reason)
        return one_line(name, MAX_TITLE) if name else self.tr("No error code")

    def _possible(self, match: Match) -> str:
        if match.how is How.STATUS:
            count = len(match.candidates)
            return self.tr(
                "With this status it can be one of %Ln, the likeliest first", None, count
            )
        return self.tr("The nearest entries of the published table")

    def _published(self, entry: Entry | None) -> str:
        if entry is None:
            return ""
        about = self.catalogue.about
        return self.tr("{id} · {status} · {title}, {licence}").format(
            id=entry.id, status=entry.status, title=about.title, licence=about.licence
        )

    def _noted(self, *, after_causes: bool) -> str:
        """Return what the notes are called that no cause rests on."""
        return self.tr("Also noted") if after_causes else self.tr("Why, in this capture")

    def _cause_row(self) -> CauseRow:
        row = CauseRow()
        row.line_followed.connect(self.line_followed)
        row.rule_followed.connect(self.rule_followed)
        row.command_copied.connect(self.field_copied)
        return row

    def _note_row(self) -> NoteRow:
        row = NoteRow()
        row.followed.connect(self.line_followed)
        row.rule_followed.connect(self.rule_followed)
        return row

    def _entry_row(self) -> EntryRow:
        row = EntryRow()
        row.followed.connect(self.entry_followed)
        return row

    def _previous_occurrence_row(self) -> PreviousOccurrenceRow:
        row = PreviousOccurrenceRow()
        row.followed.connect(self.earlier_followed)
        return row
