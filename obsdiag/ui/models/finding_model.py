"""The findings of the capture at hand, as a list that grows while a source is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.models.item_row import NOWHERE, ROW_ROLE, VALUE_ROLE, Index, ItemRow
from obsdiag.ui.tasks import release_gradually

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.model import Finding


_SEVERAL = 2


class FindingModel(QAbstractListModel):
    """Findings in the order in which they stand in their sources."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: list[Finding] = []
        self._shown: Sequence[int] | None = None
        """Which of them are in the list; None: all."""
        self._places: set[tuple[str, str | None]] = set()
        """The sources, and members of them, that they are from."""

    def clear(self) -> None:
        """Forget all findings."""
        gone: list[object] = [*self._findings]
        self.beginResetModel()
        self._findings, self._shown = [], None
        self._places = set()
        self.endResetModel()
        release_gradually(gone)

    def narrow(self, numbers: Sequence[int] | None) -> None:
        """Have only these findings in the list, by their number; None: all of them."""
        self.beginResetModel()
        self._shown = numbers
        self.endResetModel()

    def number(self, row: int) -> int:
        """Return how many findings come before the one at `row`, in the list or not."""
        return row if self._shown is None else self._shown[row]

    def append(self, findings: Sequence[Finding]) -> None:
        """Add findings at the end; all are in the list again."""
        if not findings:
            return
        if self._shown is not None:
            self.narrow(None)
        was_one = len(self._places) == 1
        self._places.update(
            (one.capture.origin.source, one.capture.origin.member) for one in findings
        )
        if was_one and len(self._places) > 1 and (count := self.rowCount()):
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, 0), [ROW_ROLE])
        first = len(self._findings)
        self.beginInsertRows(NOWHERE, first, first + len(findings) - 1)
        self._findings += findings
        self.endInsertRows()

    def findings(self) -> tuple[Finding, ...]:
        """Return all findings, in the list or not."""
        return tuple(self._findings)

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of findings in the list."""
        if parent.isValid():
            return 0
        return len(self._findings if self._shown is None else self._shown)

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display, AccessibleText, VALUE_ROLE and ROW_ROLE."""
        if not index.isValid():
            return None
        finding = self._findings[self.number(index.row())]
        if role == VALUE_ROLE:
            return finding
        if role == ROW_ROLE:
            return self._row(finding)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join((_status(finding), self._name(finding))).strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{status} {name}, line {line}").format(
                status=_status(finding), name=self._name(finding), line=finding.place.line
            ) + (f", {file_name(finding)}" if len(self._places) >= _SEVERAL else "")
        return None

    def _row(self, finding: Finding) -> ItemRow:
        return ItemRow(
            self._name(finding),
            lead=_status(finding) or "–",
            status=finding.capture.status,
            aside=self._aside(finding),
            is_path=bool(finding.error.key) and len(self._places) < _SEVERAL,
            tail=str(finding.place.line),
        )

    def _aside(self, finding: Finding) -> str:
        """Return what it is about; first where it is from, if they are from several files."""
        about = shown_line(finding.error.key or finding.error.message or "", 80)
        if len(self._places) < _SEVERAL:
            return about
        return " · ".join(filter(None, (file_name(finding), about)))

    def _name(self, finding: Finding) -> str:
        name = finding.error.code or finding.capture.reason
        return shown_line(name, 80) if name else self.tr("no code")


def file_name(finding: Finding) -> str:
    """Return the last part of the path of the file, or of the member, that a finding is from."""
    origin = finding.capture.origin
    path = (origin.member or origin.source).replace("\\", "/")
    return shown_line(path.rstrip("/").rpartition("/")[2], 60)


def _status(finding: Finding) -> str:
    status = finding.capture.status
    return "" if status is None else str(status)
