"""The sheet that asks how much of the history is kept, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QVBoxLayout

from obsdiag.config.settings import Retention
from obsdiag.ui import theme
from obsdiag.ui.help.help_key import offer_help
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MEGABYTE = 1_000_000
_MOST = 10**9


class RetentionDialog(QDialog):
    """Three limits, each of which can be none."""

    chosen = Signal(object)
    """Signal(Retention)."""

    def __init__(self, retention: Retention, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("retentionSheet")
        self.setWindowTitle(self.tr("What is kept"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "history")
        size = None if retention.size is None else retention.size // _MEGABYTE
        days = self.tr("Longest since it was last seen")
        entries, largest = self.tr("Most entries"), self.tr("Largest size of the history")
        self._days = self._limit(retention.days, self.tr(" days"), days)
        self._entries = self._limit(retention.entries, self.tr(" entries"), entries)
        self._size = self._limit(size, self.tr(" MB"), largest)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(days, self._days)
        form.addRow(entries, self._entries)
        form.addRow(largest, self._size)
        told = self.tr(
            "The oldest go first, at a quiet moment, and cannot be taken back. "
            "What is pinned is always kept."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[3 * theme.GRID] * 4)
        layout.setSpacing(2 * theme.GRID)
        layout.addLayout(form)
        layout.addWidget(TextLabel(told, second=True))
        layout.addWidget(buttons)

    def _limit(self, value: int | None, unit: str, name: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, _MOST)
        box.setSpecialValueText(self.tr("no limit"))
        box.setSuffix(unit)
        box.setGroupSeparatorShown(True)
        box.setValue(value or 0)
        box.setAccessibleName(name)
        return box

    @Slot()
    def _on_accepted(self) -> None:
        days, entries, size = (
            box.value() or None for box in (self._days, self._entries, self._size)
        )
        self.chosen.emit(Retention(days, entries, None if size is None else size * _MEGABYTE))
        self.accept()
