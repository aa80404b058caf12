"""The ticket that is worked on: what is taken in meanwhile gets its number in the history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QWidget

from obsdiag.ui.help.help_key import offer_quit
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.task_queue import SerialTaskQueue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.status_line import StatusLine

MAX_TICKET = 60
"""Characters of a number that are shown, and that can be typed."""


def _stamp(history_provider: HistoryProvider, ids: Sequence[int], ticket: str) -> int:
    """Give these findings the ticket, but for those that have one; return how many got it."""
    history = history_provider.history()
    found = [entry for entry in map(history.get, ids) if entry is not None and not entry.ticket]
    history.annotate(*(entry.id for entry in found), ticket=ticket)
    return len(found)


class CurrentTicket(QObject):
    """Is asked for, shown in the status line and put down; it does not outlive the window.

    A ticket that was forgotten over night would get what belongs to another one.
    """

    failed = Signal(object)
    """Signal(Exception): the history could not be written."""
    stamped = Signal()
    """Findings got the number."""

    def __init__(
        self, history_provider: HistoryProvider, status: StatusLine, window: QWidget
    ) -> None:
        super().__init__(window)
        self._history_provider = history_provider
        self._status = status
        self._window = window
        self.ticket = ""
        self._queue = SerialTaskQueue(self)
        self._queue.failed.connect(self.failed)
        status.ticket_wanted.connect(self.ask)

    def close(self) -> None:
        """Wait until all is on disk."""
        self._queue.finish()

    @Slot()
    def ask(self) -> None:
        """Ask which ticket is worked on from now on; an empty one puts it down."""
        dialog = QInputDialog(self._window)
        dialog.setObjectName("ticketDialog")
        dialog.setWindowTitle(self.tr("Current ticket"))
        dialog.setLabelText(self.tr("What is taken in from now on gets this number:"))
        dialog.setTextValue(self.ticket)
        dialog.textValueSelected.connect(self.take_up)
        dialog.finished.connect(dialog.deleteLater)
        offer_quit(dialog)
        dialog.open()

    @Slot(str)
    def take_up(self, ticket: str) -> None:
        """Work on this ticket from now on; '' for none."""
        before, self.ticket = self.ticket, ticket.strip()[:MAX_TICKET]
        self._status.show_ticket(shown_line(self.ticket, MAX_TICKET))
        if self.ticket:
            told = self.tr("What is taken in from now on gets the ticket {ticket}")
            self._status.remark(told.format(ticket=shown_line(self.ticket, MAX_TICKET)))
        elif before:
            told = self.tr("The ticket {ticket} was put down")
            self._status.remark(told.format(ticket=shown_line(before, MAX_TICKET)))

    @Slot()
    def put_down(self) -> None:
        """Work on no ticket any more."""
        self.take_up("")

    @Slot(object)
    def stamp(self, ids: Sequence[int]) -> None:
        """Give the number to these entries of the history, which have just been kept."""
        if self.ticket and ids:
            work = partial(_stamp, self._history_provider, tuple(ids), self.ticket)
            self._queue.do(work, self._on_stamped)

    def _on_stamped(self, count: int) -> None:
        if count:
            self.stamped.emit()
