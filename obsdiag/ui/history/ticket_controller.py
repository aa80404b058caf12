"""A ticket as one thing: its page, and whether what was answered helped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from obsdiag.ui.history.history_controller import what_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from obsdiag.history import HistoryEntry
    from obsdiag.ui.current_ticket import CurrentTicket
    from obsdiag.ui.history.history_controller import HistoryController
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.panes import Panes


def _settle(provider: HistoryProvider, ids: Sequence[int], *, helped: bool) -> None:
    provider.history().annotate(*ids, helped=helped)


class TicketController(QObject):
    """Works on the chosen entries, as all commands of the history do."""

    def __init__(
        self,
        provider: HistoryProvider,
        history_controller: HistoryController,
        current: CurrentTicket,
        panes: Panes,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._provider = provider
        self._history_controller = history_controller
        self._current = current
        self._panes = panes
        self._window = window

    @Slot()
    def show(self) -> None:
        """Show all of the ticket of the chosen entry; without one, of the current ticket."""
        self._history_controller.with_chosen(self._show, or_none=True)

    @Slot()
    def helped(self) -> None:
        """Keep with the chosen entries that what was answered helped."""
        self._settle(helped=True)

    @Slot()
    def not_helped(self) -> None:
        """Keep with the chosen entries that what was answered did not help."""
        self._settle(helped=False)

    def _show(self, entries: Sequence[HistoryEntry]) -> None:
        from obsdiag.ui.history.ticket_sheet import TicketSheet  # seldom needed

        ticket = next((entry.ticket for entry in entries if entry.ticket), self._current.ticket)
        if not ticket:
            self._panes.status.say(
                self.tr("Choose an entry that has a ticket: Ctrl+T gives it one")
            )
            return
        sheet = TicketSheet(self._provider, self._panes.verdict.catalogue, ticket, self._window)
        sheet.search_wanted.connect(self._panes.history.search.setText)
        sheet.open()

    def _settle(self, *, helped: bool) -> None:
        told = (
            self.tr("The answer helped: {what}")
            if helped
            else self.tr("The answer did not help: {what}")
        )

        def settle(entries: Sequence[HistoryEntry]) -> None:
            ids = [entry.id for entry in entries]
            work = partial(_settle, self._provider, ids, helped=helped)
            self._history_controller.change(work, told.format(what=what_of(entries)), entries)

        self._history_controller.with_chosen(settle)
