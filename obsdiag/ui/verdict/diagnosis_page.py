"""What a finding means, the answer first: whose move it is, the likeliest cause, what to do."""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.guard import guarded
from obsdiag.ui.local_text import number
from obsdiag.ui.verdict.answer_columns import AnswerColumns
from obsdiag.ui.verdict.causes_view import CausesView
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.entry_row import EntryRow
from obsdiag.ui.verdict.field_row import field_column
from obsdiag.ui.verdict.finding_words import headline_words, possible, previous_words
from obsdiag.ui.verdict.fold import Fold, FoldedPart, FoldedRows
from obsdiag.ui.verdict.fold_bar import FoldBar
from obsdiag.ui.verdict.guidance_row import CodeRow, LabelledText, LabelledTextRow
from obsdiag.ui.verdict.guidance_view import GuidanceView, confusions, remarks
from obsdiag.ui.verdict.headline import Headline
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.previous_occurrence_row import PreviousOccurrenceRow
from obsdiag.ui.verdict.remarks import changes, said_of
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.ui.verdict.shown_cause import judged_causes
from obsdiag.ui.verdict.text_label import TextLabel
from obsdiag.ui.verdict.veil import Veil

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue_entry import Entry
    from obsdiag.history import HistoryEntry
    from obsdiag.history.comparison import ChangedValue
    from obsdiag.history.experience import Experience
    from obsdiag.model import Finding
    from obsdiag.ui.history.previous_occurrence import PreviousOccurrence
    from obsdiag.ui.verdict.fields import ShownField

MAX_CANDIDATES = 8


