"""Keeps the history in order: tidies it at quiet moments, forgets, and saves a damaged one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from obsdiag.errors import HistoryError, ObsdiagError
from obsdiag.settings import load_retention, save_retention
from obsdiag.ui.chores import Chores

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QWidget

    from obsdiag.history import HistoryEntry, Recovery
    from obsdiag.settings import Retention
    from obsdiag.ui.history.archivist import Archivist
    from obsdiag.ui.history.forgetting import Extent
    from obsdiag.ui.history.shelf import Shelf
    from obsdiag.ui.offer_strip import OfferStrip
    from obsdiag.ui.panes import Panes

QUIET_MS = 60_000
"""So long nothing has been done with the history: a quiet moment."""


def _tidy(shelf: Shelf, settings: Path, goes_on: Callable[[], bool]) -> int:
    return shelf.history().upkeep(load_retention(settings), goes_on)


def _forget(shelf: Shelf, query: str) -> int:
    return shelf.history().forget(query)


class Upkeep(QObject):
    """Does what takes long with the whole file, in the background, and tells of it in words."""

    complained = Signal(str)
    """Signal(str): what went wrong, for the person at the screen."""

    def __init__(
        self,
        shelf: Shelf,
        archivist: Archivist,
        panes: Panes,
        offers: OfferStrip,
        *,
        settings: Path,
        pool: QThreadPool,
        window: QWidget,
    ) -> None:
        """Take `settings`, the file that says how much is kept."""
        super().__init__(window)
        self._settings = settings
        self._shelf = shelf
        self._archivist = archivist
        self._panes = panes
        self._offers = offers
        self._pool = pool
        self._window = window
        self._chores = Chores(self)
        self._is_quiet = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.tidy)
        self._chores.failed.connect(self._on_failed)
        panes.history.failed.connect(self._on_history_failed)
        archivist.changed.connect(self.wait)
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
        self._chores.finish()

    @Slot()
    def tidy(self) -> None:
        """Put the history in order, until it is used again."""
        self._is_quiet = True
        work = partial(_tidy, self._shelf, self._settings, lambda: self._is_quiet)
        self._chores.do(work, self._on_tidied)

    @Slot()
    def ask_what_to_forget(self) -> None:
        """Bring up the sheet that forgets, for the chosen entries and what is searched for."""
        self._archivist.with_chosen(self._ask_what_to_forget, or_none=True)

    def _ask_what_to_forget(self, entries: Sequence[HistoryEntry]) -> None:
        from obsdiag.ui.history.forget_sheet import ForgetSheet
        from obsdiag.ui.history.forgetting import scopes

        if found := scopes(entries, self._panes.history.search.text()):
            sheet = ForgetSheet(found, self._shelf, self._pool, self._window)
            sheet.confirmed.connect(self.forget)
            sheet.open()
        else:
            self._panes.status.say(
                self.tr("Choose an entry, or search for what is to be forgotten")
            )

    @Slot()
    def ask_what_is_kept(self) -> None:
        """Bring up the sheet of the limits."""
        self._chores.do(partial(load_retention, self._settings), self._ask_what_is_kept)

    def _ask_what_is_kept(self, retention: Retention) -> None:
        from obsdiag.ui.history.retention_sheet import RetentionSheet

        sheet = RetentionSheet(retention, self._window)
        sheet.chosen.connect(self._on_retention)
        sheet.open()

    @Slot(object)
    def _on_retention(self, retention: Retention) -> None:
        self._chores.do(
            partial(save_retention, self._settings, retention), self._on_retention_saved
        )

    def _on_retention_saved(self, _result: None) -> None:
        self._panes.status.say(self.tr("What is over the limits goes at the next quiet moment"))
        self.wait()

    @Slot(object)
    def forget(self, extent: Extent) -> None:
        """Forget this for good."""
        self._panes.status.say(self.tr("Forgetting {count} entries…").format(count=extent.total))
        self._chores.do(partial(_forget, self._shelf, extent.query), self._on_forgotten)

    @Slot()
    def recover(self) -> None:
        """Save what can be read of the damaged history, and use that."""
        self._panes.history.stop()
        self._panes.status.say(self.tr("Saving what can be read of the history…"))
        self._chores.do(self._shelf.recover, self._on_recovered)

    def _on_tidied(self, gone: int) -> None:
        if gone:
            self._panes.history.begin_anew()

    def _on_forgotten(self, count: int) -> None:
        self._panes.history.begin_anew()
        told = self.tr("Forgotten: {count}. Nothing of it is left in the history's file.")
        self._panes.status.say(told.format(count=f"{count:,}"))

    def _on_recovered(self, done: Recovery) -> None:
        lost = self.tr("an unknown number") if done.lost is None else f"{done.lost:,}"
        told = self.tr(
            "The history is in use again. Findings saved: {saved}; lost: {lost}. "
            "The damaged file is kept as {file}. Ctrl+S saves the findings at hand."
        )
        self._panes.messages.dismiss()
        self._panes.messages.add(
            told.format(saved=f"{done.recovered:,}", lost=lost, file=done.kept_aside)
        )
        self._panes.status.say(self.tr("The history is in use again"))
        self._panes.history.begin_anew()

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
            self.complained.emit(told.format(why=error))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ObsdiagError):
            raise error  # a defect: for the crash net
        self.complained.emit(str(error))
