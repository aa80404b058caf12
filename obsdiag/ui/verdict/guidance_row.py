"""The rows of the guidance: a cause with what to do, a remark, a code that leads to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.verdict.column import ValueRow
from obsdiag.ui.verdict.entry_row import CODE_WIDTH
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.note_row import NAME_WIDTH
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from obsdiag.catalogue.guidance import Cause

_STRONG = QFont.Weight.DemiBold
_TOP = Qt.AlignmentFlag.AlignTop


class Numbered(NamedTuple):
    """A cause and its place in the order of likelihood."""

    number: int
    cause: Cause


class LabelledText(NamedTuple):
    """What is remarked on, in a few words, and the remark."""

    name: str
    text: str


class CauseRow(ValueRow[Numbered]):
    """One cause: what it is, how it shows, what to do, and what to ask for."""

    def __init__(self) -> None:
        super().__init__()
        self._number = TextLabel(weight=_STRONG, second=True)
        self._cause = TextLabel(weight=_STRONG)
        self._evidence, self._fix, self._ask = TextLabel(), TextLabel(), TextLabel()
        told = QGridLayout()
        told.setHorizontalSpacing(theme.GRID)
        told.setVerticalSpacing(theme.GRID // 2)
        told.setColumnMinimumWidth(0, NAME_WIDTH - 3 * theme.GRID)
        told.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(
            (
                (TextLabel(self.tr("Look for"), second=True), self._evidence),
                (TextLabel(self.tr("Do"), weight=_STRONG), self._fix),
                (TextLabel(self.tr("Ask for"), second=True), self._ask),
            )
        ):
            name.setWordWrap(False)
            told.addWidget(name, row, 0, _TOP)
            told.addWidget(text, row, 1, _TOP)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID)
        layout.setHorizontalSpacing(theme.GRID)
        layout.setVerticalSpacing(theme.GRID // 2)
        layout.setColumnMinimumWidth(0, 2 * theme.GRID)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self._number, 0, 0, _TOP)
        layout.addWidget(self._cause, 0, 1)
        layout.addLayout(told, 1, 1)

    def show_value(self, value: Numbered) -> None:
        """Show this cause."""
        cause = value.cause
        self._number.setText(f"{value.number}")
        self._cause.setText(cause.cause)
        self._evidence.setText(cause.evidence)
        self._fix.setText(cause.fix)
        self._ask.setText(cause.ask)


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
        self._text.setText(value.text)


class CodeRow(ValueRow[LabelledText]):
    """A code as a link to its page, and how it is to be told apart."""

    followed = Signal(str)
    """Signal(str): the reader wants the page of this code."""

    def __init__(self) -> None:
        super().__init__()
        self._code = Link()
        self._code.setFixedWidth(CODE_WIDTH)
        self._code.clicked.connect(self._on_clicked)
        self._text = TextLabel(second=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._code, 0, _TOP)
        layout.addWidget(self._text, 1)

    def show_value(self, value: LabelledText) -> None:
        """Show this code."""
        self._code.setText(value.name)
        self._code.setAccessibleName(f"{value.name}. {value.text}")
        self._text.setText(value.text)

    @Slot()
    def _on_clicked(self) -> None:
        self.followed.emit(self._code.text())