class DiagnosisPage(ScrollPage):
    """One finding; says which line, entry or field the reader asks for."""

    line_followed = Signal(int)
    """Signal(int): a line of the source."""
    entry_followed = Signal(object)
    """Signal(Entry)."""
    code_followed = Signal(str)
    """Signal(str): the reader wants the page of this code."""
    rule_followed = Signal(str)
    """Signal(str): the reader wants the page of this rule."""
    field_copied = Signal(object)
    """Signal(ShownField)."""
    earlier_followed = Signal(object)
    """Signal(HistoryEntry): the reader wants to see this earlier finding."""

    left = Signal()
    """The reader wants back to the overview."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(QCoreApplication.translate("DiagnosisPage", "Diagnosis"))
        self.catalogue = catalogue
        self._back = Link(self.tr("‹ Back to the overview (Esc)"))
        self._back.clicked.connect(self.left)
        self._back.hide()
        self._headline = Headline()
        self._headline.told.connect(self.name_after)
        self._headline.aside_followed.connect(self._on_aside)
        self._changes: Column[LabelledText] = Column(
            self.tr("Read again with today's rules"), LabelledTextRow
        )
        self._mind: Column[LabelledText] = Column("", LabelledTextRow)
        self._causes = CausesView(self)
        self._causes.line_followed.connect(self.line_followed)
        self._causes.rule_followed.connect(self.rule_followed)
        self._causes.command_copied.connect(self.field_copied)
        self._candidates: Column[Entry] = Column("", self._entry_row)
        self._note = LabelledTextRow()
        self._others: FoldedRows[LabelledText] = FoldedRows(self._code_row)
        self._advice = GuidanceView()
        self._advice.code_followed.connect(self.code_followed)
        self._advice.command_copied.connect(self.field_copied)
        self._about = FoldedPart(self._advice, self.tr("About this code"))
        self._said: Column[LabelledText] = Column(self.tr("What was said of it"), LabelledTextRow)
        self._fields = field_column(self.tr("What it says"), self.field_copied)
        self._fields_later = AfterPaint(self)
        self._veil = Veil(self._fields)
        self._source = TextLabel(second=True)
        self._seen: Column[PreviousOccurrence] = Column(
            self.tr("Seen before"), self._previous_occurrence_row
        )
        self._lay_out()

    def _lay_out(self) -> None:
        causes = self._causes
        folds = FoldBar(
            *(causes.supported, causes.open, causes.ruled_out, causes.notes),
            *(self._others, self._about),
        )
        folds.unfolded.connect(self.reveal)
        self._columns = AnswerColumns(
            (self._changes, self._mind, causes.first, self._candidates, self._note, folds),
            (self._said, self._fields, self._seen, self._source),
        )
        self.rows.setSpacing(0)
        self.rows.addWidget(self._back)
        self.rows.addWidget(self._headline)
        self.rows.addLayout(self._columns, 1)

    def show_finding(self, finding: Finding, note: str) -> None:
        """Show this finding, from its top, and the team's `note`; its fields are told apart."""
        with self.laid_out_once(*self._columns.parts):
            self._show_finding(finding, note)
        self.verticalScrollBar().setValue(0)

    def _show_finding(self, finding: Finding, note: str) -> None:
        match = finding.match
        advice = self.catalogue.guidance_for(match)
        self._headline.show_words(*headline_words(finding, self.catalogue, advice))
        self._headline.show_aside("")
        for column in (self._changes, self._said):
            column.show_values(())
        self._mind.show_values(() if advice is None else remarks(advice))
        self._note.show_value(LabelledText(self.tr("Your team's note"), note))
        self._note.setVisible(bool(note))
        self._candidates.show_values(match.candidates[:MAX_CANDIDATES], possible(match))
        self._causes.show(judged_causes(finding, advice), advice)
        confused = () if advice is None else confusions(advice)
        told = self.tr("Not to be confused with ({count})").format(count=number(len(confused)))
        self._others.show_values(confused, told)
        show = self._advice.guidance_in_parts
        self._about.hold(partial(show, advice, self.catalogue, beside_answer=True))
        self._about.setVisible(advice is not None)
        self._seen.show_values(())
        self._source.setText(self._published(match.entry))
        self._source.setVisible(match.entry is not None)

    def fill_folds(self) -> None:
        """Make what is folded, and leave it so: the first unfolding is as quick as the next."""
        with self.laid_out_once(*self._columns.parts):
            folds: tuple[Fold, ...] = (
                *(self._causes.open, self._causes.ruled_out, self._causes.notes),
                *(self._others, self._about),
            )
            for fold, folded in product(folds, (False, True)):
                fold.fold(folded=folded)
                self.finish()

    def show_way_back(self, *, shown: bool) -> None:
        """Show the way back to an overview, or that there is none."""
        self._back.setVisible(shown)

    def show_annotations(self, entry: HistoryEntry | None) -> None:
        """Show ticket, tags and note of the finding's own entry of the history, if it has one."""
        with self.laid_out_once(*self._columns.parts):
            self._said.show_values(said_of(entry))

    def show_differences(self, differences: Sequence[ChangedValue] | None) -> None:
        """Show what differs from what was stored; None: it was not found then."""
        with self.laid_out_once(*self._columns.parts):
            self._changes.show_values(changes(differences))

    def show_previous_occurrences(self, previous_occurrences: Sequence[PreviousOccurrence]) -> None:
        """Show as what the finding was met before; what is in sight already stays where it is."""
        with self.laid_out_once(*self._columns.parts):
            self._seen.show_values(previous_occurrences)
        self._headline.show_aside(previous_words(previous_occurrences))

    def show_experience(self, finding: Finding, known: Mapping[str, Experience]) -> None:
        """Show the causes with what became of them before; those that stand alike by that."""
        advice = self.catalogue.guidance_for(finding.match)
        with self.laid_out_once(*self._columns.parts):
            self._causes.show(judged_causes(finding, advice, known), advice)

    def show_fields(self, fields: Sequence[ShownField]) -> None:
        """Show the fields of the finding."""
        self._fields_later.forget()
        with self.laid_out_once(*self._columns.parts):
            self._fields.show_values(fields)
        self._veil.cover(covers=False)

    def show_fields_later(self, fields: Callable[[], Sequence[ShownField]]) -> None:
        """Show them a frame after the answer; what is left of those before is covered until then.

        At once where one of them has the focus: keys and screen readers go by what stands there.
        """
        focused = QApplication.focusWidget()
        if self.isVisible() and not (focused and self._fields.isAncestorOf(focused)):
            self._veil.cover(covers=True)
            self._fields_later.do(lambda: self.show_fields(fields()))
        else:
            self.show_fields(fields())

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the fields right of the answer where there is room for both.

        Before Qt lays the page out in the new room: else all of it is laid out both ways.
        """
        self.fit_text()
        super().resizeEvent(event)

    def fit_text(self) -> None:
        """Have one column or two, by the size that texts have."""
        self._columns.fit(self.viewport().width())

    def _published(self, entry: Entry | None) -> str:
        if entry is None:
            return ""
        about = self.catalogue.about
        return self.tr("{id} · {status} · {title}, {licence}").format(
            id=entry.id, status=entry.status, title=about.title, licence=about.licence
        )

    @Slot()
    def _on_aside(self) -> None:
        self.ensureWidgetVisible(self._seen)
        if (first := self._seen.nextInFocusChain()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _code_row(self) -> CodeRow:
        row = CodeRow()
        row.followed.connect(self.code_followed)
        return row

    def _entry_row(self) -> EntryRow:
        row = EntryRow()
        row.followed.connect(self.entry_followed)
        return row

    def _previous_occurrence_row(self) -> PreviousOccurrenceRow:
        row = PreviousOccurrenceRow()
        row.followed.connect(self.earlier_followed)
        return row
