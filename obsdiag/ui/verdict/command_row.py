"""A command or policy to be used elsewhere: all of it is shown, and a button copies it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from obsdiag.ui import theme
from obsdiag.ui.verdict.column import ValueRow
from obsdiag.ui.verdict.copy_button import CopyButton, stand_beside
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.text_label import CodeLabel

_TOP = Qt.AlignmentFlag.AlignTop


class CommandRow(ValueRow[str]):
    """Shows one command, or another text in a language of machines."""

    copied = Signal(object)
    """Signal(ShownField): put its value on the clipboard."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._command = CodeLabel()
        self._copy = CopyButton()
        self._copy.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._command, 1)
        layout.addWidget(self._copy, 0, _TOP)
        self.fit_text()

    def fit_text(self) -> None:
        """Stand as high as the button, in the size that texts have."""
        stand_beside(self._command)

    def show_value(self, value: str) -> None:
        """Show this command, on one line as far as there is room."""
        self._command.setText(value)
        self._copy.show_name(value)

    @Slot()
    def _on_clicked(self) -> None:
        self.copied.emit(ShownField(self._name, self._command.text()))
