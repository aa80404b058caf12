"""Gives the rows of a table the heights that their texts take, without holding up the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from obsdiag.ui.after_paint import AfterPaint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QTableView

IN_A_FRAME = 8
"""Rows that are measured in one: the longest values take half a millisecond a cell."""


class RowHeights(QObject):
    """Fits those in sight at once, and the others a few in each frame.

    A header that does it itself (ResizeToContents) measures all rows each time that a column
    becomes as little as a pixel wider.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._later = AfterPaint(self)
        view.model().modelReset.connect(self.fit)
        view.horizontalHeader().sectionResized.connect(self.fit)
        view.verticalScrollBar().valueChanged.connect(self._fit_seen)

    @Slot()
    def fit(self) -> None:
        """Measure all rows anew."""
        self._fit_seen()
        self._later.take(self._all())

    def finish(self) -> None:
        """Measure at once what is left."""
        self._later.finish()

    @Slot()
    def _fit_seen(self) -> None:
        view, rows = self._view, self._view.model().rowCount()
        row = max(0, view.rowAt(0))
        room = view.viewport().height() - view.rowViewportPosition(row)
        while row < rows and room > 0:
            view.resizeRowToContents(row)
            room -= max(1, view.rowHeight(row))
            row += 1

    def _all(self) -> Iterator[None]:
        for row in range(self._view.model().rowCount()):
            if row and not row % IN_A_FRAME:
                yield
            self._view.resizeRowToContents(row)
