"""When the findings came, as bars; a stretch of it is chosen by mouse or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from obsdiag.ui import theme
from obsdiag.ui.announcement import announce
from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.guard import guarded
from obsdiag.ui.local_text import span_text
from obsdiag.ui.text_size import room
from obsdiag.ui.tip import set_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from obsdiag.ui.overview.kinds_overview import Layer, Timeline

_HEIGHT = 7 * theme.GRID
_CHOSEN, _OTHER = 0.8, 0.25
"""Shares of a layer's colour in its part of a bar."""


class TimelineView(QLabel):
    """Bars of a Timeline; arrows move over them, with Shift they choose a stretch, Esc ends it.

    It is a label, which screen readers read, and says what is chosen.
    """

    brushed = Signal(object)
    """Signal(tuple[float, float] | None): the moments between which findings are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._line: Timeline | None = None
        self._layers: tuple[tuple[int, ...], ...] = ()
        self._from, self._to = 0, 0
        self._is_chosen = False
        self.setObjectName("timelineView")
        self.setAccessibleName(self.tr("Time line of the findings"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tip(self, self._hint())
        self._frame = FocusFrame(self)

    def show_timeline(self, line: Timeline | None) -> None:
        """Show this one; nothing where there is none."""
        self._line = line
        self._layers = ()
        self._is_chosen = False
        self.setVisible(line is not None)
        self.update()

    def _hint(self) -> str:
        return self.tr("Drag over it to see only what came then; Esc shows all")

    def stack(self, layers: Sequence[Layer]) -> None:
        """Show each bar in these layers, which make it up."""
        self._layers = tuple(layer.counts for layer in layers)
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return a height for the bars."""
        return QSize(40 * theme.GRID, room(_HEIGHT))

    def choose(self, first: int, last: int) -> None:
        """Choose the stretch from one bar to another one."""
        if self._line is None:
            return
        most = len(self._line.counts) - 1
        self._from, self._to = (min(max(0, one), most) for one in (first, last))
        self._is_chosen = True
        self.update()
        low, high = sorted((self._from, self._to))
        announce(self, self._told(low, high))
        step = self._line.step()
        self.brushed.emit((self._line.start + low * step, self._line.start + (high + 1) * step))

    def _told(self, low: int, high: int) -> str:
        """Return how many findings came when, from one bar to another one."""
        assert self._line is not None
        step = self._line.step()
        start, end = (self._line.start + bar * step for bar in (low, high + 1))
        found = self.tr("%Ln findings", None, sum(self._line.counts[low : high + 1]))
        return f"{span_text(start, end, step)}: {found}"

    def choose_all(self) -> bool:
        """Choose all of it again; tell whether only a part of it was chosen."""
        was_chosen = self._is_chosen
        if was_chosen:
            self._is_chosen = False
            self.update()
            self.brushed.emit(None)
        return was_chosen

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stretch."""
        at = self._bar(event.position().x())
        self.choose(at, at)

    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        self.choose(self._from, self._bar(event.position().x()))

    @guarded(None)
    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Choose all of it."""
        self.choose_all()

    @guarded(True)
    def event(self, event: QEvent) -> bool:
        """Say in the tip which time the bar below the mouse stands for, and what came then."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._line:
            bar = min(max(0, self._bar(event.pos().x())), len(self._line.counts) - 1)
            set_tip(self, f"{self._told(bar, bar)}\n{self._hint()}")
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the stretch, or its end."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.choose(self._from, self._to + step)
        elif step:
            at = self._to + step if self._is_chosen else 0
            self.choose(at, at)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.choose_all()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, the chosen ones in the accent's colour."""
        if self._line is None:
            return
        painter = QPainter(self)
        low, high = sorted((self._from, self._to))
        most = max(self._line.counts)
        for number, count in enumerate(self._line.counts):
            place = self._place(number)
            is_on = not self._is_chosen or low <= number <= high
            height = 0 if not count else max(2, round((self.height() - 4) * count / most))
            bar = QRect(place.left(), self.height() - 1 - height, place.width(), height)
            self._paint_bar(painter, bar, number, is_on=is_on)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line(self.palette()))

    def _paint_bar(self, painter: QPainter, bar: QRect, number: int, *, is_on: bool) -> None:
        """Paint one bar, its layers from the foot upwards; faint where it is not chosen."""
        if self._line is None or not self._line.counts[number]:
            return
        ground, share = self.palette().base().color(), _CHOSEN if is_on else _OTHER
        step, high = bar.height() / self._line.counts[number], 0.0
        for layer, counts in enumerate(self._layers or (self._line.counts,)):
            low, high = high, high + step * counts[number]
            part = QRect(
                bar.left(), bar.bottom() + 1 - round(high), bar.width(), round(high) - round(low)
            )
            painter.fillRect(part, theme.blend(ground, theme.layer(layer, self.palette()), share))

    def _place(self, number: int) -> QRect:
        assert self._line is not None
        count = len(self._line.counts)
        left, right = (self.width() * one // count for one in (number, number + 1))
        return QRect(left, 0, max(1, right - left - 1), self.height())

    def _bar(self, x: float) -> int:
        count = len(self._line.counts) if self._line is not None else 1
        return int(x * count / max(1, self.width()))
