"""A list of values of one kind; a table says what each role answers of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.models.item_row import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Value = TypeVar("Value")


class ValueModel(QAbstractListModel, Generic[Value]):
    """Answers nothing for a role that is not in its table."""

    def __init__(
        self, answers: Mapping[int, Callable[[Value], object]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._answers = answers
        self.values: Sequence[Value] = ()

    def hold(self, values: Sequence[Value]) -> None:
        """Hold these instead."""
        self.beginResetModel()
        self.values = values
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of values."""
        return 0 if parent.isValid() else len(self.values)

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the table answers of the value at `index`."""
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        return None if answer is None else answer(self.values[index.row()])
