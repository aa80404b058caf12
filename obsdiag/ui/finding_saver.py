"""Findings at hand into the history, by the user's wish."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.model import Finding
    from obsdiag.ui.history.history_provider import HistoryProvider


def _keep(history_provider: HistoryProvider, findings: Sequence[Finding]) -> list[int]:
    from obsdiag.pipeline import saving

    return saving.keep(history_provider.history(), *findings)


class FindingSaver(QObject):
    """Saves them in the pool."""

    saved = Signal(object)
    """Signal(list[int]): their ids, in their order."""
    failed = Signal(object)
    """Signal(Exception)."""

    def __init__(
        self, history_provider: HistoryProvider, pool: QThreadPool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._history_provider = history_provider
        self._saving = LatestTask(pool, self)
        self._saving.done.connect(self.saved)
        self._saving.failed.connect(self.failed)

    def save(self, findings: Sequence[Finding]) -> None:
        """Put findings into the history."""
        self._saving.ask(partial(_keep, self._history_provider, findings))

    def forget(self) -> None:
        """Say nothing more of findings that are not at hand any more."""
        self._saving.forget()
