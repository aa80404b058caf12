"""Rows of the guidance: a remark, and a code that leads to its page."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.column import ValueRow
from obsdiag.ui.verdict.entry_row import CODE_WIDTH
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.text_label import TextLabel

_STRONG = QFont.Weight.DemiBold
_TOP = Qt.AlignmentFlag.AlignTop


class LabelledText(NamedTuple):
    """What is remarked on, in a few words, and the remark."""

    name: str
    text: str


class LabelledTextRow(ValueRow[LabelledText]):
    """What is remarked on, and the remark below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = TextLabel(weight=_STRONG)
        self._text = TextLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID // 2)
        layout.setSpacing(2)
        layout.addWidget(self._name)
        layout.addWidget(self._text)

    def show_value(self, value: LabelledText) -> None:
        """Show this remark."""
        self._name.setText(value.name)
        self._name.setVisible(bool(value.name))
        self._text.setText(value.text)


class CodeRow(ValueRow[LabelledText]):
    """A code as a link to its page, and how it is to be told apart."""

    followed = Signal(str)
    """Signal(str): the reader wants the page of this code."""

    def __init__(self) -> None:
        super().__init__()
        self._code = Link()
        self.fit_text()
        self._code.clicked.connect(self._on_clicked)
        self._text = TextLabel(second=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._code, 0, _TOP)
        layout.addWidget(self._text, 1)

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self._code.setFixedWidth(room(CODE_WIDTH))

    def show_value(self, value: LabelledText) -> None:
        """Show this code."""
        self._code.setText(value.name)
        self._code.setAccessibleName(f"{value.name}. {value.text}")
        self._text.setText(value.text)

    @Slot()
    def _on_clicked(self) -> None:
        self.followed.emit(self._code.text())
