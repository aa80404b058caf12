"""The numbers of a time line as a table: a row for each part of the time that has findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from obsdiag.catalogue.guidance import Acts
from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.local_text import number, shown_line, span_text
from obsdiag.ui.models.item_row import NOWHERE, Index
from obsdiag.ui.overview.kinds_overview import OTHERS, Layer, Stack
from obsdiag.ui.verdict.guidance_view import who_acts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.ui.overview.kinds_overview import Timeline

_OWN = 2
"""Columns before those of the layers: the time, and all findings of it."""
_MAX_NAME = 60


class TimelineModel(QAbstractTableModel):
    """Answers Display, and AccessibleText with a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line: Timeline | None = None
        self._layers: Sequence[Layer] = ()
        self._names: list[str] = []
        self._bars: list[int] = []

    def show(self, line: Timeline | None, stack: Stack) -> None:
        """Hold the numbers of this one, apart by `stack`."""
        self.beginResetModel()
        self._line = line
        self._layers = () if line is None else line.layers.get(stack, ())
        self._names = [self.layer_name(layer, stack) for layer in self._layers]
        counts = () if line is None else line.counts
        self._bars = [place for place, count in enumerate(counts) if count]
        self.endResetModel()

    def layers(self) -> Sequence[Layer]:
        """Return the layers that are held."""
        return self._layers

    def names(self) -> Sequence[str]:
        """Return what they are called."""
        return self._names

    def layer_name(self, layer: Layer, stack: Stack) -> str:
        """Return what a layer is called in the language of the window."""
        if layer.name == OTHERS:
            return self.tr("others")
        if stack is Stack.ACTS:
            return who_acts(Acts(layer.name)) if layer.name else self.tr("not known")
        return shown_line(layer.name, _MAX_NAME)

    def bar(self, row: int) -> int:
        """Return which bar a row is of."""
        return self._bars[row]

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of parts with findings."""
        return 0 if parent.isValid() else len(self._bars)

    @guarded(0)
    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return one for the time, one for all, and one for each layer."""
        return 0 if parent.isValid() else _OWN + len(self._layers)

    @guarded(NO_ANSWER)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._title(section)

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display and AccessibleText."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self._cell(index.row(), 0), self._title(index.column()))
            told = self._cell(index.row(), index.column())
            return told if index.column() == 0 else f"{', '.join(parts)}: {told}"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _title(self, column: int) -> str:
        own = (self.tr("Time"), self.tr("All"))
        return own[column] if column < _OWN else self._names[column - _OWN]

    def _cell(self, row: int, column: int) -> str:
        assert self._line is not None
        bar = self._bars[row]
        if column == 0:
            step = self._line.step()
            first = self._line.start + bar * step
            return span_text(first, first + step, step)
        counts = self._line.counts if column < _OWN else self._layers[column - _OWN].counts
        return number(counts[bar])
