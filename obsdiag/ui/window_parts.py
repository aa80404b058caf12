"""Makes what the window is made of besides its layout: panes, controllers, and their connections.

It is loaded once the first things have been painted: all of Qt that the panes need comes with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.ui.action_handlers import ActionHandlers, Controllers
from obsdiag.ui.actions import COMMANDS, OF_CATALOGUE, OF_ENTRY, OF_VERDICT, bind
from obsdiag.ui.capture.capture_pane import CapturePane
from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
from obsdiag.ui.catalogue.catalogue_pane import CataloguePane
from obsdiag.ui.command_states import CommandStates
from obsdiag.ui.compare.compare_controller import CompareController
from obsdiag.ui.current_ticket import CurrentTicket
from obsdiag.ui.history.history_controller import HistoryController
from obsdiag.ui.history.history_pane import HistoryPane
from obsdiag.ui.history.maintenance_controller import MaintenanceController
from obsdiag.ui.history.saved_search_controller import SavedSearchController
from obsdiag.ui.history.ticket_controller import TicketController
from obsdiag.ui.icons import emblem, tinted
from obsdiag.ui.navigation import Navigation
from obsdiag.ui.panes import Panes
from obsdiag.ui.presenter import Presenter
from obsdiag.ui.read_controller import ReadController

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QThreadPool

    from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.main_layout import MainLayout
    from obsdiag.ui.window import Window


class WindowParts(NamedTuple):
    """Each of them once, connected to the others."""

    panes: Panes
    read_controller: ReadController
    catalogue_controller: CatalogueController
    presenter: Presenter
    history_controller: HistoryController
    maintenance: MaintenanceController
    ticket: CurrentTicket
    action_handlers: ActionHandlers


class Given(NamedTuple):
    """What the parts work with."""

    catalogue_files: CatalogueFiles
    history_provider: HistoryProvider
    settings_file: Path
    folder: str
    """Where the last file was opened."""
    pool: QThreadPool


def make_parts(window: Window, given: Given) -> WindowParts:
    """Make the parts of `window`, and lay its panes out; raises CatalogueError."""
    provider, pool = given.history_provider, given.pool
    panes = _panes(window, given)
    reading = ReadController(
        panes.verdict.catalogue, given.catalogue_files.renewed, provider, pool, window
    )
    catalogue = CatalogueController(given.catalogue_files, pool, panes, window)
    presenter = Presenter(reading, catalogue, provider, pool, panes, parent=window)
    history = HistoryController(provider, presenter, panes, window)
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
    compare.failed.connect(presenter.report)
    ticket = _current_ticket(window, provider, presenter, panes)
    presenter.kept.connect(panes.history.left_out.expect)
    searches = SavedSearchController(provider, panes, window)
    searches.failed.connect(presenter.report)
    handlers = ActionHandlers(
        window,
        panes,
        Controllers(
            *(presenter, catalogue, history, maintenance, navigation, compare, ticket),
            searches=searches,
            tickets=TicketController(provider, history, ticket, panes, window),
        ),
        pool,
        folder=given.folder,
        settings=window.settings,
    )
    catalogue.renewed.connect(reading.use)
    history.complained.connect(presenter.complain)
    history.changed.connect(presenter.look_back)
    maintenance.complained.connect(presenter.complain)
    window.status.stopped.connect(presenter.cancel)
    presenter.named.connect(window.show_name)
    presenter.working.connect(window.show_working)
    bind(window.commands, handlers.handlers())
    CommandStates(window.commands, panes, catalogue, window)
    return WindowParts(panes, reading, catalogue, presenter, history, maintenance, ticket, handlers)


def _current_ticket(
    window: MainLayout, provider: HistoryProvider, presenter: Presenter, panes: Panes
) -> CurrentTicket:
    ticket = CurrentTicket(provider, window.status, window)
    ticket.failed.connect(presenter.report)
    ticket.stamped.connect(panes.history.refresh)
    ticket.stamped.connect(presenter.look_back)
    presenter.kept.connect(ticket.stamp)
    return ticket


def _panes(window: MainLayout, given: Given) -> Panes:
    catalogue, commands = given.catalogue_files.catalogue(), window.commands
    window.verdict.catalogue = catalogue
    window.verdict.start.set_scroll_bars()
    panes = Panes(
        catalogue=CataloguePane(catalogue, given.pool),
        verdict=window.verdict,
        capture=CapturePane(given.pool),
        history=HistoryPane(given.history_provider, given.pool),
        messages=window.messages,
        status=window.status,
    )
    window.fill(panes.catalogue, panes.capture, panes.history)
    panes.catalogue.add_switch(commands["groupByStatus"], commands["groupByActs"])
    panes.history.offer_keys([commands[name] for name in OF_ENTRY])
    panes.catalogue.offer_keys([commands[name] for name in OF_CATALOGUE])
    panes.verdict.offer_keys([commands[name] for name in OF_VERDICT])
    panes.history.counted.connect(panes.catalogue.show_counts)
    return panes


def show_icons(window: MainLayout) -> None:
    """Draw the icons of the commands in the colour of the palette, and the program's own."""
    window.setWindowIcon(emblem())
    ink = window.palette().buttonText().color()
    for command in COMMANDS:
        if command.icon:
            window.commands[command.name].setIcon(tinted(command.icon, ink))
