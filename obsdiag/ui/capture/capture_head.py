"""The line above a capture: what it is, which of its findings is chosen, what is left out of it."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.local_text import number
from obsdiag.ui.verdict.prose import masked
from obsdiag.ui.verdict.text_label import OneLineLabel, TextLabel


class CaptureHead(QWidget):
    """Says these on one line, and nothing where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.where = OneLineLabel(second=True)
        self.count = TextLabel(second=True)
        self.count.setWordWrap(False)
        self._told_where = ""
        self._place = (0, 0)
        self._partial = ""
        self._is_masked = False
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        line = QHBoxLayout(self)
        line.setContentsMargins(3 * theme.GRID, theme.GRID // 2, 2 * theme.GRID, theme.GRID // 2)
        line.addWidget(self.where, 1)
        line.addWidget(self.count)
        self.show_where("")

    def show_where(self, where: str) -> None:
        """Say what the shown text is."""
        self._told_where = where
        self.set_aside(aside=False)

    def set_aside(self, *, aside: bool) -> None:
        """Say nothing of the text while another one is waited for, or again what it is."""
        where = "" if aside else self._told_where
        self.where.setText(masked(where) if where else self.tr("Capture"))

    def show_place(self, row: int, count: int) -> None:
        """Say that the finding number `row` is chosen, from 1, of so many; 0 for none."""
        self._place = (row, count)
        self.retell()

    def show_partial(self, partial: str) -> None:
        """Say that the findings are of a part of the capture only; '' for all."""
        self._partial = partial
        self.retell()

    def show_masked(self, *, is_masked: bool) -> None:
        """Say that secrets are masked, or that they are not."""
        self._is_masked = is_masked
        self.retell()

    def retell(self) -> None:
        """Say it all in the language that the window has now."""
        row, count = self._place
        told = self.tr("finding {row} of {count}").format(row=number(row), count=number(count))
        masks = self.tr("secrets masked") if self._is_masked else ""
        parts = (told if row and count > 1 else "", self._partial, masks)
        self.count.setText(" · ".join(filter(None, parts)))
        self.count.setVisible(bool(self.count.text()))
