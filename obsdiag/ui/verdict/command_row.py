"""A command or policy to be used elsewhere: all of it is shown, and a button copies it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QStaticText, QTextOption
from PySide6.QtWidgets import QHBoxLayout

from obsdiag.ui import theme
from obsdiag.ui.verdict.column import ValueRow
from obsdiag.ui.verdict.copy_button import CopyButton
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.text_label import TextLabel

_TOP = Qt.AlignmentFlag.AlignTop


class CommandLabel(TextLabel):
    """Text in fixed pitch that is broken inside a word where it has to be: a key can be long."""

    selectable = False

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme.fixed(self.font()))

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is in a room of this width."""
        return ceil(self._broken(width).size().height())

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        return self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawStaticText(0, 0, self._broken(self.width()))

    def _broken(self, width: int) -> QStaticText:
        made = QStaticText(self.text())
        made.setTextFormat(Qt.TextFormat.PlainText)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.setTextWidth(max(width, 1))
        made.prepare(font=self.font())
        return made


class CommandRow(ValueRow[str]):
    """Shows one command, or another text in a language of machines."""

    copied = Signal(object)
    """Signal(ShownField): put its value on the clipboard."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._command = CommandLabel()
        self._copy = CopyButton()
        self._copy.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._command, 1)
        layout.addWidget(self._copy, 0, _TOP)

    def show_value(self, value: str) -> None:
        """Show this command, on one line as far as there is room."""
        self._command.setText(value)
        self._copy.show_name(value)

    @Slot()
    def _on_clicked(self) -> None:
        self.copied.emit(ShownField(self._name, self._command.text()))
