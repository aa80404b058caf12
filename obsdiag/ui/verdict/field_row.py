"""A field of a finding with a button that copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from obsdiag.ui import theme
from obsdiag.ui.verdict.column import Column, ValueRow
from obsdiag.ui.verdict.copy_button import CopyButton
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.text_label import CodeLabel, OneLineLabel, TextLabel
from obsdiag.visible import one_line, visible

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_NAME_WIDTH = 15 * theme.GRID
"""Pixels of the names: `StringToSignBytes` has room in them."""
_ALL = 1_000
"""Share of the room for what takes several lines, beside 1 for none."""
MAX_SHOWN = 400
"""Characters of a value that are put on the screen; copying takes all of it."""
MAX_LINES = 20
"""Lines of a value that are put on the screen, of at most MAX_SHOWN characters each."""


def field_column(caption: str, copied: SignalInstance) -> Column[ShownField]:
    """Return rows of fields below `caption`; `copied` is emitted for one that is to be copied."""

    def row() -> FieldRow:
        made = FieldRow()
        made.copied.connect(copied)
        return made

    return Column(caption, row)


def _lines(value: ShownField) -> list[str]:
    """Return the lines of a value in which each counts, as in StringToSign; none of another."""
    lines = [] if value.prose else value.value.strip("\r\n").replace("\r\n", "\n").split("\n")
    return lines if len(lines) > 1 else []


def _shown(value: ShownField) -> str:
    """Return as much of a value as is shown, harmless."""
    lines = _lines(value)
    if not lines:
        return one_line(value.value, MAX_SHOWN)
    shown = [visible(line).translate(_ESCAPED)[:MAX_SHOWN] for line in lines[:MAX_LINES]]
    return "\n".join([*shown, *(["…"] if len(lines) > MAX_LINES else [])])


_ESCAPED = {0x09: "\\x09", 0x0D: "\\x0d"}
"""Layout that `visible` leaves, and that is not seen in a line."""


class FieldRow(ValueRow[ShownField]):
    """Shows name, value and origin of one field."""

    copied = Signal(object)
    """Signal(ShownField): put its value on the clipboard."""

    def __init__(self) -> None:
        super().__init__()
        self._field = ShownField("", "")
        self._name = OneLineLabel(second=True)
        self._name.setFixedWidth(_NAME_WIDTH)
        self._value = OneLineLabel(mono=True)
        self._prose = TextLabel()
        self._lines = CodeLabel()
        self._origin = TextLabel(second=True)
        self._origin.setWordWrap(False)
        self._copy = CopyButton()
        self._copy.clicked.connect(self._on_clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._value.setSizePolicy(policy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        for widget in (self._name, self._copy, self._value):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        for label in (self._prose, self._lines):
            layout.addWidget(label, _ALL, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._origin, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch(1)

    def show_value(self, value: ShownField) -> None:
        """Show this field."""
        self._field = value
        self._name.setText(value.label)
        label = self._label(value)
        for one in (self._value, self._prose, self._lines):
            one.setText(_shown(value) if one is label else "")
            one.setVisible(one is label)
        self._origin.setText(value.origin)
        self._origin.setVisible(bool(value.origin))
        self._copy.show_name(value.label)

    def _label(self, value: ShownField) -> TextLabel:
        """Return the label for such a value: in some, such as StringToSign, each line counts."""
        if value.prose:
            return self._prose
        return self._lines if _lines(value) else self._value

    @Slot()
    def _on_clicked(self) -> None:
        self.copied.emit(self._field)
