"""A splitter whose handle is a line of one pixel."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from obsdiag.ui.shared_room import SharedRoom


STEP = 2 * theme.GRID
"""Pixels by which an arrow moves a boundary."""
FOCUSED = 4
"""Pixels of a boundary that has the focus."""


class PaneSplitter(QSplitter):
    """Panes side by side or below each other, of which one takes what room there is to spare.

    Qt lets the line between them be grabbed a little beside it too.
    """

    def __init__(
        self,
        orientation: Qt.Orientation,
        panes: Sequence[QWidget],
        *,
        sizes: Sequence[int],
        spare: int,
    ) -> None:
        """Lay `panes` out in `sizes` (pixels); `spare` is the number of the one that grows."""
        super().__init__(orientation)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane in panes:
            self.addWidget(pane)
        self.setStretchFactor(spare, 1)
        self.setSizes(sizes)
        self._spare = spare
        self._share: SharedRoom | None = None
        self._is_held = False
        self.splitterMoved.connect(self._on_moved)

    def share(self, room: SharedRoom) -> None:
        """Have the other one of two panes grow too, as `room` says."""
        self._share = room
        self._place()

    @contextmanager
    def placed_once(self) -> Iterator[None]:
        """Have the room change as often as it will, and place the panes once, at the end."""
        before = self.size()
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
            if self.size() != before:
                self.resizeEvent(QResizeEvent(self.size(), before))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the other pane its part of the room."""
        if self._is_held:
            return
        if not self._place():
            super().resizeEvent(event)

    def _place(self) -> bool:
        """Give each pane its part of the room, as was agreed; tell whether that was done.

        It is done at once: Qt's own shares, taken back, would lay out what is in the panes twice.
        """
        whole = self._whole()
        if self._share is None or whole <= 0:
            return False
        wanted = self._share.wanted(whole)
        sizes = [wanted, wanted]
        sizes[self._spare] = whole - wanted
        self.setSizes(sizes)
        return True

    def _whole(self) -> int:
        """Return the pixels that the panes share, 0 where one has the room to itself."""
        if any((pane := self.widget(at)) is None or pane.isHidden() for at in range(self.count())):
            return 0
        room = self.contentsRect().size()
        along = room.width() if self.orientation() == Qt.Orientation.Horizontal else room.height()
        return along - (self.count() - 1) * self.handleWidth()

    @Slot()
    def _on_moved(self) -> None:
        """Keep to what the user has chosen."""
        if self._share is not None:
            sizes = self.sizes()
            self._share = self._share.moved(sizes[1 - self._spare], sum(sizes))

    def createHandle(self) -> QSplitterHandle:
        """Return the line between two panes."""
        return _Line(self.orientation(), self)


class _Line(QSplitterHandle):
    """Is moved by the mouse, or by the arrows where it has the focus."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(QCoreApplication.translate("PaneSplitter", "Line between two panes"))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, with Shift a larger step."""
        sideways = self.orientation() == Qt.Orientation.Horizontal
        back, ahead = _SIDEWAYS if sideways else _UPRIGHT
        step = {back: -STEP, ahead: STEP}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step *= 4
        at = self.pos()
        self.moveSplitter((at.x() if sideways else at.y()) + step)

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be seen."""
        super().focusInEvent(event)
        self.splitter().setHandleWidth(FOCUSED)

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be a thin line again."""
        super().focusOutEvent(event)
        self.splitter().setHandleWidth(1)

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Accent)
        painter.setBrush(accent if self.hasFocus() else theme.line(palette))
        painter.drawRect(self.rect())


_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_UPRIGHT = (Qt.Key.Key_Up, Qt.Key.Key_Down)
