"""What the commands of the menu Help do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from obsdiag.ui.commands.go_commands import holds
from obsdiag.ui.help.help_key import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QWidget

    from obsdiag.ui.help.help_window import HelpWindow
    from obsdiag.ui.main_layout import MainLayout
    from obsdiag.ui.panes import Panes


class HelpCommands(QObject):
    """Brings up the help, the keys and all commands."""

    def __init__(self, window: MainLayout, panes: Panes, pool: QThreadPool) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._pool = pool

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each of these commands does."""
        return {
            "help": self.show_help,
            "palette": self.open_palette,
            "keys": self.show_keys,
            "about": self.show_about,
        }

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
        focused = QApplication.focusWidget()
        over = focused.window() if focused is not None else None
        self._help.show_page(self._page_of_focus(), over)

    @cached_property
    def _help(self) -> HelpWindow:
        from obsdiag.ui.help.help_window import HelpWindow  # seldom needed

        return HelpWindow(self._panes.verdict.catalogue, self._pool, self._window)

    def _page_of_focus(self) -> str:
        from obsdiag.ui.help.help_pages import code_page

        panes, focused = self._panes, QApplication.focusWidget()
        if focused is not None and (page := focused.window().property(PAGE)):
            return str(page)
        if (topic := panes.verdict.topic()) is not None and holds(panes.verdict, focused):
            return code_page(topic.id)
        pages: dict[str, QWidget] = {
            "catalogue": panes.catalogue,
            "verdict": panes.verdict,
            "dropping": panes.capture,
            "history": panes.history,
        }
        return next((name for name, pane in pages.items() if holds(pane, focused)), "begin")

    @Slot()
    def show_about(self) -> None:
        """Say what obsdiag is."""
        from obsdiag.ui import help_dialogs

        help_dialogs.show_about(self._window, self._panes.verdict.catalogue.about)
