"""A part of the settings' sheet: a title, and rows of a name and what is chosen there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFormLayout, QLabel, QWidget

from obsdiag.ui import theme
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME_WIDTH = 23 * theme.GRID


class SettingsSection(QWidget):
    """Rows that stand together; what is chosen is told at once."""

    changed = Signal(str, str)
    """Signal(name, value): this setting is to be that from now on."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setHorizontalSpacing(2 * theme.GRID)
        self.form.setVerticalSpacing(theme.GRID)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.addRow(TextLabel(title, weight=QFont.Weight.DemiBold))

    def add_row(self, label: str, widget: QWidget) -> None:
        """Add a row; the names of all sections take the same room."""
        name = QLabel(label)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setMinimumWidth(room(_NAME_WIDTH))
        if isinstance(widget, QAbstractButton):  # its own words name it, and these say of what
            widget.setAccessibleDescription(label)
        else:
            name.setBuddy(widget)
            widget.setAccessibleName(widget.accessibleName() or label)
        self.form.addRow(name, widget)

    def add_choice(self, setting: str, label: str) -> QComboBox:
        """Add a row of which the value is one of several; `setting` is its name in the file."""
        box = QComboBox()
        box.setObjectName(f"setting.{setting}")
        box.setAccessibleName(label)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(partial(self._on_chosen, setting, box))
        self.add_row(label, box)
        return box

    def _on_chosen(self, setting: str, box: QComboBox, _index: int) -> None:
        self.changed.emit(setting, box.currentData())


def fill(box: QComboBox, names: Sequence[str], values: Sequence[str], chosen: str) -> None:
    """Offer `names` for `values`; where `chosen` is none of them, the first holds."""
    box.clear()
    for name, value in zip(names, values, strict=True):
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
