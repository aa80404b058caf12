"""Between the catalogue and what is shown of it: its pages, the team's notes, a newer copy."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from obsdiag.catalogue.topic import find_topic, guidance_on, topic_of
from obsdiag.errors import ObsdiagError
from obsdiag.ui.catalogue.renewal_controller import RenewalController
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.verdict.guidance_text import window_spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.topic import Topic
    from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
    from obsdiag.ui.catalogue.proposal import Proposal
    from obsdiag.ui.panes import Panes

logger = logging.getLogger(__name__)

MAX_NAME = 80
"""Characters of what was asked for that are quoted."""


def _saved(catalogue_files: CatalogueFiles, notes: Mapping[str, str]) -> Mapping[str, str]:
    catalogue_files.save_notes(notes)
    return notes


class CatalogueController(QObject):
    """Turns to pages of the catalogue and back; keeps the notes; has the catalogue renewed."""

    complained = Signal(str)
    """Signal(str): what is wrong, for the person at the screen."""
    turned = Signal(object)
    """Signal(Topic): the reader turned to this page."""
    renewed = Signal(object)
    """Signal(Catalogue): this one is used from now on."""

    def __init__(
        self,
        catalogue_files: CatalogueFiles,
        pool: QThreadPool,
        panes: Panes,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._catalogue_files = catalogue_files
        self._renewal = RenewalController(catalogue_files, pool, self)
        self._panes = panes
        self._notes: dict[str, str] = {}
        panes.verdict.notes = self._notes
        self._unsaved: dict[str, str] = {}
        self._is_saving = False
        self._loading = LatestTask(pool, self)
        self._saving = LatestTask(pool, self)
        self._connect()

    def begin(self) -> None:
        """Load the notes, then read all guidance to be searched."""
        self._loading.ask(self._catalogue_files.load_notes)

    def close(self) -> None:
        """Save what is not saved yet; what was asked for in the background has ended."""
        unsaved, self._unsaved = self._unsaved, {}
        if unsaved:
            try:
                self._catalogue_files.save_notes(unsaved)
            except ObsdiagError as error:
                logger.warning("%s", error)

    @Slot(object)
    def propose(self, proposal: Proposal) -> None:
        """Show what a newer copy of the published page changes, to be taken into use or not."""
        self._renewal.propose(proposal)
        if proposal.changes:
            self._panes.verdict.show_renewal(proposal.changes)
        else:
            self._panes.status.remark(
                self.tr("This is the published table in use: nothing changes")
            )

    @Slot(str)
    def show_code(self, name: str) -> None:
        """Show the page of a code or of an entry's id; complain where there is none."""
        topic = find_topic(self._panes.verdict.catalogue, name)
        if topic is None:
            told = self.tr("The catalogue has no code “{name}”.")
            self.complained.emit(told.format(name=shown_line(name, MAX_NAME)))
        else:
            self._on_followed(topic)

    @Slot()
    def go_back(self) -> None:
        """Put the finding back in the verdict's place."""
        finding = self._panes.capture.current()
        self._panes.verdict.go_back()
        self._panes.catalogue.turn_to(finding.match.entry if finding else None)

    def topic(self) -> Topic | None:
        """Return what the page that is shown is about, or what the finding is."""
        verdict, finding = self._panes.verdict, self._panes.capture.current()
        if (topic := verdict.topic()) is not None or finding is None:
            return topic
        return topic_of(verdict.catalogue, finding.match)

    def markdown(self) -> str | None:
        """Return the page at hand as Markdown, or None where there is none."""
        from obsdiag.entry_markdown import entry_markdown

        topic, catalogue = self.topic(), self._panes.verdict.catalogue
        if topic is None:
            return None
        note = self._notes.get(topic.id, "")
        guidance = guidance_on(catalogue, topic)
        return entry_markdown(topic, guidance, note, catalogue.about, window_spoken())

    @Slot()
    def edit_note(self) -> None:
        """Have the note on the page at hand edited."""
        topic = self.topic()
        if topic is None:
            self._panes.status.remark(self.tr("There is no entry to write a note on"))
            return
        if self._panes.verdict.topic() != topic:
            self._on_followed(topic)
        self._panes.verdict.entry.edit_note()

    def _connect(self) -> None:
        verdict, renewal = self._panes.verdict, self._renewal
        self._panes.catalogue.chosen.connect(self._on_chosen)
        self._panes.catalogue.failed.connect(self.complained)
        verdict.entry_followed.connect(self._on_followed)
        verdict.code_followed.connect(self._on_code)
        verdict.left.connect(self.go_back)
        verdict.note_written.connect(self._on_note)
        verdict.renewal_taken.connect(self._on_taken)
        renewal.failed.connect(self._on_failed)
        renewal.renewed.connect(self._on_renewed)
        self._loading.done.connect(self._on_loaded)
        self._loading.failed.connect(self._on_not_loaded)
        self._saving.done.connect(self._on_saved)
        self._saving.failed.connect(self._on_not_saved)

    @Slot(object)
    def _on_chosen(self, topic: Topic) -> None:
        finding = self._panes.capture.current()
        if finding is not None and finding.match.entry == topic:
            self._panes.verdict.go_back()
        else:
            self._panes.verdict.show_entry(topic)
            self.turned.emit(topic)

    @Slot(object)
    def _on_followed(self, topic: Topic) -> None:
        self.show_topic(topic)
        self.turned.emit(topic)

    def show_topic(self, topic: Topic) -> None:
        """Show a page, and its place in the catalogue."""
        self._panes.catalogue.turn_to(topic)
        self._panes.verdict.show_entry(topic)

    @Slot(str)
    def _on_code(self, code: str) -> None:
        self.show_code(code)

    @Slot(object)
    def _on_loaded(self, notes: dict[str, str]) -> None:
        self._notes.update(notes | self._unsaved)
        self._panes.catalogue.learn(self._notes)

    @Slot(object)
    def _on_not_loaded(self, error: Exception) -> None:
        self._panes.catalogue.learn(self._notes)
        self._on_failed(error)

    @Slot(str, str)
    def _on_note(self, name: str, text: str) -> None:
        self._notes[name] = self._unsaved[name] = text
        self._save()

    def _save(self) -> None:
        """Save what is unsaved; one after the other, since each reads the file first."""
        if self._unsaved and not self._is_saving:
            self._is_saving = True
            self._saving.ask(partial(_saved, self._catalogue_files, dict(self._unsaved)))

    @Slot(object)
    def _on_saved(self, notes: Mapping[str, str]) -> None:
        self._unsaved = {
            name: text for name, text in self._unsaved.items() if notes.get(name) != text
        }
        self._is_saving = False
        self._save()
        self._panes.status.remark(self.tr("Note saved"))
        self._panes.catalogue.learn(self._notes)

    @Slot(object)
    def _on_not_saved(self, error: Exception) -> None:
        self._is_saving = False  # it is tried again with the next note, and at the end
        self._on_failed(error)

    @Slot()
    def _on_taken(self) -> None:
        self._renewal.take(self._panes.verdict.catalogue)

    @Slot(object)
    def _on_renewed(self, catalogue: Catalogue) -> None:
        self._panes.verdict.use(catalogue)
        self._panes.catalogue.use(catalogue)
        self.renewed.emit(catalogue)
        self.go_back()
        self._panes.status.remark(self.tr("The newer catalogue is in use"))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.complained.emit(sentence_of(error))
