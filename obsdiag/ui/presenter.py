"""Between what is taken in and what is shown: holds the reading at hand, and tells the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from obsdiag.ui.capture_intake import CaptureIntake
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.finding_presenter import FindingPresenter
from obsdiag.ui.finding_saver import FindingSaver
from obsdiag.ui.history.dropped_exports import Exports
from obsdiag.ui.read_queue import ReadQueue
from obsdiag.ui.read_state import ReadState
from obsdiag.ui.reading_report import ReadingReport
from obsdiag.ui.reopening import as_found, read_again
from obsdiag.ui.stopped_reading import StoppedReading
from obsdiag.ui.trail import CaptureVisit

if TYPE_CHECKING:
    from obsdiag.history import HistoryEntry
    from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
    from obsdiag.ui.catalogue.proposal import Proposal
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.history.stored_reading import ReadEvent
    from obsdiag.ui.mime import Offer
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.read_controller import Ended, ReadController, Sources
    from obsdiag.ui.read_queue import Stopped
    from obsdiag.ui.reopening import Reopened


class Presenter(QObject):
    """Takes offers, edits and choices in, and has the panes display what comes of them."""

    named = Signal(str)
    """Signal(str): what is shown now; '' for nothing."""
    visited = Signal(object)
    """Signal(CaptureVisit): this was read to its end, and is shown."""
    kept = Signal(object)
    """Signal(Sequence[int]): what was found in what was taken in has these ids in the history."""
    working = Signal(bool)
    """Signal(bool): whether something is read that can be stopped."""

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
        self._findings = FindingPresenter(history_provider, pool, panes, self)
        self._queue = ReadQueue(read_controller, self)
        self.intake = CaptureIntake(panes, self)
        self._reading = ReadState()
        self._report = ReadingReport(panes)
        self._stopped = StoppedReading(self._queue, panes, self)
        self._connect()

    @Slot(object)
    def take(self, offer: Offer | None) -> None:
        """Take in what was pasted, dropped or opened."""
        self.intake.take(offer)

    @Slot(object, object)
    def read(self, sources: Sources, reading: ReadState) -> None:
        """Read `sources`, once whatever is read now has ended."""
        if self._queue.take(sources, reading):
            self._report.say_progress(self._reading, len(self._queue))

    @Slot()
    def save(self) -> None:
        """Put the findings at hand into the history, unless they are there."""
        findings = self._panes.capture.model.findings()
        if findings and not self._reading.kept:
            self._saver.save(findings)
        elif findings:
            self._panes.status.say(self.tr("All of it is in the history already"))

    def entry_id(self) -> int | None:
        """Return under which id the chosen finding is in the history, None if it is not."""
        return self._findings.entry_id()

    @Slot()
    def look_back(self) -> None:
        """Ask anew whether the chosen finding was met before, and what was said of it."""
        self._findings.look_back()

    @Slot()
    def clear(self) -> None:
        """Show how to begin, as if nothing had been taken in."""
        self._queue.clear()
        self._reading = ReadState()
        self._report.forget()
        self._set_working(working=False)
        self._stopped.forget()
        self.named.emit("")
        self._panes.status.say("")
        self._panes.messages.dismiss()
        self._panes.history.mark(())
        self._findings.begin(self._reading)
        self._findings.show_nothing("")
        self._findings.show_text(None)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way; else go back to the finding; else put the messages away."""
        if self._read_controller.working:
            self._read_controller.cancel()
        elif self._panes.verdict.is_away():
            self._catalogue_controller.go_back()
        elif self._panes.verdict.step_up():
            self._panes.capture.show_all()
            self._panes.verdict.page().setFocus()
        else:
            self._panes.messages.dismiss()
            self._panes.history.offer.dismiss()
            self._panes.history.left_out.dismiss()

    def is_working(self) -> bool:
        """Tell whether something is read that can be stopped."""
        return self._read_controller.working

    def is_shown(self, reading: ReadState) -> bool:
        """Tell whether it is this reading that is shown."""
        return reading is self._reading

    def show_again(self, visit: CaptureVisit) -> None:
        """Show a capture as it was when it had been read."""
        self._queue.show(visit.reading)
        self._begin()
        self._findings.show_text(visit.reading.first_text())
        if visit.findings:
            self._panes.capture.add(visit.findings)
        self._findings.show_end()
        self._panes.status.say(self.tr("Shown again: {name}").format(name=visit.reading.name))

    def _connect(self) -> None:
        panes = self._panes
        self._catalogue_controller.complained.connect(self.complain)
        self.intake.wanted.connect(self.read)
        self.intake.told.connect(self.tell)
        self.intake.code_wanted.connect(self._catalogue_controller.show_code)
        self._queue.beginning.connect(self._on_beginning)
        self._stopped.gone_on.connect(self._on_gone_on)
        self._stopped.read_anew.connect(self.read)
        self._stopped.save_wanted.connect(self.save)
        self._read_controller.began.connect(self._on_began)
        self._read_controller.reported.connect(self._on_reported)
        self._read_controller.ended.connect(self._on_ended)
        self._read_controller.proposed.connect(self._on_proposed)
        self._read_controller.failed.connect(self._on_failed)
        self._read_controller.warmed_up.connect(self._panes.verdict.warm_up)
        self._findings.failed.connect(self._on_failed)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_failed)
        panes.verdict.left_finding.connect(self.cancel)
        panes.capture.finder.failed.connect(self.report)
        panes.history.opened.connect(self._on_opened)
        panes.history.capture_opened.connect(self._on_opened)
        panes.history.read_again.connect(self._on_read_again)
        panes.verdict.earlier_reopened.connect(self._on_opened)

    @Slot()
    def _on_beginning(self) -> None:
        if not self._goes_on():
            self._findings.wait_for(self._queue.reading)
        self._panes.messages.make_way()
        self._panes.status.offer("")
        self._set_working(working=True)
        QTimer.singleShot(0, self._panes.verdict.prepare)  # once it is seen that this is read

    def _goes_on(self) -> bool:
        """Tell whether what is read is what is shown, and goes on from where it was stopped."""
        return self._queue.reading is self._reading and self._reading.findings > 0

    @Slot(object)
    def _on_gone_on(self, stopped: Stopped) -> None:
        if not self.is_shown(stopped.reading):
            self.show_again(CaptureVisit(stopped.reading, stopped.findings))
        self._queue.resume(stopped)

    def _go_on(self) -> None:
        """Read what has waited, now that nothing is read any more."""
        self._set_working(working=False)
        self._queue.go_on()

    def _set_working(self, *, working: bool) -> None:
        self._panes.status.set_working(working)
        self.working.emit(working)

    @Slot()
    def _on_began(self) -> None:
        if self._goes_on():
            self._panes.capture.head.show_partial("")
        else:
            self._begin()

    def _begin(self) -> None:
        """Show another reading from now on."""
        self._reading = self._queue.reading
        self._report.forget()
        self._saver.forget()
        self.intake.shown = self._reading
        self._findings.begin(self._reading)
        self.named.emit(self._reading.name)

    @Slot(object)
    def _on_reported(self, events: list[ReadEvent]) -> None:
        kept, problems = len(self._reading.kept), len(self._reading.problems)
        found = self._reading.take(events)
        self._findings.show_first_text()
        if found:
            self._panes.capture.add(found)
        if len(self._reading.kept) > kept:
            self._panes.history.mark(self._reading.kept)
            self._panes.history.refresh()
            self._findings.look_back()
            if self._reading.reopened is None:
                self.kept.emit(self._reading.kept[kept:])
        self._report.say_problems(self._reading.problems[problems:])
        if self._reading.progress is not None:
            self._report.say_progress(self._reading, len(self._queue))

    @Slot(object)
    def _on_ended(self, ended: Ended) -> None:
        reading = self._reading
        reading.stopped = ended.cancelled
        self._report.say_end(reading, ended)
        self.visited.emit(CaptureVisit(reading, self._panes.capture.model.findings()))
        self._findings.show_end()
        self._stopped.remember(reading)
        self._stopped.offer_next(reading)
        self._report.announce_end(reading)
        self._go_on()

    def retranslate(self) -> None:
        """Say what was found in another language."""
        if self._reading.retranslate_name():
            self.named.emit(self._reading.name)
        self._report.retranslate(self._reading)
        self._findings.retranslate()

    @Slot(object)
    def _on_proposed(self, proposal: Proposal | Exports) -> None:
        self._findings.stop_waiting()
        if not isinstance(proposal, Exports):
            self._catalogue_controller.propose(proposal)
        self._go_on()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._findings.stop_waiting()
        self.complain(sentence_of(error))
        if not self._read_controller.working:
            self._go_on()

    @Slot(object)
    def _on_saved(self, ids: list[int]) -> None:
        self._reading.kept = ids
        self.kept.emit(ids)
        self._panes.history.mark(ids)
        self._panes.history.refresh()
        self._panes.status.say(self.tr("Saved in the history"))
        self._panes.status.offer("")
        self._stopped.offer_next(self._reading)

    @Slot(object)
    def _on_opened(self, entry: Reopened) -> None:
        catalogue = self._panes.verdict.catalogue
        self.read(*as_found(self._history_provider, entry, catalogue))

    @Slot(object)
    def _on_read_again(self, entry: HistoryEntry) -> None:
        self.read(*read_again(self._history_provider, entry))

    @Slot(object)
    def report(self, error: Exception) -> None:
        """Say what an error means that came up beside the reading."""
        self.complain(sentence_of(error))

    @Slot(str)
    def tell(self, message: str) -> None:
        """Say what is no trouble, in place of what was said before."""
        self._report.tell(message)

    @Slot(str)
    def complain(self, message: str) -> None:
        """Say what went wrong, in place of what was said before."""
        self._report.complain(message)
