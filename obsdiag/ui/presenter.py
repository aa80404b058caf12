"""Between what is taken in and what is shown: holds the reading at hand, and tells the panes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Slot

from obsdiag.errors import ObsdiagError
from obsdiag.model import Match
from obsdiag.ui import origins
from obsdiag.ui.capture.evidence import marks
from obsdiag.ui.mime import CodeLink, Files, Remote, Text
from obsdiag.ui.reading import Reading
from obsdiag.ui.second_look import SecondLook
from obsdiag.ui.tasks import Latest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import HistoryEntry
    from obsdiag.model import Finding
    from obsdiag.ui.catalogue.librarian import Librarian
    from obsdiag.ui.history.shelf import Shelf
    from obsdiag.ui.intake import Ended, Intake, ReadEvent, Sources
    from obsdiag.ui.mime import Offer
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.reading import EditorText


def _keep(shelf: Shelf, findings: Sequence[Finding]) -> list[int]:
    from obsdiag.pipeline import saving

    return saving.keep(shelf.history(), *findings)


class Presenter(QObject):
    """Takes offers, edits and choices in, and has the panes display what comes of them."""

    def __init__(
        self,
        intake: Intake,
        librarian: Librarian,
        shelf: Shelf,
        pool: QThreadPool,
        panes: Panes,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._intake = intake
        self._librarian = librarian
        self._shelf = shelf
        self._panes = panes
        self._saving = Latest(pool, self)
        self._second = SecondLook(shelf, pool, panes, self)
        self._reading = self._next = Reading()
        self._shown: object = None
        self._connect()

    def take(self, offer: Offer | None) -> None:
        """Read what was pasted, dropped or opened, and keep it."""
        self._panes.messages.dismiss()
        match offer:
            case Files() | Text():
                self._librarian.look(offer)
            case CodeLink(name):
                self._librarian.show_code(name)
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
        """Read this as captures, and keep what is found."""
        match offer:
            case Files(paths):
                self._read(partial(origins.files, paths), Reading())
            case Text(data):
                self._read(partial(origins.text, data, "clipboard"), Reading())

    @Slot()
    def take_sample(self) -> None:
        """Read the sample; it does not go into the history."""
        self._read(origins.sample, Reading(keeps=False))

    @Slot()
    def save(self) -> None:
        """Put the findings at hand into the history, unless they are there."""
        findings = self._panes.capture.model.findings()
        if findings and not self._reading.kept:
            self._saving.ask(partial(_keep, self._shelf, findings))

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
        self._intake.forget()
        self._reading = Reading()
        self._panes.status.set_working(False)
        self._panes.status.say("")
        self._panes.messages.dismiss()
        self._panes.history.mark(())
        self._show_nothing("")
        self._show(None)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way; else go back to the finding; else put the messages away."""
        if self._intake.working:
            self._intake.cancel()
        elif self._panes.verdict.is_away():
            self._librarian.go_back()
        else:
            self._panes.messages.dismiss()
            self._panes.history.offer.dismiss()

    def _connect(self) -> None:
        panes = self._panes
        self._librarian.declined.connect(self.read)
        self._librarian.complained.connect(self.complain)
        self._intake.began.connect(self._on_began)
        self._intake.reported.connect(self._on_reported)
        self._intake.ended.connect(self._on_ended)
        self._intake.failed.connect(self._on_failed)
        self._intake.warmed_up.connect(self._panes.verdict.rehearse)
        self._saving.done.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self._second.failed.connect(self._on_failed)
        panes.capture.chosen.connect(self._on_chosen)
        panes.capture.edited.connect(self._on_edited)
        panes.history.opened.connect(self._on_opened)
        panes.verdict.earlier_reopened.connect(self._on_opened)
        panes.verdict.line_followed.connect(panes.capture.editor.go_to)

    def _read(self, sources: Sources, reading: Reading) -> None:
        self._librarian.look_no_more()
        self._next = reading
        self._panes.messages.dismiss()
        self._panes.status.set_working(True)
        self._intake.take(sources, keep=reading.keeps)
        self._panes.verdict.prepare()

    @Slot()
    def _on_began(self) -> None:
        self._reading = self._next
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
        if progress := self._reading.under_way():
            self._panes.status.say(progress)

    @Slot(object)
    def _on_ended(self, ended: Ended) -> None:
        self._panes.status.set_working(False)
        summary = self._reading.summary(ended.seconds)
        stopped = self.tr("Stopped. {summary}").format(summary=summary)
        self._panes.status.say(stopped if ended.cancelled else summary)
        if not self._reading.findings:
            recognised = self._reading.captures > 0
            self._show_nothing(self.tr("This capture shows no error") if recognised else "")
        elif self._reading.reopened is not None:
            self._panes.capture.choose(self._reading.reopened.code, self._reading.reopened.key)
        self._second.sort(self._panes.capture.model.findings())
        self._announce(self._panes.status.text())

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._panes.status.set_working(False)
        if not isinstance(error, ObsdiagError):
            raise error  # a defect: for the crash net
        self.complain(str(error))

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
        self._second.show_fields(finding)
        self._look_back()
        self._panes.catalogue.show_match(finding.match)

    @Slot(str, bool)
    def _on_edited(self, text: str, anew: bool) -> None:
        data = text.encode("utf-8", "backslashreplace")
        self._read(partial(origins.text, data, "editor"), Reading(keeps=anew, edited=True))

    @Slot(object)
    def _on_opened(self, entry: HistoryEntry) -> None:
        reading = Reading(keeps=False, reopened=entry, kept=[entry.id])
        self._read(partial(origins.entry, self._shelf, entry), reading)

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
        self._second.look_back(finding, own, self._reading.kept)

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
