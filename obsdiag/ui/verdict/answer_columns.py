"""The answer of a finding and what it says: one below the other, or side by side with room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.text_size import room

if TYPE_CHECKING:
    from collections.abc import Sequence

TWO_COLUMNS = 120 * theme.GRID
"""Pixels of a page from which on the fields stand right of the answer."""
_SHARES = (3, 2)
"""Of the answer and of the fields in the width of such a page."""


class AnswerColumns(QBoxLayout):
    """Two columns in as much room as a page has, by the size that texts have."""

    def __init__(self, answer: Sequence[QWidget], beside: Sequence[QWidget]) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom)
        self.setSpacing(0)
        self.parts = (_column(answer), _column(beside))
        for number, part in enumerate(self.parts):
            self.addWidget(part, number)

    def fit(self, width: int) -> None:
        """Have one column or two in this width."""
        is_wide = width >= room(TWO_COLUMNS)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if way != self.direction():
            self.setDirection(way)
            self.setSpacing(3 * theme.GRID if is_wide else 0)
            for number, share in enumerate(_SHARES if is_wide else (0, 1)):
                self.setStretch(number, share)


def _column(widgets: Sequence[QWidget]) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(theme.GRID)
    for widget in widgets:
        rows.addWidget(widget)
    rows.addStretch(1)
    return column
