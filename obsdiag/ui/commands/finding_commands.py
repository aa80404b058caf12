"""What the commands of the menus Finding and Entry do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from obsdiag.catalogue.topic import link_to

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QWidget

    from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
    from obsdiag.ui.compare.compare_controller import CompareController
    from obsdiag.ui.navigation import Navigation
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.settings.settings_controller import SettingsController
    from obsdiag.ui.verdict.fields import ShownField


class FindingCommands(QObject):
    """Copies and writes of what is shown, and goes on to what else there is."""

    def __init__(
        self,
        window: QWidget,
        panes: Panes,
        pool: QThreadPool,
        *,
        catalogue_controller: CatalogueController,
        navigation: Navigation,
        compare: CompareController,
        settings: SettingsController,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._pool = pool
        self._catalogue_controller = catalogue_controller
        self._navigation = navigation
        self._compare = compare
        self._settings = settings
        self._saved_in = ""
        panes.verdict.field_copied.connect(self._on_field_copied)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each of these commands does."""
        return {
            "copyReport": self.copy_report,
            "copyRequestId": self.copy_request_id,
            "prepareReply": self.prepare_reply,
            "nextFinding": self.next_finding,
            "previousFinding": self.previous_finding,
            "back": self._navigation.go_back,
            "forward": self._navigation.go_forward,
            "compare": self._compare.compare,
            "copyEntry": self.copy_entry,
            "copyEntryLink": self.copy_entry_link,
            "editNote": self._catalogue_controller.edit_note,
        }

    @Slot()
    def copy_report(self) -> None:
        """Put the report of the chosen finding, its secrets masked, on the clipboard."""
        from obsdiag.ui.verdict.guidance_text import report

        if (finding := self._panes.capture.current()) is not None:
            self._copy(report(finding), self.tr("Report copied, secrets masked"))

    @Slot()
    def prepare_reply(self) -> None:
        """Bring up the text to send of the findings at hand, to be looked at before it leaves."""
        finding = self._panes.capture.current()
        if finding is None:
            self._panes.status.remark(self.tr("There is no finding to write of"))
            return
        from obsdiag.ui.reply.reply_dialog import ReplyDialog  # brings along templates and PDF
        from obsdiag.ui.reply.reply_draft import DraftMaker

        held = self._settings.held
        maker = DraftMaker(self._panes.verdict.catalogue, self._settings.templates(), held.sender)
        findings = self._panes.capture.model.findings()
        dialog = ReplyDialog(
            findings, finding, maker, self._pool, self._window, masked=held.masked.split()
        )
        dialog.folder = self._saved_in or held.last_folder
        dialog.saved.connect(self._on_saved)
        dialog.copied.connect(self._on_sent)
        dialog.open()

    @Slot()
    def copy_request_id(self) -> None:
        """Put the request id of the chosen finding on the clipboard."""
        finding = self._panes.capture.current()
        if finding is not None and finding.error.request_id:
            self._copy(finding.error.request_id, self.tr("Request id copied"))
        else:
            self._panes.status.remark(self.tr("There is no request id to copy"))

    @Slot()
    def copy_entry(self) -> None:
        """Put the page of the entry at hand on the clipboard, as Markdown."""
        self._copy_of_entry(
            self._catalogue_controller.markdown(), self.tr("Entry copied as Markdown")
        )

    @Slot()
    def copy_entry_link(self) -> None:
        """Put a link to the page of the entry at hand on the clipboard."""
        topic = self._catalogue_controller.topic()
        self._copy_of_entry(
            None if topic is None else link_to(topic), self.tr("Link to the entry copied")
        )

    @Slot()
    def next_finding(self) -> None:
        """Choose the next finding."""
        self._panes.capture.step(1)

    @Slot()
    def previous_finding(self) -> None:
        """Choose the finding before."""
        self._panes.capture.step(-1)

    def _copy_of_entry(self, text: str | None, told: str) -> None:
        if text is None:
            self._panes.status.remark(self.tr("There is no entry to copy"))
        else:
            self._copy(text, told)

    def _copy(self, text: str, told: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._panes.status.remark(told)

    @Slot(str)
    def _on_saved(self, folder: str) -> None:
        self._saved_in = folder

    @Slot(str)
    def _on_sent(self, told: str) -> None:
        self._panes.status.remark(told)

    @Slot(object)
    def _on_field_copied(self, field: ShownField) -> None:
        self._copy(field.value, self.tr("{name} copied").format(name=field.label))
