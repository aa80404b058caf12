"""A field of a finding with a button that copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton

from obsdiag.ui import theme
from obsdiag.ui.icons import tinted
from obsdiag.ui.verdict.column import Column, ValueRow
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.note_row import NAME_WIDTH
from obsdiag.ui.verdict.text_label import OneLineLabel, TextLabel
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

MAX_SHOWN = 400
"""Characters of a value that are put on the screen; copying takes all of it."""
_BUTTON = QSize(3 * theme.GRID, 5 * theme.GRID // 2)
COPIED_MS = 1_200
"""How long the button says that it has copied."""


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
        self._name = TextLabel(second=True)
        self._name.setFixedWidth(NAME_WIDTH)
        self._value = OneLineLabel(mono=True)
        self._prose = TextLabel()
        self._origin = TextLabel(second=True)
        self._origin.setWordWrap(False)
        self._copy = QToolButton()
        self._copy.setAutoRaise(True)
        self._copy.setFixedSize(_BUTTON)
        self._copy.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._copy.clicked.connect(self._on_clicked)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(COPIED_MS)
        self._rest.timeout.connect(self._draw)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._value.setSizePolicy(policy)
        self._prose.setMinimumWidth(60 * theme.GRID)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        for widget in (self._name, self._copy, self._value, self._prose, self._origin):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch(1)
        self._draw()

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
        told = self.tr("Copy {name}").format(name=value.label)
        self._copy.setAccessibleName(told)
        self._copy.setToolTip(told)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the button again in another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    @Slot()
    def _on_clicked(self) -> None:
        self.copied.emit(self._field)
        self._copy.setIcon(tinted("done", theme.muted(self.palette())))
        self._rest.start()

    @Slot()
    def _draw(self) -> None:
        self._copy.setIcon(tinted("copy", theme.muted(self.palette())))
