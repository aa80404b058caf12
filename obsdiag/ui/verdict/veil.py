"""Covers what is left of a finding before, until that of the shown one stands in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class Veil(QWidget):
    """Lies over a widget in the colour of the page; what is below is neither seen nor clicked.

    The places stay as they are: a page that grew shorter for a frame would lose its scroll bar,
    and break all texts anew. Put away it has no size, and is not hidden: Qt lays out all that is
    around a widget each time one is shown (QWidget::setVisible).
    """

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self._covers = False
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._fit()
        covered.installEventFilter(self)

    def cover(self, *, covers: bool) -> None:
        """Lie over all of the widget, or be put away."""
        self._covers = covers
        self._fit()

    @guarded(False)
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Be as large as the widget, and above what comes to it."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let no click through: it was meant for what is not there yet."""
        event.accept()

    def _fit(self) -> None:
        self.setGeometry(self._covered.rect() if self._covers else QRect())
        self.raise_()
