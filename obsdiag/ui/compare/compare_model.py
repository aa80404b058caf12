"""The differences of two messages as a table: where, what, on the left, on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt

from obsdiag.comparison import MessagePart
from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.models.item_row import NOWHERE, VALUE_ROLE, Index
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.comparison import MessageDifference

MAX_VALUE = 1_000
"""Characters of a value that are shown."""
ABSENT = "—"

_PARTS = {
    MessagePart.ANSWER: noop("Compare", "Answer"),
    MessagePart.REQUEST: noop("Compare", "Request"),
    MessagePart.PARAMETERS: noop("Compare", "Parameter"),
    MessagePart.REQUEST_FIELDS: noop("Compare", "Request field"),
    MessagePart.RESPONSE_FIELDS: noop("Compare", "Response field"),
}


class CompareModel(QAbstractTableModel):
    """Answers VALUE_ROLE with the MessageDifference."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[MessageDifference] = ()
        self._names = ("", "")

    def show(self, rows: Sequence[MessageDifference], left: str, right: str) -> None:
        """Hold these differences of the messages `left` and `right`."""
        self.beginResetModel()
        self._rows, self._names = rows, (left, right)
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of differences."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded(0)
    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """Return 4: where, what, and both values."""
        return 4

    @guarded(NO_ANSWER)
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Where"), self.tr("What"), *self._names)[section]

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display, AccessibleText and VALUE_ROLE."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == VALUE_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = self.tr("{name}: {left} on the left, {right} on the right")
            return told.format(name=row.name, left=shown(row.left), right=shown(row.right))
        if role == Qt.ItemDataRole.DisplayRole:
            part = QCoreApplication.translate("Compare", _PARTS[row.part])
            cells = (part, shown_line(row.name, 80), shown(row.left), shown(row.right))
            return cells[index.column()]
        return None


def shown(value: str | None) -> str:
    """Return a value as it is shown; a dash where there is none."""
    return ABSENT if value is None else shown_line(value, MAX_VALUE)
