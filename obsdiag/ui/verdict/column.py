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
SPARE = 12
"""Rows that are kept for the next finding; more of them than that go with the one that had them."""


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
        for _ in self.show_in_parts(values, len(values), caption):
            pass

    def show_in_parts(
        self, values: Sequence[Value], part: int, caption: str | None = None
    ) -> Iterator[None]:
        """Show them, `part` of them in each step; the first one leaves nothing of those before."""
        with held(self._layout):
            if caption is not None:
                self._show_caption(caption)
            for row in self._rows[min(part, len(values)) :]:
                row.setVisible(False)
            self._let_go_of(self._rows[len(values) + SPARE :])
            self._show_rows(values[:part], 0)
        self.setVisible(bool(values))
        yield
        for start in range(part, len(values), part or 1):
            with held(self._layout):
                self._show_rows(values[start : start + part], start)
            yield

    def _let_go_of(self, rows: list[ValueRow[Value]]) -> None:
        """Delete rows that so many values will hardly need again."""
        for row in rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        del self._rows[len(self._rows) - len(rows) :]

    def _show_rows(self, values: Sequence[Value], start: int) -> None:
        while len(self._rows) < start + len(values):
            self._rows.append(self._make())
            self._layout.addWidget(self._rows[-1])
        for row, value in zip(self._rows[start:], values, strict=False):
            row.show_value(value)
            row.setVisible(True)

    def _show_caption(self, caption: str) -> None:
        """Show it above the rows; without one, they need no room above them."""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._layout.setContentsMargins(0, 2 * theme.GRID if caption else 0, 0, 0)
