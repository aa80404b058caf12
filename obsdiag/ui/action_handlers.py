"""What the commands of the table do: each menu's commands are in a file of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.ui.commands.capture_commands import CaptureCommands
from obsdiag.ui.commands.finding_commands import FindingCommands
from obsdiag.ui.commands.go_commands import GoCommands
from obsdiag.ui.commands.help_commands import HelpCommands
from obsdiag.ui.commands.view_commands import ViewCommands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QThreadPool

    from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
    from obsdiag.ui.compare.compare_controller import CompareController
    from obsdiag.ui.current_ticket import CurrentTicket
    from obsdiag.ui.history.history_controller import HistoryController
    from obsdiag.ui.history.history_files_controller import HistoryFilesController
    from obsdiag.ui.history.maintenance_controller import MaintenanceController
    from obsdiag.ui.history.saved_search_controller import SavedSearchController
    from obsdiag.ui.history.ticket_controller import TicketController
    from obsdiag.ui.main_layout import MainLayout
    from obsdiag.ui.navigation import Navigation
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.presenter import Presenter
    from obsdiag.ui.settings.settings_controller import SettingsController


class Controllers(NamedTuple):
    """Those that the commands work with."""

    presenter: Presenter
    catalogue: CatalogueController
    history: HistoryController
    maintenance: MaintenanceController
    navigation: Navigation
    compare: CompareController
    ticket: CurrentTicket
    searches: SavedSearchController
    tickets: TicketController
    files: HistoryFilesController


class ActionHandlers:
    """The handlers of all commands, for one window."""

    def __init__(
        self,
        window: MainLayout,
        panes: Panes,
        controllers: Controllers,
        pool: QThreadPool,
        *,
        folder: str,
        settings: SettingsController,
    ) -> None:
        """Take the folder of the last file, and what has been set."""
        self._panes = panes
        self._history = controllers.history
        self._maintenance = controllers.maintenance
        self._ticket = controllers.ticket
        self._searches = controllers.searches
        self._tickets = controllers.tickets
        self._files = controllers.files
        self._presenter = controllers.presenter
        self.capture = CaptureCommands(window, controllers.presenter, folder)
        self.finding = FindingCommands(
            window,
            panes,
            pool,
            catalogue_controller=controllers.catalogue,
            navigation=controllers.navigation,
            compare=controllers.compare,
            settings=settings,
        )
        self.go = GoCommands(window, panes)
        self.view = ViewCommands(panes, window)
        self.help = HelpCommands(window, panes, pool)

    def stop(self) -> None:
        """Stop what is under way: what is read, else an import or an export; else step back."""
        if self._files.is_working() and not self._presenter.is_working():
            self._files.cancel()
        else:
            self.capture.cancel()

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each command of the table does."""
        return {
            **self.capture.handlers(),
            **self.finding.handlers(),
            **self._of_history(),
            **self.go.handlers(),
            **self.view.handlers(),
            **self.help.handlers(),
        }

    def _of_history(self) -> Mapping[str, Callable[..., object]]:
        history = self._history
        return {
            "reopen": history.reopen,
            "readAgain": history.read_again,
            "pin": history.pin,
            "editTicket": history.edit_ticket,
            "editTags": history.edit_tags,
            "editRemark": history.edit_note,
            "deleteEntry": history.delete,
            "currentTicket": self._ticket.ask,
            "putTicketDown": self._ticket.put_down,
            "showTicket": self._tickets.show,
            "helped": self._tickets.helped,
            "notHelped": self._tickets.not_helped,
            "saveSearch": self._searches.ask_name,
            "savedSearches": self._searches.show,
            "importHistory": self._files.ask_import,
            "exportHistory": self._files.ask_export,
            "undo": history.undo,
            "forget": self._maintenance.ask_what_to_forget,
            "retention": self._maintenance.ask_what_is_kept,
            "cancel": self.stop,
            "historyTimeline": self._panes.history.show_timeline,
        }
