"""Between what is taken in and what is shown: holds the reading at hand, and tells the panes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from obsdiag.model import Match
from obsdiag.ui import capture_sources
from obsdiag.ui.background_details import BackgroundDetails
from obsdiag.ui.capture.text_marks import marks
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.mime import CodeLink, Files, Remote, Text
from obsdiag.ui.read_state import ReadState
from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.model import Finding
    from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
    from obsdiag.ui.catalogue.proposal import Proposal
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.mime import Offer
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.read_controller import Ended, ReadController, ReadEvent, Sources
    from obsdiag.ui.read_state import EditorText


def _keep(history_provider: HistoryProvider, findings: Sequence[Finding]) -> list[int]:
    from obsdiag.pipeline import saving

    return saving.keep(history_provider.history(), *findings)


class Presenter(QObject):
    """Takes offers, edits and choices in, and has the panes display what comes of them."""

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
        self._saving = LatestTask(pool, self)
        self._details = BackgroundDetails(history_provider, pool, panes, self)
        self._reading = self._next = ReadState()
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
            case None:
                self.complain(self.tr("There is nothing here that can be read: no text, no file."))

    @Slot(object)
    def read(self, offer: Files | Text) -> None:
        """Read this as captures, and keep what is found, unless it is a page of the catalogue."""
        catalogue = self._panes.verdict.catalogue
        self._read(partial(capture_sources.classified, offer, catalogue), ReadState())

    @Slot()
    def take_sample(self) -> None:
        """Read the sample; it does not go into the history."""
        self._read(capture_sources.sample, ReadState(keeps=False))

    @Slot()
    def save(self) -> None:
        """Put the findings at hand into the history, unless they are there."""
        findings = self._panes.capture.model.findings()
        if findings and not self._reading.kept:
            self._saving.ask(partial(_keep, self._history_provider, findings))

    def entry_id(self) -> int | None:
        """Return under which id the chosen finding is in the history, None if it is not."""
        if self._reading.reopened is not None:
            return self._reading.reopened.id
        number = self._panes.capture.number()
        kept = self._reading.kept  # in the order of the findings
        return kept[number] if number is not None and number < len(kept) else None

    @Slot()
    def clear(self) -> None:
        """Show how to begin, as if nothing had been taken in."""
        self._read_controller.forget()
        self._reading, self._ended = ReadState(), None
        self._panes.status.set_working(False)
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
        else:
            self._panes.messages.dismiss()
            self._panes.history.offer.dismiss()

    def _connect(self) -> None:
        panes = self._panes
        self._catalogue_controller.complained.connect(self.complain)
        self._read_controller.began.connect(self._on_began)
        self._read_controller.reported.connect(self._on_reported)
        self._read_controller.ended.connect(self._on_ended)
        self._read_controller.proposed.connect(self._on_proposed)
        self._read_controller.failed.connect(self._on_failed)
        self._read_controller.warmed_up.connect(self._panes.verdict.warm_up)
        self._saving.done.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self._details.failed.connect(self._on_failed)
        panes.capture.chosen.connect(self._on_chosen)
        panes.capture.edited.connect(self._on_edited)
        panes.history.opened.connect(self._on_opened)
        panes.verdict.earlier_reopened.connect(self._on_opened)
        panes.verdict.line_followed.connect(panes.capture.editor.go_to)

    def _read(self, sources: Sources, reading: ReadState) -> None:
        self._next = reading
        self._panes.messages.dismiss()
        self._panes.status.set_working(True)
        self._read_controller.take(sources, keep=reading.keeps)
        self._panes.verdict.prepare()

    @Slot()
    def _on_began(self) -> None:
        self._reading = self._next
        self._ended = None
        if not self._reading.edited:
            self._shown = None  # equal keys of two readings are not the same text
        self._saving.forget()
        self._panes.capture.clear()
        self._panes.history.mark(self._reading.kept)

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
            self._look_back()
        self._panes.messages.add(*self._reading.problems[problems:])
        if len(self._reading.problems) > problems:
            self._announce(self._panes.messages.text())
        if progress := self._reading.under_way():
            self._panes.status.say(progress)

    @Slot(object)
    def _on_ended(self, ended: Ended) -> None:
        self._ended = ended
        self._panes.status.set_working(False)
        self._panes.status.say(self._summary(ended))
        if not self._reading.findings:
            self._show_nothing(self._heading())
        elif self._reading.reopened is not None:
            self._panes.capture.choose(self._reading.reopened.code, self._reading.reopened.key)
        self._details.sort(self._panes.capture.model.findings())
        self._announce(" · ".join(filter(None, (self._panes.status.text(), self._verdict()))))

    def _summary(self, ended: Ended) -> str:
        summary = self._reading.summary(ended.seconds)
        return self.tr("Stopped. {summary}").format(summary=summary) if ended.cancelled else summary

    def _verdict(self) -> str:
        """Return in a few words what the chosen finding is, empty where there is none."""
        index = self._panes.capture.findings.currentIndex()
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""

    def _heading(self) -> str:
        """Return what stands in the verdict's place where there is no finding."""
        return self.tr("This capture shows no error") if self._reading.captures else ""

    def retranslate(self) -> None:
        """Say what was found in another language."""
        if self._ended is not None:
            self._panes.status.say(self._summary(self._ended))
        if (finding := self._panes.capture.current()) is None:
            self._panes.verdict.start.show_heading(self._heading())
        else:
            self._details.show_fields(finding)
            self._look_back()

    @Slot(object)
    def _on_proposed(self, proposal: Proposal) -> None:
        self._panes.status.set_working(False)
        self._catalogue_controller.propose(proposal)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._panes.status.set_working(False)
        self.complain(sentence_of(error))

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
        self._look_back()
        self._panes.catalogue.show_match(finding.match)

    @Slot(str, bool)
    def _on_edited(self, text: str, anew: bool) -> None:
        data = text.encode("utf-8", "backslashreplace")
        self._read(
            partial(capture_sources.text, data, "editor"), ReadState(keeps=anew, edited=True)
        )

    @Slot(object)
    def _on_opened(self, entry: HistoryEntry) -> None:
        reading = ReadState(keeps=False, reopened=entry, kept=[entry.id])
        self._read(partial(capture_sources.entry, self._history_provider, entry), reading)

    def _show(self, text: EditorText | None) -> None:
        """Show a text in the editor, unless it is there already."""
        if text is None:
            self._panes.capture.show_excerpt(None)
        elif text.key != self._shown:
            self._panes.capture.show_excerpt(text.excerpt, text.first)
        self._shown = text.key if text else None
        self._panes.capture.show_where(text.where if text else "")

    def _look_back(self) -> None:
        """Ask whether the chosen finding was met before; if it is being kept, once it is."""
        own = self.entry_id()
        waits = own is None and self._reading.keeps
        finding = None if waits else self._panes.capture.current()
        self._details.look_back(finding, own, self._reading.kept)

    def _show_nothing(self, heading: str) -> None:
        self._panes.capture.clear()
        self._panes.verdict.show_start(heading)
        self._panes.catalogue.show_match(Match())

    @Slot(str)
    def complain(self, message: str) -> None:
        """Say what went wrong, in place of what was said before."""
        self._panes.messages.dismiss()
        self._panes.messages.add(message)
        self._announce(message)

    def _announce(self, sentence: str) -> None:
        """Have a screen reader say it, wherever the focus is."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        event = QAccessibleAnnouncementEvent(self._panes.status, sentence)
        QAccessible.updateAccessibility(event)
