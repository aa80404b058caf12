"""Finds out how what is typed in the history's search can go on, and offers it in the field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from obsdiag.errors import HistoryError
from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QThreadPool

    from obsdiag.history import Completion
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.history.query_field import QueryField


class _Completions(NamedTuple):
    query: str
    cursor: int
    completions: Sequence[Completion]


def _complete(history_provider: HistoryProvider, query: str, cursor: int) -> _Completions:
    return _Completions(query, cursor, history_provider.history().complete(query, cursor))


class QueryCompletion(QObject):
    """Asks the history in the pool; of several questions the newest is answered."""

    def __init__(
        self, field: QueryField, history_provider: HistoryProvider, pool: QThreadPool
    ) -> None:
        super().__init__(field)
        self._field, self._history_provider = field, history_provider
        self._asking = LatestTask(pool, self)
        self._asking.done.connect(self._on_completed)
        self._asking.failed.connect(self._on_failed)
        field.completion_wanted.connect(self._on_wanted)

    def stop(self) -> None:
        """Offer nothing of what is asked."""
        self._asking.forget()

    @Slot(str, int)
    def _on_wanted(self, query: str, cursor: int) -> None:
        self._asking.ask(partial(_complete, self._history_provider, query, cursor))

    @Slot(object)
    def _on_completed(self, ways: _Completions) -> None:
        self._field.show_completions(*ways)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, HistoryError):  # which the list tells
            raise error  # a defect: for the crash net
