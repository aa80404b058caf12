"""The findings of a capture as a list; where several are one matter, their kinds above it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.models.finding_kind_model import FindingKindModel
from obsdiag.ui.models.finding_model import FindingModel
from obsdiag.ui.models.item_row import VALUE_ROLE
from obsdiag.ui.row_list import RowList
from obsdiag.ui.verdict.link import Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.ui.capture.finding_kinds import FindingKind

MOST_ROWS = 4
"""Kinds that are in sight at a time."""


class FindingsColumn(QWidget):
    """Choosing a kind leaves its findings in the list; the fold puts the kinds away."""

    narrowed = Signal()
    """Other findings are in the list: the first of them is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingModel(self)
        self._kinds = FindingKindModel(self)
        self._fold = Link()
        self._fold.clicked.connect(self._on_folded)
        self.findings = RowList("findingsView", self.tr("Findings"), self.model)
        layout = self._rows = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        head = QHBoxLayout()
        head.setContentsMargins(theme.GRID + 3, theme.GRID // 2, theme.GRID, 0)
        head.addWidget(self._fold)
        layout.addLayout(head)
        layout.addWidget(self.findings, 1)
        self.show_kinds(())

    @cached_property
    def kinds(self) -> RowList:
        """The list of the kinds, made with the first that there are."""
        made = RowList("kindsView", self.tr("Kinds of findings"), self._kinds, lines=2)
        made.selectionModel().currentChanged.connect(self._on_chosen)
        self._rows.insertWidget(self._rows.indexOf(self.findings), made)
        return made

    def show_kinds(self, kinds: Sequence[FindingKind]) -> None:
        """Offer these above the findings; nothing where there are none."""
        self._kinds.show(kinds, len(self.model.findings()))
        self._fold.setVisible(bool(kinds))
        if kinds or "kinds" in self.__dict__:
            self._unfold(unfolded=False)  # the overview has them all
            self.fit_text()

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        if "kinds" in self.__dict__:
            height = self.kinds.verticalHeader().defaultSectionSize()
            self.kinds.setFixedHeight(height * min(MOST_ROWS, self._kinds.rowCount()))

    def _unfold(self, *, unfolded: bool) -> None:
        self.kinds.setVisible(unfolded)
        self._fold.setText(self.tr("▾ Kinds") if unfolded else self.tr("▸ Kinds"))
        self._fold.setAccessibleName(
            self.tr("Hide the kinds") if unfolded else self.tr("Show the kinds")
        )

    @Slot()
    def _on_folded(self) -> None:
        self._unfold(unfolded=self.kinds.isHidden())

    @Slot(QModelIndex, QModelIndex)
    def _on_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            kind: FindingKind | None = index.data(VALUE_ROLE)
            self.model.narrow(None if kind is None else kind.numbers)
            self.narrowed.emit()
