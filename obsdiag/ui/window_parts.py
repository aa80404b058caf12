"""Makes what the window is made of besides its layout: panes, controllers, and their connections.

It is loaded once the first things have been painted: all of Qt that the panes need comes with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui import theme
from obsdiag.ui.actions import OF_CATALOGUE, OF_ENTRY, OF_VERDICT
from obsdiag.ui.capture.capture_pane import CapturePane
from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
from obsdiag.ui.catalogue.catalogue_pane import CataloguePane
from obsdiag.ui.history.history_controller import HistoryController
from obsdiag.ui.history.history_pane import HistoryPane
from obsdiag.ui.panes import Panes
from obsdiag.ui.presenter import Presenter
from obsdiag.ui.read_controller import ReadController

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QThreadPool

    from obsdiag.ui.catalogue.catalogue_files import CatalogueFiles
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.main_layout import MainLayout


class WindowParts(NamedTuple):
    """Each of them once, connected to the others."""

    panes: Panes
    read_controller: ReadController
    catalogue_controller: CatalogueController
    presenter: Presenter
    history_controller: HistoryController


class Given(NamedTuple):
    """What the parts work with."""

    catalogue_files: CatalogueFiles
    history_provider: HistoryProvider
    settings_file: Path
    folder: str
    """Where the last file was opened."""
    pool: QThreadPool


def make_parts(window: MainLayout, given: Given) -> WindowParts:
    """Make the parts of `window`, and lay its panes out; raises CatalogueError."""
    theme.show_edges()
    provider, pool = given.history_provider, given.pool
    panes = _panes(window, given)
    reading = ReadController(
        panes.verdict.catalogue, given.catalogue_files.renewed, provider, pool, window
    )
    catalogue = CatalogueController(given.catalogue_files, pool, panes, window)
    presenter = Presenter(reading, catalogue, provider, pool, panes, parent=window)
    history = HistoryController(provider, presenter, panes, window)
    presenter.kept.connect(panes.history.left_out.expect)
    catalogue.renewed.connect(reading.use)
    history.complained.connect(presenter.complain)
    history.changed.connect(presenter.look_back)
    return WindowParts(panes, reading, catalogue, presenter, history)


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
