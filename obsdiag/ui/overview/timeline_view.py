"""When the findings came, as bars; a stretch of it is chosen by mouse or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from obsdiag.ui import theme
from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.guard import guarded
from obsdiag.ui.tip import set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from obsdiag.ui.overview.kinds_overview import Timeline

_HEIGHT = 5 * theme.GRID


class TimelineView(QWidget):
    """Bars of a Timeline; arrows move over them, with Shift they choose a stretch, Esc ends it."""

    brushed = Signal(object)
    """Signal(tuple[float, float] | None): the moments between which findings are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Timeline | None = None
        self._from, self._to = 0, 0
        self._is_chosen = False
        self.setObjectName("timelineView")
        self.setAccessibleName(self.tr("Time line of the findings"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tip(self, self.tr("Drag over it to see only what came then; Esc shows all"))
        self._frame = FocusFrame(self)

    def show_timeline(self, line: Timeline | None) -> None:
        """Show this one; nothing where there is none."""
        self._line = line
        self._is_chosen = False
        self.setVisible(line is not None)
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return a height for the bars."""
        return QSize(40 * theme.GRID, _HEIGHT)

    def choose(self, first: int, last: int) -> None:
        """Choose the stretch from one bar to another one."""
        if self._line is None:
            return
        most = len(self._line.counts) - 1
        self._from, self._to = (min(max(0, one), most) for one in (first, last))
        self._is_chosen = True
        self.update()
        low, high = sorted((self._from, self._to))
        length = (self._line.end - self._line.start) / len(self._line.counts)
        start = self._line.start
        self.brushed.emit((start + low * length, start + (high + 1) * length))

    def clear(self) -> bool:
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
        self.clear()

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
            self.clear()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, the chosen ones in the accent's colour."""
        if self._line is None:
            return
        painter = QPainter(self)
        palette = self.palette()
        low, high = sorted((self._from, self._to))
        most = max(self._line.counts)
        for number, count in enumerate(self._line.counts):
            place = self._place(number)
            is_on = not self._is_chosen or low <= number <= high
            ink = palette.color(QPalette.ColorRole.Accent) if is_on else theme.muted(palette)
            height = 0 if not count else max(2, round((self.height() - 4) * count / most))
            bar = QRect(place.left(), self.height() - 1 - height, place.width(), height)
            painter.fillRect(bar, theme.blend(palette.base().color(), QColor(ink), 0.7))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line(palette))

    def _place(self, number: int) -> QRect:
        assert self._line is not None
        count = len(self._line.counts)
        left, right = (self.width() * one // count for one in (number, number + 1))
        return QRect(left, 0, max(1, right - left - 1), self.height())

    def _bar(self, x: float) -> int:
        count = len(self._line.counts) if self._line is not None else 1
        return int(x * count / max(1, self.width()))
