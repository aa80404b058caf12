"""Keeps the history in order: tidies it at quiet moments, forgets, and saves a damaged one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from obsdiag.config.settings import load_retention, save_retention
from obsdiag.ui.core_texts import core_text
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.local_text import number
from obsdiag.ui.task_queue import SerialTaskQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QWidget

    from obsdiag.config.settings import Retention
    from obsdiag.errors import HistoryError
    from obsdiag.history import HistoryEntry, Recovery
    from obsdiag.ui.history.forget_scope import ForgetExtent
    from obsdiag.ui.history.history_controller import HistoryController
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.offer_bar import OfferBar
    from obsdiag.ui.panes import Panes

QUIET_MS = 60_000
"""So long nothing has been done with the history: a quiet moment."""


def _maintain(
    history_provider: HistoryProvider, settings: Path, goes_on: Callable[[], bool]
) -> int:
    return history_provider.history().maintain(load_retention(settings), goes_on)


def _forget(history_provider: HistoryProvider, query: str) -> int:
    return history_provider.history().forget(query)


class MaintenanceController(QObject):
    """Does what takes long with the whole file, in the background, and tells of it in words."""

    complained = Signal(str)
    """Signal(str): what went wrong, for the person at the screen."""

    def __init__(
        self,
        history_provider: HistoryProvider,
        history_controller: HistoryController,
        panes: Panes,
        offers: OfferBar,
        *,
        settings: Path,
        pool: QThreadPool,
        window: QWidget,
    ) -> None:
        """Take `settings`, the file that says how much is kept."""
        super().__init__(window)
        self._settings = settings
        self._history_provider = history_provider
        self._history_controller = history_controller
        self._panes = panes
        self._offers = offers
        self._pool = pool
        self._window = window
        self._queue = SerialTaskQueue(self)
        self._is_quiet = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.maintain)
        self._queue.failed.connect(self._on_failed)
        panes.history.failed.connect(self._on_history_failed)
        history_controller.changed.connect(self.wait)
        panes.history.search.textEdited.connect(self.wait)
        panes.capture.chosen.connect(self.wait)
        offers.taken.connect(self.recover)

    @Slot()
    def wait(self) -> None:
        """Wait for a quiet moment anew: the history is being used."""
        self._is_quiet = False
        self._quiet.start()

    def stop(self) -> None:
        """Begin nothing more, and end the tidying."""
        self._is_quiet = False
        self._quiet.stop()

    def finish(self) -> None:
        """Wait for the end of what is under way."""
        self._queue.finish()

    @Slot()
    def maintain(self) -> None:
        """Put the history in order, until it is used again."""
        self._is_quiet = True
        work = partial(_maintain, self._history_provider, self._settings, lambda: self._is_quiet)
        self._queue.do(work, self._on_maintained)

    @Slot()
    def ask_what_to_forget(self) -> None:
        """Bring up the sheet that forgets, for the chosen entries and what is searched for."""
        self._history_controller.with_chosen(self._ask_what_to_forget, or_none=True)

    def _ask_what_to_forget(self, entries: Sequence[HistoryEntry]) -> None:
        from obsdiag.ui.history.forget_dialog import ForgetDialog
        from obsdiag.ui.history.forget_scope import scopes

        if found := scopes(entries, self._panes.history.search.text()):
            sheet = ForgetDialog(found, self._history_provider, self._pool, self._window)
            sheet.confirmed.connect(self.forget)
            sheet.open()
        else:
            self._panes.status.remark(
                self.tr("Choose an entry, or search for what is to be forgotten")
            )

    @Slot()
    def ask_what_is_kept(self) -> None:
        """Bring up the sheet of the limits."""
        self._queue.do(partial(load_retention, self._settings), self._ask_what_is_kept)

    def _ask_what_is_kept(self, retention: Retention) -> None:
        from obsdiag.ui.history.retention_dialog import RetentionDialog

        sheet = RetentionDialog(retention, self._window)
        sheet.chosen.connect(self._on_retention)
        sheet.open()

    @Slot(object)
    def _on_retention(self, retention: Retention) -> None:
        self._queue.do(partial(save_retention, self._settings, retention), self._on_retention_saved)

    def _on_retention_saved(self, _result: None) -> None:
        self._panes.status.remark(self.tr("What is over the limits goes at the next quiet moment"))
        self.wait()

    @Slot(object)
    def forget(self, extent: ForgetExtent) -> None:
        """Forget this for good."""
        self._panes.status.say(self.tr("Forgetting %Ln entries…", None, extent.total))
        self._queue.do(partial(_forget, self._history_provider, extent.query), self._on_forgotten)

    @Slot()
    def recover(self) -> None:
        """Save what can be read of the damaged history, and use that."""
        self._panes.history.stop()
        self._panes.status.say(self.tr("Saving what can be read of the history…"))
        self._queue.do(self._history_provider.recover, self._on_recovered)

    def _on_maintained(self, gone: int) -> None:
        if gone:
            self._panes.history.restart()

    def _on_forgotten(self, count: int) -> None:
        self._panes.history.restart()
        told = self.tr("%Ln entries forgotten: nothing of them is left in the file.", None, count)
        self._panes.status.say(told)

    def _on_recovered(self, done: Recovery) -> None:
        lost = self.tr("an unknown number") if done.lost is None else number(done.lost)
        told = self.tr(
            "The history is in use again. Findings saved: {saved}; lost: {lost}. "
            "The damaged file is kept as {file}. Ctrl+S saves the findings at hand."
        )
        self._panes.messages.dismiss()
        self._panes.messages.add(
            told.format(saved=number(done.recovered), lost=lost, file=done.kept_aside)
        )
        self._panes.status.say(self.tr("The history is in use again"))
        self._panes.history.restart()

    @Slot(object)
    def _on_history_failed(self, error: HistoryError) -> None:
        from obsdiag.history import DamagedError

        if isinstance(error, DamagedError):
            told = self.tr(
                "The history is damaged. Findings are shown, and not saved, until what can be "
                "read of it has been put into a new one; the damaged file is kept."
            )
            self._offers.offer(told, self.tr("Recover"))
        else:
            told = self.tr("There is no history: {why} Findings are shown, and not saved.")
            self.complained.emit(told.format(why=core_text(str(error))))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.complained.emit(sentence_of(error))
