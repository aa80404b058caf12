"""In a narrow window the panes at the sides become drawers: they lie over the middle on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.text_size import room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter

    from obsdiag.ui.pane_splitter import PaneSplitter

WIDTH = 38 * theme.GRID
"""Pixels of a drawer."""


class SideDrawers(QObject):
    """Takes the first and the last pane out of a splitter, and puts them back."""

    narrowed = Signal(bool)
    """Signal(bool): the panes are drawers from now on, or panes again."""

    def __init__(
        self,
        splitter: QSplitter,
        left: QWidget,
        middle: PaneSplitter,
        right: QWidget,
        narrow: int,
    ) -> None:
        """Take the panes of `splitter`; they are drawers below `narrow` pixels of a window."""
        super().__init__(splitter)
        self._splitter = splitter
        self._middle = middle
        self._panes = (left, right)
        self._sizes = splitter.sizes()
        self._narrow = narrow
        self._is_narrow = self._is_opening = False
        splitter.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        self.fit()

    @property
    def is_narrow(self) -> bool:
        """Whether the panes are drawers now."""
        return self._is_narrow

    def sizes(self) -> list[int]:
        """Return how the panes share the window, or did when it was wide the last time."""
        return self._sizes if self._is_narrow else self._splitter.sizes()

    def fit(self) -> None:
        """Be drawers in a narrow window, and panes side by side in a wide one."""
        narrow = self._splitter.window().width() < room(self._narrow)
        if narrow != self._is_narrow:
            if narrow:
                self._sizes = self._splitter.sizes()
            self._is_narrow = narrow
            with self._middle.placed_once():  # else it is with each pane that comes or goes
                self._take_out() if narrow else self._put_back()
            self.narrowed.emit(narrow)
        self._place()

    def _take_out(self) -> None:
        for pane in self._panes:
            pane.hide()
            pane.setParent(self._splitter.parentWidget())
            pane.setAutoFillBackground(True)
            pane.setBackgroundRole(QPalette.ColorRole.Window)
            pane.hide()

    def _put_back(self) -> None:
        left, right = self._panes
        self._splitter.insertWidget(0, left)
        self._splitter.addWidget(right)
        for pane in self._panes:
            pane.setAutoFillBackground(False)
            pane.show()
        self._splitter.setSizes(self._sizes)

    def _place(self) -> None:
        if not self._is_narrow:
            return
        whole = self._splitter.geometry()
        width = min(room(WIDTH), whole.width())
        for pane, start in zip(self._panes, (whole.left(), whole.right() + 1 - width), strict=True):
            pane.setGeometry(QRect(start, whole.top(), width, whole.height()))

    def reveal(self, pane: QWidget) -> None:
        """Have a pane be seen, so that it can take the focus."""
        if self._is_narrow and pane in self._panes:
            self._place()
            self._is_opening = True  # the focus leaves the other drawer, and is not yet here
            for other in self._panes:
                other.setVisible(other is pane)
            self._is_opening = False
            pane.raise_()

    def close(self) -> bool:
        """Put the drawers away; tell whether one was open."""
        if not self._is_narrow:
            return False
        is_open = any(pane.isVisible() for pane in self._panes)
        for pane in self._panes:
            pane.hide()
        return is_open

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the window."""
        splitter = self.__dict__.get("_splitter")  # not there any more while Python lets go of it
        if watched is splitter and event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Put a drawer away once the focus is somewhere else in the window."""
        if not self.__dict__.get("_is_narrow") or self._is_opening or now is None:
            return
        if now.window() is not self._splitter.window():
            return
        for pane in self._panes:
            if pane.isVisible() and pane is not now and not pane.isAncestorOf(now):
                pane.hide()
