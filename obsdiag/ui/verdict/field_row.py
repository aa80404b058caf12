"""A field of a finding with a button that copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from obsdiag.ui import theme
from obsdiag.ui.verdict.column import Column, ValueRow
from obsdiag.ui.verdict.copy_button import CopyButton
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.text_label import OneLineLabel, TextLabel
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_NAME_WIDTH = 15 * theme.GRID
"""Pixels of the names: `StringToSignBytes` has room in them."""
MAX_SHOWN = 400
"""Characters of a value that are put on the screen; copying takes all of it."""


def field_column(caption: str, copied: SignalInstance) -> Column[ShownField]:
    """Return rows of fields below `caption`; `copied` is emitted for one that is to be copied."""

    def row() -> FieldRow:
        made = FieldRow()
        made.copied.connect(copied)
        return made

    return Column(caption, row)


class FieldRow(ValueRow[ShownField]):
    """Shows name, value and origin of one field on one line."""

    copied = Signal(object)
    """Signal(ShownField): put its value on the clipboard."""

    def __init__(self) -> None:
        super().__init__()
        self._field = ShownField("", "")
        self._name = OneLineLabel(second=True)
        self._name.setFixedWidth(_NAME_WIDTH)
        self._value = OneLineLabel(mono=True)
        self._prose = TextLabel()
        self._origin = TextLabel(second=True)
        self._origin.setWordWrap(False)
        self._copy = CopyButton()
        self._copy.clicked.connect(self._on_clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._value.setSizePolicy(policy)
        self._prose.setMinimumWidth(56 * theme.GRID)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        for widget in (self._name, self._copy, self._value, self._prose, self._origin):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch(1)

    def show_value(self, value: ShownField) -> None:
        """Show this field."""
        self._field = value
        self._name.setText(value.label)
        shown = one_line(value.value, MAX_SHOWN)
        self._value.setText("" if value.prose else shown)
        self._value.setVisible(not value.prose)
        self._prose.setText(shown if value.prose else "")
        self._prose.setVisible(value.prose)
        self._origin.setText(value.origin)
        self._origin.setVisible(bool(value.origin))
        self._copy.show_name(value.label)

    @Slot()
    def _on_clicked(self) -> None:
        self.copied.emit(self._field)
