"""A time line with what it is stacked by, what its colours mean, and its numbers as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTableView, QToolButton, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.flow_layout import FlowLayout
from obsdiag.ui.guard import guarded
from obsdiag.ui.local_text import moment_at, time_text
from obsdiag.ui.overview.kinds_overview import OTHERS, Stack
from obsdiag.ui.overview.timeline_model import TimelineModel
from obsdiag.ui.overview.timeline_view import TimelineView
from obsdiag.ui.scroll_bar import slim
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from obsdiag.ui.overview.kinds_overview import OverviewKind, Timeline

_SWATCH = 10
"""Pixels of the square that shows a layer's colour."""
_TABLE_HEIGHT = 22 * theme.GRID


class TimelinePanel(QWidget):
    """Bars, a legend, and on request the table."""

    brushed = Signal(object)
    """Signal(tuple[float, float] | None): the moments between which findings are wanted."""
    stacked = Signal()
    """Other things have the colours now."""

    def __init__(self) -> None:
        super().__init__()
        self._line: Timeline | None = None
        self.view = TimelineView()
        self.view.brushed.connect(self.brushed)
        self._model = TimelineModel(self)
        self.stack = QComboBox()
        self.stack.setObjectName("timelineStack")
        self.stack.setAccessibleName(self.tr("Bars are stacked by"))
        self._switch = QToolButton()
        self._switch.setObjectName("timelineTable")
        self._switch.setText(self.tr("As a table"))
        self._switch.setCheckable(True)
        self._switch.setMinimumHeight(theme.TARGET)
        self.table = QTableView()
        self.table.setObjectName("timelineNumbers")
        self.table.setAccessibleName(self.tr("Numbers of the time line"))
        self.table.setModel(self._model)
        self._first, self._last = _AxisLabel(), _AxisLabel()
        self._legend = FlowLayout(gap=2 * theme.GRID)
        self._lay_out()
        self._offer()
        self.stack.activated.connect(self._on_stack)
        self._switch.toggled.connect(self._on_switched)
        self.table.activated.connect(self._on_row)

    def retranslate(self) -> None:
        """Name the ways to stack, and the layers, in another language."""
        chosen = self.stack.currentIndex()
        self._offer()
        self.stack.setCurrentIndex(chosen)
        self._show_stack()

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self.table.setFixedHeight(room(_TABLE_HEIGHT))

    def show_timeline(self, line: Timeline | None) -> None:
        """Show this one; nothing where there is none."""
        self._line = line
        self.view.show_timeline(line)
        self.setVisible(line is not None)
        self._show_stack()

    def choose_all(self) -> bool:
        """Choose all of the time again; tell whether only a part of it was chosen."""
        return self.view.choose_all()

    def _offer(self) -> None:
        self.stack.clear()
        self.stack.addItem(self.tr("By code"), Stack.CODE)
        self.stack.addItem(self.tr("By who acts"), Stack.ACTS)

    def _lay_out(self) -> None:
        self._legend.addWidget(self.stack)
        self._legend.addWidget(self._switch)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        slim(self.table)
        self.table.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        axis = QHBoxLayout()
        axis.addWidget(self._first)
        axis.addStretch(1)
        axis.addWidget(self._last)
        scale = QVBoxLayout()
        scale.setSpacing(0)
        scale.addWidget(self.view)
        scale.addLayout(axis)
        layout.addLayout(scale)
        layout.addLayout(self._legend)
        layout.addWidget(self.table)
        self.fit_text()

    def _show_axis(self) -> None:
        """Say below the bars when they begin and end."""
        if self._line is not None:
            step = self._line.step()
            self._first.setText(time_text(moment_at(self._line.start), step))
            self._last.setText(time_text(moment_at(self._line.end), step))

    def _show_stack(self) -> None:
        self._show_axis()
        self._model.show(self._line, Stack(self.stack.currentData()))
        self.view.stack(self._model.layers())
        while (item := self._legend.takeAt(2)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, name in enumerate(self._model.names()):
            self._legend.addWidget(_LegendEntry(number, name))
        if self.table.isVisible():
            self.table.resizeColumnsToContents()
        self.stacked.emit()

    def layer_of(self, kind: OverviewKind) -> int | None:
        """Return in which colour the findings of a kind stand in the bars; None where in none."""
        names = [layer.name for layer in self._model.layers()]
        by_code = Stack(self.stack.currentData()) is Stack.CODE
        name = kind.code if by_code else kind.acts
        if name in names:
            return names.index(name)
        return names.index(OTHERS) if OTHERS in names else None

    @Slot(int)
    def _on_stack(self, _row: int) -> None:
        self._show_stack()

    @Slot(bool)
    def _on_switched(self, shown: bool) -> None:
        self.table.setVisible(shown)
        if shown:
            self.table.resizeColumnsToContents()
            self.table.setFocus()

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        bar = self._model.bar(index.row())
        self.view.choose(bar, bar)


class _AxisLabel(TextLabel):
    """The time at one end of the bars."""

    selectable = False

    def __init__(self) -> None:
        super().__init__(second=True)
        self.setWordWrap(False)


class _LegendEntry(TextLabel):
    """A name behind a square in the colour of its layer."""

    selectable = False

    def __init__(self, number: int, name: str) -> None:
        super().__init__(name, second=True)
        self._number = number
        self.setWordWrap(False)
        self.setIndent(_SWATCH + theme.GRID // 2)

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Have room for all of the name."""
        return self.sizeHint()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name, and the square before it."""
        super().paintEvent(event)
        top = (self.height() - _SWATCH) // 2
        color = theme.layer(self._number, self.palette())
        QPainter(self).fillRect(0, top, _SWATCH, _SWATCH, color)
