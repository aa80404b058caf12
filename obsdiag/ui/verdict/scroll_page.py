"""A page of the verdict: scrolls when it is longer than its room, and stands on the base colour."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.after_paint import AfterPaint
from obsdiag.ui.guard import guarded
from obsdiag.ui.held_layout import held

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROUNDS = 4
"""Heights go up the levels by the first round of events and come down by the second; a line that is
shown for the first time takes one more. A round without events takes nothing.
"""


class ScrollPage(QScrollArea):
    """A column of widgets."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._body = QWidget()
        self._body.setBackgroundRole(QPalette.ColorRole.Base)
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(3 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID)
        self.rows.setSpacing(theme.GRID)
        self.setWidget(self._body)

    @contextmanager
    def laid_out_once(self, *parts: QWidget) -> Iterator[None]:
        """Change rows of the page, and of these `parts` of it, before any of them is placed."""
        layouts = [layout for one in (self._body, *parts) if (layout := one.layout()) is not None]
        with held(*layouts):
            yield
        if self.isVisible():
            self.place()

    def place(self) -> None:
        """Place all that has changed, level by level: Qt does so by events, and paints between.

        What the system asks to be painted meanwhile would be texts in the room of those before.
        """
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    @Slot(str)
    def name_after(self, told: str) -> None:
        """Have the page called by what it says first: a reader hears that as the page comes up."""
        self.setAccessibleName(": ".join(filter(None, (self._name, told))))

    def set_scroll_bars(self) -> None:
        """Scroll by slim bars, and never sideways; not before the first paint, see `theme`."""
        from PySide6.QtCore import Qt

        from obsdiag.ui.focus_frame import FocusFrame
        from obsdiag.ui.scroll_bar import slim

        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        slim(self)
        self._frame = FocusFrame(self)

    def finish(self) -> None:
        """Make what is still to come of the page."""
        for later in self.findChildren(AfterPaint):
            later.finish()

    @guarded(False)
    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Go by Tab from the top of the page to its end, in whatever order its rows were made."""
        self.finish()
        for first, second in pairwise([self, *sorted(self._stops(), key=self._place)]):
            QWidget.setTabOrder(first, second)
        return super().focusNextPrevChild(ahead)

    @Slot(object)
    def reveal(self, widget: QWidget) -> None:
        """Scroll so far down that all of `widget` is seen, or its start where it is too high."""
        from PySide6.QtCore import QTimer  # not before the first paint

        QTimer.singleShot(0, self, partial(self._reveal, widget))  # once it has been laid out

    def _reveal(self, widget: QWidget) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = widget.mapTo(self._body, widget.rect().topLeft()).y()
        above = top - widget.fontMetrics().height() - 2 * theme.GRID  # the link that unfolded it
        bottom = top + widget.height() + theme.GRID
        if bottom > bar.value() + room:
            bar.setValue(min(above, bottom - room))

    def _stops(self) -> Iterator[QWidget]:
        """Yield what is shown and can be gone to by Tab."""
        from PySide6.QtCore import Qt

        for widget in self._body.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self._body):
                yield widget

    def _place(self, widget: QWidget) -> tuple[int, int]:
        at = widget.mapTo(self._body, widget.rect().topLeft())
        return at.y(), at.x()

    def text(self) -> str:
        """Return all that the page says, line by line."""
        self.finish()
        return "\n".join(text for text in self._texts() if text)

    def _texts(self) -> Iterator[str]:
        for widget in self._body.findChildren(QWidget):
            text = getattr(widget, "text", None)
            if text is not None and widget.isVisibleTo(self._body):
                yield text()
