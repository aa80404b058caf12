"""What the commands of the table do."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from obsdiag.catalogue.topic import link_to
from obsdiag.ui.catalogue.grouping import Grouping
from obsdiag.ui.mime import Files, offered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QFileDialog, QWidget

    from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
    from obsdiag.ui.compare.compare_controller import CompareController
    from obsdiag.ui.help.help_window import HelpWindow
    from obsdiag.ui.history.history_controller import HistoryController
    from obsdiag.ui.history.maintenance_controller import MaintenanceController
    from obsdiag.ui.main_layout import MainLayout
    from obsdiag.ui.navigation import Navigation
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.presenter import Presenter
    from obsdiag.ui.settings.settings_controller import SettingsController
    from obsdiag.ui.verdict.fields import ShownField


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


class ActionHandlers(QObject):
    """The handlers of all commands, for one window."""

    recent_forgotten = Signal()
    """The user wants no file to be remembered."""
    settings_wanted = Signal()
    """The user wants to see and change the settings."""
    scheme_chosen = Signal(str)
    """Signal(str): `system`, `light` or `dark`."""

    def __init__(
        self,
        window: MainLayout,
        *,
        presenter: Presenter,
        catalogue_controller: CatalogueController,
        history_controller: HistoryController,
        maintenance: MaintenanceController,
        panes: Panes,
        pool: QThreadPool,
        navigation: Navigation,
        compare: CompareController,
        folder: str,
        settings: SettingsController,
    ) -> None:
        super().__init__(window)
        self._navigation = navigation
        self._compare = compare
        self._window = window
        self._presenter = presenter
        self._catalogue_controller = catalogue_controller
        self._history_controller = history_controller
        self._upkeep = maintenance
        self._panes = panes
        self._pool = pool
        self.folder = folder
        """Where the last file was opened; empty when there was none."""
        self._settings = settings
        panes.verdict.field_copied.connect(self._on_field_copied)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each command of the table does."""
        panes, presenter = self._panes, self._presenter
        return {
            "paste": self.paste,
            "open": self.open_files,
            "openFolder": self.open_folder,
            "forgetRecent": self.recent_forgotten.emit,
            "sample": presenter.take_sample,
            "save": presenter.save,
            "cancel": self.cancel,
            "clear": presenter.clear,
            "quit": self._window.close,
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
            **self._of_history(),
            "find": self.find_history,
            "findCatalogue": self.find_catalogue,
            "showCatalogue": self.show_catalogue,
            "showHistory": self.show_history,
            "findInCapture": panes.capture.find_bar.open,
            "findNext": self.find_next,
            "findPrevious": self.find_previous,
            "goToLine": panes.capture.go_to_line,
            "wrapLines": panes.capture.editor.set_wrapped,
            "maskSecrets": self.mask_secrets,
            "nextPane": self.next_pane,
            "previousPane": self.previous_pane,
            "groupByStatus": self.group_by_status,
            "groupByActs": self.group_by_acts,
            "schemeSystem": self.choose_system,
            "schemeLight": self.choose_light,
            "schemeDark": self.choose_dark,
            "settings": self.settings_wanted.emit,
            "help": self.show_help,
            "palette": self.open_palette,
            "keys": self.show_keys,
            "about": self.show_about,
        }

    def _of_history(self) -> Mapping[str, Callable[..., object]]:
        history_controller = self._history_controller
        return {
            "reopen": history_controller.reopen,
            "readAgain": history_controller.read_again,
            "pin": history_controller.pin,
            "editTicket": history_controller.edit_ticket,
            "editTags": history_controller.edit_tags,
            "editRemark": history_controller.edit_note,
            "deleteEntry": history_controller.delete,
            "undo": history_controller.undo,
            "forget": self._upkeep.ask_what_to_forget,
            "retention": self._upkeep.ask_what_is_kept,
            "completeQuery": self._panes.history.search.complete,
            "historyTimeline": self._panes.history.show_timeline,
        }

    @Slot()
    def paste(self) -> None:
        """Take in what is on the clipboard."""
        self._presenter.take(offered(QGuiApplication.clipboard().mimeData()))

    @Slot()
    def open_files(self) -> None:
        """Ask for files, and take them in."""
        dialog = self._made_dialog(self.tr("Open captures"))
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        dialog.open()

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder, and take in all files below it."""
        dialog = self._made_dialog(self.tr("Open a folder of captures"))
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.open()

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
            self._panes.status.say(self.tr("There is no finding to write of"))
            return
        from obsdiag.ui.reply.reply_dialog import ReplyDialog  # brings along templates and PDF
        from obsdiag.ui.reply.reply_draft import DraftMaker

        held = self._settings.held
        maker = DraftMaker(self._panes.verdict.catalogue, self._settings.templates(), held.sender)
        findings = self._panes.capture.model.findings()
        dialog = ReplyDialog(
            findings, finding, maker, self._pool, self._window, masked=held.masked.split()
        )
        dialog.copied.connect(self._on_sent)
        dialog.open()

    @Slot()
    def copy_request_id(self) -> None:
        """Put the request id of the chosen finding on the clipboard."""
        finding = self._panes.capture.current()
        if finding is not None and finding.error.request_id:
            self._copy(finding.error.request_id, self.tr("Request id copied"))
        else:
            self._panes.status.say(self.tr("There is no request id to copy"))

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
    def group_by_status(self) -> None:
        """Group the catalogue by status."""
        self._panes.catalogue.group_by(Grouping.STATUS)

    @Slot()
    def group_by_acts(self) -> None:
        """Group the catalogue by who has to act."""
        self._panes.catalogue.group_by(Grouping.ACTS)

    @Slot()
    def next_finding(self) -> None:
        """Choose the next finding."""
        self._panes.capture.step(1)

    @Slot()
    def previous_finding(self) -> None:
        """Choose the finding before."""
        self._panes.capture.step(-1)

    @Slot()
    def find_next(self) -> None:
        """Go to the next hit in the capture."""
        self._panes.capture.finder.step(1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the hit before."""
        self._panes.capture.finder.step(-1)

    @Slot(bool)
    def mask_secrets(self, masked: bool) -> None:
        """Show the capture with its secrets masked, or as it is."""
        self._panes.capture.set_masked(masked)
        told = self.tr("Secrets are masked on screen; the text cannot be edited meanwhile")
        self._panes.status.say(told if masked else self.tr("The capture is shown as it is"))

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way; else put a drawer away; else step back."""
        if self._presenter.is_working() or not self._window.drawers.close():
            self._presenter.cancel()

    @Slot()
    def find_history(self) -> None:
        """Be ready to search the history."""
        self._window.drawers.reveal(self._panes.history)
        self._panes.history.search.take_focus()

    @Slot()
    def find_catalogue(self) -> None:
        """Be ready to search the catalogue."""
        self._window.drawers.reveal(self._panes.catalogue)
        self._panes.catalogue.search.take_focus()

    @Slot()
    def show_catalogue(self) -> None:
        """Go to the catalogue, wherever it stands."""
        self._window.drawers.reveal(self._panes.catalogue)
        self._panes.catalogue.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_history(self) -> None:
        """Go to the history, wherever it stands."""
        self._window.drawers.reveal(self._panes.history)
        self._panes.history.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def next_pane(self) -> None:
        """Give the focus to the next pane."""
        self._turn(1)

    @Slot()
    def previous_pane(self) -> None:
        """Give the focus to the pane before."""
        self._turn(-1)

    @Slot()
    def choose_system(self) -> None:
        """Follow the system's colours."""
        self.scheme_chosen.emit("system")

    @Slot()
    def choose_light(self) -> None:
        """Take light colours."""
        self.scheme_chosen.emit("light")

    @Slot()
    def choose_dark(self) -> None:
        """Take dark colours."""
        self.scheme_chosen.emit("dark")

    @Slot()
    def open_palette(self) -> None:
        """Bring up all commands, to be searched."""
        from obsdiag.ui.palette.command_palette import open_palette

        open_palette(self._window, self._window.commands)

    @Slot()
    def show_keys(self) -> None:
        """Bring up the page of all keys."""
        from obsdiag.ui.help.help_pages import KEYS

        self._help.show_page(KEYS)

    @Slot()
    def show_help(self) -> None:
        """Bring up the page on the part of the window that has the focus."""
        self._help.show_page(self._page_of_focus())

    @cached_property
    def _help(self) -> HelpWindow:
        from obsdiag.ui.help.help_window import HelpWindow  # seldom needed

        return HelpWindow(self._panes.verdict.catalogue, self._pool, self._window)

    def _page_of_focus(self) -> str:
        from obsdiag.ui.help.help_pages import code_page

        panes, focused = self._panes, QApplication.focusWidget()
        if (topic := panes.verdict.topic()) is not None and _holds(panes.verdict, focused):
            return code_page(topic.id)
        pages: dict[str, QWidget] = {
            "catalogue": panes.catalogue,
            "verdict": panes.verdict,
            "dropping": panes.capture,
            "history": panes.history,
        }
        return next((name for name, pane in pages.items() if _holds(pane, focused)), "begin")

    @Slot()
    def show_about(self) -> None:
        """Say what obsdiag is."""
        from obsdiag.ui import help_dialogs

        help_dialogs.show_about(self._window, self._panes.verdict.catalogue.about)

    def _made_dialog(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title, self.folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_files)
        return dialog

    def _turn(self, by: int) -> None:
        panes = self._panes
        order: list[QWidget] = [
            panes.catalogue.view,
            panes.verdict.page(),
            panes.capture.editor,
            panes.history.view,
        ]
        focused = QApplication.focusWidget()
        holds = [_holds(pane, focused) for pane in order if focused]
        at = holds.index(True) if True in holds else -1
        going_to = (at + by) % len(order)
        if (pane := {0: panes.catalogue, 3: panes.history}.get(going_to)) is not None:
            self._window.drawers.reveal(pane)
        order[going_to].setFocus(Qt.FocusReason.TabFocusReason)

    def _copy_of_entry(self, text: str | None, told: str) -> None:
        if text is None:
            self._panes.status.say(self.tr("There is no entry to copy"))
        else:
            self._copy(text, told)

    def _copy(self, text: str, told: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._panes.status.say(told)

    @Slot(str)
    def _on_sent(self, told: str) -> None:
        self._panes.status.say(told)

    @Slot(object)
    def _on_field_copied(self, field: ShownField) -> None:
        self._copy(field.value, self.tr("{name} copied").format(name=field.label))

    @Slot("QStringList")
    def _on_files(self, names: Sequence[str]) -> None:
        if names:
            self.folder = str(Path(names[0]).parent)
            self._presenter.take(Files(tuple(Path(name) for name in names)))
