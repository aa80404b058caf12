"""Where strips of messages and offers stand: over the foot of the window, which stays as it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.ui.guard import guarded


class StripStack(QWidget):
    """Strips above each other; as high as those that are shown, and gone without any."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        covered.installEventFilter(self)
        self.hide()

    def add(self, strip: QWidget) -> None:
        """Have a strip here from now on, below the others."""
        self._rows.addWidget(strip)
        strip.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit whenever a strip comes, goes or says something else, or the window changes."""
        kind = event.type()
        if "_covered" not in self.__dict__:  # gone while Python lets go of it
            return False
        if watched is self._covered:
            if kind == QEvent.Type.Resize:
                self._fit()
        elif kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return False

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        """Fit when a strip needs more room, or less."""
        if event.type() == QEvent.Type.LayoutRequest and "_covered" in self.__dict__:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        strips = (self._rows.itemAt(number) for number in range(self._rows.count()))
        if all(strip is None or strip.isEmpty() for strip in strips):
            self.hide()
            return
        room = self._covered.rect()
        height = min(self._height(room.width()), room.height())
        self.setGeometry(0, room.height() - height, room.width(), height)
        self.raise_()
        self.show()

    def _height(self, width: int) -> int:
        rows = self._rows
        return rows.heightForWidth(width) if rows.hasHeightForWidth() else rows.sizeHint().height()
