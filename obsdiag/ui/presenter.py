"""Between what is taken in and what is shown: holds the reading at hand, and tells the panes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from obsdiag.model import Match
from obsdiag.ui import capture_sources
from obsdiag.ui.announcement import announce
from obsdiag.ui.background_details import BackgroundDetails
from obsdiag.ui.capture.text_marks import marks
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.finding_saver import FindingSaver
from obsdiag.ui.mime import CodeLink, Files, Remote, Text, Unreadable, why_unreadable
from obsdiag.ui.read_queue import ReadQueue
from obsdiag.ui.read_state import ReadState
from obsdiag.ui.reopening import as_found, read_again
from obsdiag.ui.trail import CaptureVisit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.comparison import Side
    from obsdiag.history import HistoryEntry
    from obsdiag.model import Finding
    from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
    from obsdiag.ui.catalogue.proposal import Proposal
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.mime import Offer
    from obsdiag.ui.overview.kinds_overview import KindsOverview, OverviewKind
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.read_controller import Ended, ReadController, ReadEvent, Sources
    from obsdiag.ui.read_state import EditorText
    from obsdiag.ui.reopening import Reopened


class Presenter(QObject):
    """Takes offers, edits and choices in, and has the panes display what comes of them."""

    named = Signal(str)
    """Signal(str): what is shown now; '' for nothing."""
    visited = Signal(object)
    """Signal(CaptureVisit): this was read to its end, and is shown."""
    working = Signal(bool)
    """Signal(bool): whether something is read that can be stopped."""
    files_taken = Signal(object)
    """Signal(Sequence[Path]): these were pasted, dropped or opened."""

    def __init__(
        self,
        read_controller: ReadController,
        catalogue_controller: CatalogueController,
        history_provider: HistoryProvider,
        pool: QThreadPool,
        panes: Panes,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._read_controller = read_controller
        self._catalogue_controller = catalogue_controller
        self._history_provider = history_provider
        self._panes = panes
        self._saver = FindingSaver(history_provider, pool, self)
        self._details = BackgroundDetails(history_provider, pool, panes, self)
        self._queue = ReadQueue(read_controller, self)
        self._reading = ReadState()
        self._shown: object = None
        self._ended: Ended | None = None
        self._connect()

    def take(self, offer: Offer | None) -> None:
        """Read what was pasted, dropped or opened, and keep it."""
        self._panes.messages.dismiss()
        match offer:
            case Files(paths):
                self.files_taken.emit(paths)
                self.read(offer)
            case Text():
                self.read(offer)
            case CodeLink(name):
                self._catalogue_controller.show_code(name)
            case Remote(addresses):
                sentence = self.tr(
                    "Not fetched: {address}. obsdiag never uses the network; "
                    "save the response to a file and open that."
                )
                self.complain(sentence.format(address=addresses[0]))
            case Unreadable() | None:
                self.complain(why_unreadable(offer or Unreadable()))

    @Slot(object)
    def read(self, offer: Files | Text) -> None:
        """Read this as captures, and keep what is found, unless it is a page of the catalogue."""
        sources = partial(capture_sources.classified, offer, self._panes.verdict.catalogue)
        self._read(sources, capture_sources.state_of(offer))

    @Slot()
    def take_sample(self) -> None:
        """Read the sample; it does not go into the history."""
        self._read(capture_sources.sample, capture_sources.state_of_sample())

    @Slot()
    def save(self) -> None:
        """Put the findings at hand into the history, unless they are there."""
        findings = self._panes.capture.model.findings()
        if findings and not self._reading.kept:
            self._saver.save(findings)

    def entry_id(self) -> int | None:
        """Return under which id the chosen finding is in the history, None if it is not."""
        return self._reading.entry_id(self._panes.capture.number())

    @Slot()
    def clear(self) -> None:
        """Show how to begin, as if nothing had been taken in."""
        self._queue.clear()
        self._reading, self._ended = ReadState(), None
        self._set_working(working=False)
        self._panes.status.offer("")
        self.named.emit("")
        self._panes.status.say("")
        self._panes.messages.dismiss()
        self._panes.history.mark(())
        self._show_nothing("")
        self._show(None)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way; else go back to the finding; else put the messages away."""
        if self._read_controller.working:
            self._read_controller.cancel()
        elif self._panes.verdict.is_away():
            self._catalogue_controller.go_back()
        elif self._panes.verdict.step_up():
            self._panes.capture.show_all()
            self._panes.verdict.overview.view.setFocus()
        else:
            self._panes.messages.dismiss()
            self._panes.history.offer.dismiss()

    def is_working(self) -> bool:
        """Tell whether something is read that can be stopped."""
        return self._read_controller.working

    def is_shown(self, reading: ReadState) -> bool:
        """Tell whether it is this reading that is shown."""
        return reading is self._reading

    def show_again(self, visit: CaptureVisit) -> None:
        """Show a capture as it was when it had been read."""
        self._queue.show(visit.reading)
        self._on_began()
        self._show(visit.reading.first_text())
        if visit.findings:
            self._panes.capture.add(visit.findings)
        self._show_end(visit.reading)
        self._panes.status.say(self.tr("Shown again: {name}").format(name=visit.reading.name))

    def _connect(self) -> None:
        panes = self._panes
        self._catalogue_controller.complained.connect(self.complain)
        self._queue.beginning.connect(self._on_beginning)
        self._read_controller.began.connect(self._on_began)
        self._read_controller.reported.connect(self._on_reported)
        self._read_controller.ended.connect(self._on_ended)
        self._read_controller.proposed.connect(self._on_proposed)
        self._read_controller.failed.connect(self._on_failed)
        self._read_controller.warmed_up.connect(self._panes.verdict.warm_up)
        self._details.answered.connect(self._on_looked)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_failed)
        self._details.failed.connect(self._on_failed)
        self._details.overviewed.connect(self._on_overviewed)
        panes.verdict.kind_entered.connect(self._on_kind)
        panes.verdict.left_finding.connect(self.cancel)
        panes.capture.chosen.connect(self._on_chosen)
        panes.capture.moved.connect(self._on_moved)
        panes.capture.finder.failed.connect(self.report)
        panes.capture.clicked.connect(self._on_clicked)
        panes.capture.edited.connect(self._on_edited)
        panes.history.opened.connect(self._on_opened)
        panes.history.capture_opened.connect(self._on_opened)
        panes.history.read_again.connect(self._on_read_again)
        panes.verdict.earlier_reopened.connect(self._on_opened)
        panes.verdict.line_followed.connect(panes.capture.editor.go_to)

    def _read(self, sources: Sources, reading: ReadState) -> None:
        """Read `sources`, once whatever is read now has ended."""
        if self._queue.take(sources, reading):
            self._panes.status.say(self._reading.progress_words(len(self._queue)))

    @Slot()
    def _on_beginning(self) -> None:
        self._panes.messages.dismiss()
        self._panes.status.offer("")
        self._set_working(working=True)
        self._panes.verdict.prepare()

    def _go_on(self) -> None:
        """Read what has waited, now that nothing is read any more."""
        self._set_working(working=False)
        self._queue.go_on()

    def _set_working(self, *, working: bool) -> None:
        self._panes.status.set_working(working)
        self.working.emit(working)

    @Slot()
    def _on_began(self) -> None:
        self._reading = self._queue.reading
        self._ended = None
        if not self._reading.edited:
            self._shown = None  # equal keys of two readings are not the same text
        self._saver.forget()
        self._details.forget()
        self._panes.verdict.forget_overview()
        self._panes.capture.clear()
        self._panes.history.mark(self._reading.kept)
        self.named.emit(self._reading.name)

    @Slot(object)
    def _on_reported(self, events: list[ReadEvent]) -> None:
        kept, problems = len(self._reading.kept), len(self._reading.problems)
        found = self._reading.take(events)
        if self._shown is None and not self._reading.findings and not self._reading.edited:
            self._show(self._reading.first_text())
        if found:
            self._panes.capture.add(found)
        if len(self._reading.kept) > kept:
            self._panes.history.mark(self._reading.kept)
            self._panes.history.refresh()
            self.look_back()
        self._panes.messages.add(*self._reading.problems[problems:])
        if len(self._reading.problems) > problems:
            announce(self._panes.status, self._panes.messages.text())
        if (progress := self._reading.progress) is not None:
            self._panes.status.say(self._reading.progress_words(len(self._queue)))
            self._panes.status.show_share(progress.done, progress.total)

    @Slot(object)
    def _on_ended(self, ended: Ended) -> None:
        self._ended, reading = ended, self._reading
        reading.stopped = ended.cancelled
        self._panes.status.say(self._reading.ending(ended.seconds))
        self.visited.emit(CaptureVisit(reading, self._panes.capture.model.findings()))
        self._show_end(reading)
        self._offer_next(reading)
        status, found = self._panes.status, self._panes.capture.chosen_words()
        announce(status, " · ".join(filter(None, (status.text(), reading.nothing(), found))))
        self._go_on()

    def retranslate(self) -> None:
        """Say what was found in another language."""
        if self._reading.retranslate_name():
            self.named.emit(self._reading.name)
        if self._ended is not None:
            self._panes.status.say(self._reading.ending(self._ended.seconds))
        if (finding := self._panes.capture.current()) is None:
            self._panes.verdict.start.show_heading(self._reading.nothing())
        else:
            self._details.show_fields(finding)
            self.look_back()

    def _show_end(self, reading: ReadState) -> None:
        """Show what can only be shown once all of a reading is there."""
        self._panes.capture.show_partial(reading.partial())
        if not reading.findings:
            self._show_nothing(reading.nothing())
            if reading.captures and (head := reading.head()) is not None:
                self._details.look_at(head.excerpt)
        elif (number := reading.reopened_number()) is not None:
            self._panes.capture.step(number)
        elif reading.reopened is not None:
            self._panes.capture.choose(reading.reopened.code, reading.reopened.key)
        self._details.sort(self._panes.capture.model.findings())

    def _offer_next(self, reading: ReadState) -> None:
        """Offer what can be done with a reading that left something out."""
        sources = self._queue.sources
        if reading.stopped and sources is not None:
            again = ReadState(reading.name, from_files=reading.from_files, keeps=reading.keeps)
            self._panes.status.offer(self.tr("Read all of it"), lambda: self._read(sources, again))
        elif reading.silent_count and reading.with_errors():
            told = self.tr("Show the other %Ln", None, reading.silent_count)
            self._panes.status.offer(
                told, lambda: self._panes.messages.tell(reading.silent_names())
            )

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

    @Slot(object)
    def _on_proposed(self, proposal: Proposal) -> None:
        self._catalogue_controller.propose(proposal)
        self._go_on()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.complain(sentence_of(error))
        if not self._read_controller.working:
            self._go_on()

    @Slot(object)
    def _on_saved(self, ids: list[int]) -> None:
        self._reading.kept = ids
        self._panes.history.mark(ids)
        self._panes.history.refresh()
        self._panes.status.say(self.tr("Saved in the history"))

    @Slot(object)
    def _on_chosen(self, finding: Finding) -> None:
        if not self._reading.edited:
            self._show(self._reading.text_of(finding))
        self._panes.capture.editor.mark(marks(finding), reveal=not self._reading.edited)
        self._panes.verdict.show_finding(finding)
        self._details.show_fields(finding)
        self.look_back()
        if self._reading.read_again and self._reading.reopened is not None:
            self._details.compare(finding, self._reading.reopened)
        self._panes.catalogue.show_match(finding.match)

    @Slot()
    def _on_moved(self) -> None:
        self._shown = None  # the text of the chosen finding is not what is shown any more

    @Slot(object)
    def _on_clicked(self, finding: Finding) -> None:
        if not self._panes.verdict.is_shown(finding):
            self._on_chosen(finding)

    @Slot(str, bool)
    def _on_edited(self, text: str, anew: bool) -> None:
        data = text.encode("utf-8", "backslashreplace")
        self._read(
            partial(capture_sources.text, data, "editor"),
            ReadState(self._reading.name, keeps=anew, edited=True),
        )

    @Slot(object)
    def _on_opened(self, entry: Reopened) -> None:
        self._read(*as_found(self._history_provider, entry, self._panes.verdict.catalogue))

    @Slot(object)
    def _on_read_again(self, entry: HistoryEntry) -> None:
        self._read(*read_again(self._history_provider, entry))

    def _show(self, text: EditorText | None) -> None:
        """Show a text in the editor, unless it is there already."""
        if text is None:
            self._panes.capture.show_excerpt(None)
        elif text.key != self._shown:
            self._panes.capture.show_excerpt(text.excerpt, text.first)
            self._panes.capture.finder.show_source(Path(text.source) if text.source else None)
        self._shown = text.key if text else None
        self._panes.capture.show_where(text.where if text else "")

    @Slot()
    def look_back(self) -> None:
        """Ask whether the chosen finding was met before; if it is being kept, once it is."""
        own = self.entry_id()
        waits = own is None and self._reading.keeps
        finding = None if waits else self._panes.capture.current()
        self._details.look_back(finding, own, self._reading.kept)

    def _show_nothing(self, heading: str) -> None:
        self._panes.capture.clear()
        self._panes.verdict.show_start(heading)
        self._panes.catalogue.show_match(Match())

    @Slot(object)
    def report(self, error: Exception) -> None:
        """Say what an error means that came up beside the reading."""
        self.complain(sentence_of(error))

    @Slot(str)
    def complain(self, message: str) -> None:
        """Say what went wrong, in place of what was said before."""
        self._panes.messages.dismiss()
        self._panes.messages.add(message)
        announce(self._panes.status, message)
