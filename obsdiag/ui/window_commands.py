"""Makes what the commands of the window work with, and binds them: once there are the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.ui.action_handlers import ActionHandlers, Controllers
from obsdiag.ui.actions import COMMANDS, bind
from obsdiag.ui.command_states import CommandStates
from obsdiag.ui.compare.compare_controller import CompareController
from obsdiag.ui.current_ticket import CurrentTicket
from obsdiag.ui.history.history_files_controller import HistoryFilesController
from obsdiag.ui.history.maintenance_controller import MaintenanceController
from obsdiag.ui.history.saved_search_controller import SavedSearchController
from obsdiag.ui.history.ticket_controller import TicketController
from obsdiag.ui.icons import emblem, tinted
from obsdiag.ui.navigation import Navigation

if TYPE_CHECKING:
    from obsdiag.ui.main_layout import MainLayout
    from obsdiag.ui.settings.settings_controller import SettingsController
    from obsdiag.ui.window_parts import Given, WindowParts


class WindowCommands(NamedTuple):
    """What does the commands, connected to the parts of the window."""

    maintenance: MaintenanceController
    ticket: CurrentTicket
    files: HistoryFilesController
    handlers: ActionHandlers


def make_commands(
    window: MainLayout, given: Given, parts: WindowParts, settings: SettingsController
) -> WindowCommands:
    """Make what does the commands of `window`, which has its panes."""
    provider, pool, panes = given.history_provider, given.pool, parts.panes
    presenter, catalogue, history = (
        parts.presenter,
        parts.catalogue_controller,
        parts.history_controller,
    )
    maintenance = MaintenanceController(
        provider,
        history,
        panes,
        window.offers,
        settings=given.settings_file,
        pool=pool,
        window=window,
    )
    navigation = Navigation(presenter, catalogue, panes, window)
    compare = CompareController(navigation, panes, pool, window)
    ticket = _current_ticket(window, given, parts)
    files = HistoryFilesController(
        provider, history, panes, window.offers, folder=given.folder, window=window
    )
    searches = SavedSearchController(provider, panes, window)
    handlers = ActionHandlers(
        window,
        panes,
        Controllers(
            *(presenter, catalogue, history, maintenance, navigation, compare, ticket),
            searches=searches,
            tickets=TicketController(provider, history, ticket, panes, window),
            files=files,
        ),
        pool,
        folder=given.folder,
        settings=settings,
    )
    parts.read_controller.proposed.connect(files.on_proposed)
    files.failed.connect(presenter.report)
    presenter.working.connect(files.on_reading)
    window.status.stopped.connect(handlers.stop)
    compare.failed.connect(presenter.report)
    searches.failed.connect(presenter.report)
    maintenance.complained.connect(presenter.complain)
    bind(window.commands, handlers.handlers())
    CommandStates(window.commands, panes, catalogue, window)
    return WindowCommands(maintenance, ticket, files, handlers)


def _current_ticket(window: MainLayout, given: Given, parts: WindowParts) -> CurrentTicket:
    presenter, history = parts.presenter, parts.panes.history
    ticket = CurrentTicket(given.history_provider, window.status, window)
    ticket.failed.connect(presenter.report)
    ticket.stamped.connect(history.refresh)
    ticket.stamped.connect(presenter.look_back)
    presenter.kept.connect(ticket.stamp)
    return ticket


def show_icons(window: MainLayout) -> None:
    """Draw the icons of the commands in the colour of the palette, and the program's own."""
    window.setWindowIcon(emblem())
    ink = window.palette().buttonText().color()
    for command in COMMANDS:
        if command.icon:
            window.commands[command.name].setIcon(tinted(command.icon, ink))
