"""The kinds of findings of a capture, as a list; above them all findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.local_text import decimal, number, shown_line, span_text
from obsdiag.ui.models.item_row import NOWHERE, ROW_ROLE, VALUE_ROLE, Index, ItemRow
from obsdiag.ui.tip import tip_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.ui.capture.finding_kinds import FindingKind


class FindingKindModel(QAbstractListModel):
    """Answers VALUE_ROLE with the FindingKind; None for the first row, which is all of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds: Sequence[FindingKind] = ()
        self._total = 0

    def show(self, kinds: Sequence[FindingKind], total: int) -> None:
        """Hold these, of `total` findings."""
        self.beginResetModel()
        self._kinds, self._total = kinds, total
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of kinds and one more; none, where there are no kinds."""
        return len(self._kinds) + 1 if self._kinds and not parent.isValid() else 0

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display, AccessibleText, ToolTip, VALUE_ROLE and ROW_ROLE."""
        if not index.isValid():
            return None
        kind = self._kinds[index.row() - 1] if index.row() else None
        if role == VALUE_ROLE:
            return kind
        row = self._all() if kind is None else self._row(kind)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (row.text, row.tail, row.below) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return None if kind is None else tip_text(self._times(kind)) or None
        return row if role == ROW_ROLE else None

    def _all(self) -> ItemRow:
        told = self.tr("of %Ln kinds", None, self._count())
        return ItemRow(self.tr("All findings"), lead="∑", tail=number(self._total), below=told)

    def _count(self) -> int:
        return sum(kind.group is not None for kind in self._kinds)

    def _row(self, kind: FindingKind) -> ItemRow:
        lead = "–" if kind.status is None else str(kind.status)
        tail = f"×{number(len(kind.numbers))}"
        if kind.group is None:
            below = self.tr("the same request id")
            return ItemRow(
                shown_line(kind.request_id, 80), lead, kind.status, tail=tail, below=below
            )
        code, bucket, operation, message = kind.group.fingerprint.split("|", 3)
        parts = (part for part in (bucket, operation) if part != "-")
        below = shown_line(" · ".join(parts) or message or "–", 120)
        signs = ""
        if (storm := kind.group.storm) is not None:
            signs = self.tr("up to {rate}/s").format(rate=decimal(storm.rate))
        return ItemRow(shown_line(code, 80), lead, kind.status, tail=tail, below=below, signs=signs)

    def _times(self, kind: FindingKind) -> str:
        """Return from when to when OBS saw them."""
        if kind.group is None or kind.group.first is None or kind.group.last is None:
            return ""
        return span_text(kind.group.first, kind.group.last)
