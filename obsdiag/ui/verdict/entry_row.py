"""A row of the catalogue that a finding may be, as a link to its page."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from obsdiag.catalogue_entry import Entry
from obsdiag.ui import theme
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.column import ValueRow
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.text_label import OneLineLabel

CODE_WIDTH = 26 * theme.GRID


class EntryRow(ValueRow[Entry]):
    """Shows code, status and published text of an entry on one line."""

    followed = Signal(object)
    """Signal(Entry): the reader wants its page."""

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self._code = Link()
        self._code.clicked.connect(self._on_clicked)
        self.fit_text()
        self._text = OneLineLabel(second=True, is_prose=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._code)
        layout.addWidget(self._text, 1)

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self._code.setFixedWidth(room(CODE_WIDTH))

    def show_value(self, value: Entry) -> None:
        """Show this entry."""
        self._entry = value
        self._code.setText(value.wire_code)
        self._code.setAccessibleName(f"{value.wire_code}, {value.status}. {value.description}")
        self._text.setText(value.description)

    @Slot()
    def _on_clicked(self) -> None:
        self.followed.emit(self._entry)
