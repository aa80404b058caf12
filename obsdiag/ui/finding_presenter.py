"""Shows what was found: the chosen finding, its text, and what all of them have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from obsdiag.catalogue_entry import Match
from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.background_details import BackgroundDetails
from obsdiag.ui.capture.text_marks import marks
from obsdiag.ui.read_state import ReadState
from obsdiag.ui.reading_words import part_that_was_read, progress_words, why_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.comparison import Side
    from obsdiag.model import Finding
    from obsdiag.ui.capture.source_search import SourcePart
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.overview.kinds_overview import KindsOverview, OverviewKind
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.source_heads import EditorText


PATIENCE_MS = 200
"""After so long without a finding, what was shown before is put away; sooner it would flicker."""


class FindingPresenter(QObject):
    """Displays one reading, as far as it has come."""

    failed = Signal(object)
    """Signal(Exception): a detail could not be found out."""

    def __init__(
        self, history_provider: HistoryProvider, pool: QThreadPool, panes: Panes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._reading = ReadState()
        self._shown: object = None
        self.details = BackgroundDetails(history_provider, pool, panes, self)
        self.details.failed.connect(self.failed)
        self.details.answered.connect(self._on_looked)
        self.details.overviewed.connect(self._on_overviewed)
        self.details.looked_around.connect(self._on_around)
        panes.verdict.kind_entered.connect(self._on_kind)
        panes.capture.chosen.connect(self.show_chosen)
        panes.capture.moved.connect(self._on_moved)
        panes.capture.clicked.connect(self._on_clicked)
        panes.verdict.line_followed.connect(panes.capture.editor.go_to)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_long)
        self._waits_for = ReadState()
        self._focused: QWidget | None = None
        self._later = AfterPaint(self)
        self._is_first = True

    def wait_for(self, reading: ReadState) -> None:
        """Have what was shown before put away, unless this is read in no time."""
        self._focused = QApplication.focusWidget()
        self._waits_for = reading
        if not reading.edited:
            self._patience.start()

    def stop_waiting(self) -> None:
        """Show again what was shown before: there is nothing to wait for any more."""
        self._patience.stop()
        if self._panes.verdict.is_waiting():
            self._panes.verdict.go_back()
            self._panes.capture.set_aside(aside=False)
            self._panes.history.mark(self._reading.kept)
            if (finding := self._panes.capture.current()) is not None:
                self._panes.catalogue.show_match(finding.match)

    @Slot()
    def _on_long(self) -> None:
        self._panes.history.mark(())
        self._panes.verdict.show_waiting(self._waits_for.name)
        if self._reading is not self._waits_for or self._shown is None:
            self._panes.capture.set_aside(aside=True)
            self._panes.catalogue.forget_match(Match())
        self._panes.status.say(progress_words(self._waits_for, 0))

    def begin(self, reading: ReadState) -> None:
        """Display this reading from now on, of which nothing has been found yet."""
        self._reading = reading
        if not reading.edited:
            self._shown = None  # equal keys of two readings are not the same text
            self._panes.capture.find_bar.put_away()
        self._is_first = True
        self._later.forget()
        self.details.forget()
        self._panes.verdict.forget_overview()
        self._panes.capture.clear()

    def show_first_text(self) -> None:
        """Show the head of the first source, for as long as nothing was found."""
        if self._shown is None and not self._reading.findings and not self._reading.edited:
            self.show_text(self._reading.first_text())

    def show_text(self, text: EditorText | None) -> None:
        """Show a text in the editor, unless it is there already."""
        if text is None:
            self._panes.capture.show_excerpt(None)
        elif text.key != self._shown:
            self._panes.capture.show_excerpt(text.excerpt, text.first)
            self._panes.capture.finder.show_source(text.source)
        self._shown = text.key if text else None
        self._panes.capture.head.show_where(text.where if text else "")

    def show_end(self) -> None:
        """Show what can only be shown once all of a reading is there."""
        reading = self._reading
        self._patience.stop()
        self._panes.history.mark(reading.kept)
        self._panes.capture.head.show_partial(part_that_was_read(reading))
        if self._shown is None and not reading.edited:
            self.show_text(None)  # what is shown is of a reading before
        if not reading.findings:
            if reading.edited:  # what was read in the text before is not in this one
                self._panes.capture.mark((), reveal=False)
                self._panes.capture.head.show_where(reading.where_edited(None))
            self.show_nothing(why_nothing(reading))
            self._show_instead(reading)
        elif (number := reading.reopened_number()) is not None:
            self._panes.capture.step(number)
        elif reading.reopened is not None:
            self._panes.capture.choose(reading.reopened.code, reading.reopened.key)
        else:
            self._take_focus()
        self.details.sort(self._panes.capture.model.findings())

    def show_nothing(self, heading: str) -> None:
        """Show that there is no finding."""
        self._panes.capture.clear()
        self._panes.verdict.show_start(heading)
        self._later.forget()
        self._panes.catalogue.show_match(Match())

    def _show_instead(self, reading: ReadState) -> None:
        """Show what else there is of a reading without an error."""
        head = reading.head()
        if reading.captures and head is not None:
            self.details.look_at(head.excerpt)
        elif word := reading.lone_word():
            near = self._panes.verdict.catalogue.match(word, None, None).candidates
            if near:
                self._panes.verdict.show_near(word, near)
        self._take_focus()

    def _take_focus(self) -> None:
        """Have the keys go to what was found, unless its reader has gone on to something else.

        An edited text keeps them, and so does a list in which one entry after the other is shown.
        """
        reading = self._reading
        if reading.edited or reading.reopened is not None:
            return
        focused, verdict = QApplication.focusWidget(), self._panes.verdict
        if focused is self._focused or (focused and verdict.isAncestorOf(focused)):
            verdict.page().setFocus()
            self._focused = verdict  # taken: where the keys go from now on is the reader's choice

    @Slot(object)
    def show_chosen(self, finding: Finding) -> None:
        """Show what a finding means, and where it stands in its text."""
        self._patience.stop()
        marks_at_once = self._show_text_of(finding)
        self._panes.verdict.show_finding(finding)
        self.details.forget_past()
        self._panes.capture.mark(marks(finding) if marks_at_once else (), reveal=marks_at_once)
        self.details.show_fields(finding)
        self._panes.catalogue.forget_match(finding.match)
        if self._is_first:
            self.look_back()
        self._later.take(
            self._details_of(finding, marks_at_once=marks_at_once, looks_back=not self._is_first)
        )
        self._is_first = False
        if self._reading.read_again and self._reading.reopened is not None:
            self.details.compare(finding, self._reading.reopened)
        self._take_focus()

    def _show_text_of(self, finding: Finding) -> bool:
        """Show the text of a finding, and tell whether it is another one than before."""
        if self._reading.edited:
            self._panes.capture.head.show_where(self._reading.where_edited(finding))
            return False
        text, before = self._reading.text_of(finding), self._shown
        self.show_text(text)
        self.details.look_around(finding, text)
        return self._shown != before

    def _details_of(
        self, finding: Finding, *, marks_at_once: bool, looks_back: bool
    ) -> Iterator[None]:
        """Show what else is beside the answer, a part in each step."""
        if not marks_at_once:
            self._panes.capture.mark(marks(finding), reveal=not self._reading.edited)
            yield
        self._panes.catalogue.show_match(finding.match)
        yield
        if looks_back:
            self.look_back()

    @Slot()
    def look_back(self) -> None:
        """Ask whether the chosen finding was met before; if it is being kept, once it is."""
        own = self.entry_id()
        waits = own is None and self._reading.keeps
        finding = None if waits else self._panes.capture.current()
        self.details.look_back(finding, own, self._reading.kept)

    def entry_id(self) -> int | None:
        """Return under which id the chosen finding is in the history, None if it is not."""
        return self._reading.entry_id(self._panes.capture.number())

    def retranslate(self) -> None:
        """Say what was found in another language."""
        finding, reading = self._panes.capture.current(), self._reading
        text = reading.text_of(finding) if finding else reading.first_text()
        if reading.edited:
            self._panes.capture.head.show_where(reading.where_edited(finding))
        elif text is not None:
            self._panes.capture.head.show_where(text.where)
        if finding is None:
            self._panes.verdict.start.show_heading(why_nothing(reading))
        else:
            self.details.show_fields(finding)
            self.look_back()

    @Slot(object)
    def _on_overviewed(self, overview: KindsOverview) -> None:
        """Show what there is at a glance, unless the reader has gone on to something else."""
        wants_one = self._reading.edited or self._reading.reopened is not None
        has_moved = self._panes.capture.number() != 0 or self._panes.verdict.is_away()
        at_once = not wants_one and not has_moved
        self._panes.verdict.show_overview(overview, self._reading.name, at_once=at_once)
        if at_once:
            self._take_focus()

    @Slot(object)
    def _on_kind(self, kind: OverviewKind) -> None:
        self._panes.capture.narrow(kind.numbers)
        self._panes.verdict.diagnosis.setFocus()

    @Slot(object)
    def _on_looked(self, answers: Sequence[Side]) -> None:
        if answers and not self._reading.findings:
            self._panes.verdict.show_answers(answers)
            self._take_focus()

    @Slot(object)
    def _on_around(self, part: SourcePart | None) -> None:
        """Show the lines around the chosen finding, in place of its own alone."""
        finding = self._panes.capture.current()
        if part is not None and finding is not None and not self._reading.edited:
            self._panes.capture.show_part(part)
            self._panes.capture.mark(marks(finding), reveal=True)

    @Slot()
    def _on_moved(self) -> None:
        self._shown = None  # the text of the chosen finding is not what is shown any more

    @Slot(object)
    def _on_clicked(self, finding: Finding) -> None:
        if not self._panes.verdict.is_shown(finding):
            self.show_chosen(finding)
