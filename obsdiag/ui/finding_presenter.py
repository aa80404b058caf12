"""Shows what was found: the chosen finding, its text, and what all of them have in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from obsdiag.model import Match
from obsdiag.ui.background_details import BackgroundDetails
from obsdiag.ui.capture.text_marks import marks
from obsdiag.ui.read_state import ReadState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.comparison import Side
    from obsdiag.model import Finding
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.overview.kinds_overview import KindsOverview, OverviewKind
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.read_state import EditorText


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
        panes.verdict.kind_entered.connect(self._on_kind)
        panes.capture.chosen.connect(self.show_chosen)
        panes.capture.moved.connect(self._on_moved)
        panes.capture.clicked.connect(self._on_clicked)
        panes.verdict.line_followed.connect(panes.capture.editor.go_to)

    def begin(self, reading: ReadState) -> None:
        """Display this reading from now on, of which nothing has been found yet."""
        self._reading = reading
        if not reading.edited:
            self._shown = None  # equal keys of two readings are not the same text
        self.details.forget()
        self._panes.verdict.forget_overview()
        self._panes.capture.clear()
        self._panes.history.mark(reading.kept)

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
            self._panes.capture.finder.show_source(Path(text.source) if text.source else None)
        self._shown = text.key if text else None
        self._panes.capture.show_where(text.where if text else "")

    def show_end(self) -> None:
        """Show what can only be shown once all of a reading is there."""
        reading = self._reading
        self._panes.capture.show_partial(reading.partial())
        if not reading.findings:
            self.show_nothing(reading.nothing())
            head = reading.head()
            if reading.captures and head is not None:
                self.details.look_at(head.excerpt)
        elif (number := reading.reopened_number()) is not None:
            self._panes.capture.step(number)
        elif reading.reopened is not None:
            self._panes.capture.choose(reading.reopened.code, reading.reopened.key)
        self.details.sort(self._panes.capture.model.findings())

    def show_nothing(self, heading: str) -> None:
        """Show that there is no finding."""
        self._panes.capture.clear()
        self._panes.verdict.show_start(heading)
        self._panes.catalogue.show_match(Match())

    @Slot(object)
    def show_chosen(self, finding: Finding) -> None:
        """Show what a finding means, and where it stands in its text."""
        if not self._reading.edited:
            self.show_text(self._reading.text_of(finding))
        self._panes.capture.editor.mark(marks(finding), reveal=not self._reading.edited)
        self._panes.verdict.show_finding(finding)
        self.details.show_fields(finding)
        self.look_back()
        if self._reading.read_again and self._reading.reopened is not None:
            self.details.compare(finding, self._reading.reopened)
        self._panes.catalogue.show_match(finding.match)

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
        if (finding := self._panes.capture.current()) is None:
            self._panes.verdict.start.show_heading(self._reading.nothing())
        else:
            self.details.show_fields(finding)
            self.look_back()

    @Slot(object)
    def _on_overviewed(self, overview: KindsOverview) -> None:
        """Show what there is at a glance, unless the reader has gone on to something else."""
        wants_one = self._reading.edited or self._reading.reopened is not None
        has_moved = self._panes.capture.number() != 0 or self._panes.verdict.is_away()
        if not wants_one and not has_moved:
            self._panes.verdict.show_overview(overview, self._reading.name)

    @Slot(object)
    def _on_kind(self, kind: OverviewKind) -> None:
        self._panes.capture.narrow(kind.numbers)
        self._panes.verdict.diagnosis.setFocus()

    @Slot(object)
    def _on_looked(self, answers: Sequence[Side]) -> None:
        if answers and not self._reading.findings:
            self._panes.verdict.show_answers(answers)

    @Slot()
    def _on_moved(self) -> None:
        self._shown = None  # the text of the chosen finding is not what is shown any more

    @Slot(object)
    def _on_clicked(self, finding: Finding) -> None:
        if not self._panes.verdict.is_shown(finding):
            self.show_chosen(finding)
