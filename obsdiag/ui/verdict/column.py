"""Rows of one kind below each other, as many as there are values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.held_layout import held
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Value = TypeVar("Value")


class ValueRow(QWidget, Generic[Value]):
    """Shows one value at a time."""

    def show_value(self, value: Value) -> None:
        """Show `value` in place of the last one."""
        raise NotImplementedError


class Column(QWidget, Generic[Value]):
    """A captioned column of rows, which are used again for the next finding; hidden when empty."""

    def __init__(self, caption: str, make: Callable[[], ValueRow[Value]]) -> None:
        super().__init__()
        self._make = make
        self._rows: list[ValueRow[Value]] = []
        self._caption = TextLabel(weight=QFont.Weight.DemiBold)
        self._caption.setContentsMargins(0, 0, 0, theme.GRID // 4)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(2)
        self._layout.addWidget(self._caption)
        self._show_caption(caption)

    def show_values(self, values: Sequence[Value], caption: str | None = None) -> None:
        """Show one row for each of `values`, under another caption if one is given."""
        with held(self._layout):
            while len(self._rows) < len(values):
                self._rows.append(self._make())
                self._layout.addWidget(self._rows[-1])
            for row, value in zip(self._rows, values, strict=False):
                row.show_value(value)
                row.setVisible(True)
            for row in self._rows[len(values) :]:
                row.setVisible(False)
            if caption is not None:
                self._show_caption(caption)
        self.setVisible(bool(values))

    def show_more(self, values: Sequence[Value], part: int) -> Iterator[None]:
        """Show one row for each of `values`, `part` of them in each step."""
        for end in range(part, len(values) + part, part):
            self.show_values(values[:end])
            yield

    def _show_caption(self, caption: str) -> None:
        """Show it above the rows; without one, they need no room above them."""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._layout.setContentsMargins(0, 2 * theme.GRID if caption else 0, 0, 0)
