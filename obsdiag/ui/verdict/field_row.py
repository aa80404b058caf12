"""A field of a finding: copied by a key, or by a button that shows where one points or stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from obsdiag.ui import theme
from obsdiag.ui.focus_frame import FocusFrame
from obsdiag.ui.guard import guarded
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.column import Column, ValueRow
from obsdiag.ui.verdict.copy_button import CopyButton, stand_beside
from obsdiag.ui.verdict.fields import ShownField
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.text_label import CodeLabel, OneLineLabel, TextLabel
from obsdiag.visible import visible

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

NAME_WIDTH = 15 * theme.GRID
"""Pixels of the names: `StringToSignBytes` has room in them; a longer one is cut."""
_ALL = 1_000
"""Share of the room for what takes several lines, beside 1 for none."""
MAX_SHOWN = 400
"""Characters of a value that are put on the screen; copying takes all of it."""
MAX_LINES = 20
"""Lines of a value that are put on the screen, of at most MAX_SHOWN characters each."""
MAX_WHOLE = 20_000
"""Characters that are shown of a value that is to be seen whole: more would hold the window up."""


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
        return shown_line(value.value, MAX_SHOWN)
    shown = [visible(line).translate(_ESCAPED)[:MAX_SHOWN] for line in lines[:MAX_LINES]]
    return "\n".join([*shown, *(["…"] if len(lines) > MAX_LINES else [])])


def _whole(value: ShownField) -> str:
    """Return all of a value, harmless, or as much of it as a label can hold."""
    lines = _lines(value) or [shown_line(value.value, len(value.value))]
    text = "\n".join(visible(line).translate(_ESCAPED) for line in lines)
    return text if len(text) <= MAX_WHOLE else f"{text[:MAX_WHOLE]}…"


_ESCAPED = {0x09: "\\x09", 0x0D: "\\x0d"}
"""Layout that `visible` leaves, and that is not seen in a line."""


class FieldRow(ValueRow[ShownField]):
    """Shows name, value and origin of one field; Ctrl+C copies it, Return shows all of it."""

    copied = Signal(object)
    """Signal(ShownField): put its value on the clipboard."""

    def __init__(self) -> None:
        super().__init__()
        self._field = ShownField("", "")
        self._is_whole = self._has_more = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name = OneLineLabel(second=True)
        self._value = OneLineLabel(mono=True)
        self._prose = TextLabel()
        self._lines = CodeLabel()
        self._origin = OneLineLabel(second=True)
        self._more = Link()
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row's Return does the same
        self._more.clicked.connect(self._on_more)
        self._copy = CopyButton()
        self._copy.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row's Ctrl+C does the same
        self._copy.clicked.connect(self._on_clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._value.setSizePolicy(policy)
        # Of a narrow row the value gets all that it needs before where it is from gets anything.
        self._origin.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.fit_text()
        self._lay_out()
        self._frame = FocusFrame(self)

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self._name.setFixedWidth(room(NAME_WIDTH))
        stand_beside(self._name, self._value, self._prose, self._lines, self._origin)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self._name, 0, top)
        layout.addWidget(self._value, 0, top)
        for label in (self._prose, self._lines):
            layout.addWidget(label, _ALL, top)
        layout.addWidget(self._more, 0, top)
        layout.addWidget(self._copy, 0, top)
        layout.addWidget(self._origin, 1, top)
        layout.addStretch(1)
        self._copy.keep_room()

    def show_value(self, value: ShownField) -> None:
        """Show this field; one that is shown already stays as it is."""
        if value == self._field and not self._is_whole:
            return
        self._field = value
        self._has_more = _shown(value) != _whole(value)
        self._name.setText(value.label)
        self._origin.setText(value.origin)
        self._origin.setVisible(bool(value.origin))
        self._copy.show_name(value.label)
        self.setAccessibleName(f"{value.label}: {_shown(value)}")
        self._show(whole=False)

    def _show(self, *, whole: bool) -> None:
        self._is_whole = whole
        label = self._lines if whole else self._label(self._field)
        for one in (self._value, self._prose, self._lines):
            text = _whole(self._field) if whole else _shown(self._field)
            one.setText(text if one is label else "")
            one.setVisible(one is label)
        self._more.setText(self.tr("less") if whole else self.tr("show all"))
        self._more.setAccessibleName(f"{self._more.text()}: {self._field.label}")
        self._offer_more()

    def _is_cut(self) -> bool:
        """Tell whether there is more of the value than is to be seen.

        The room of the offer itself does not make it needed.
        """
        own = 0 if self._more.isHidden() else self._more.width() + theme.GRID
        is_cut = self._label(self._field) is self._value and self._value.is_cut(own)
        return is_cut or self._has_more

    def _label(self, value: ShownField) -> TextLabel:
        """Return the label for such a value: in some, such as StringToSign, each line counts."""
        if value.prose:
            return self._prose
        return self._lines if _lines(value) else self._value

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer to show all of the value where there is no room for it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self._is_whole:
            self._more.setVisible(self._is_cut())

    def _offer_more(self) -> None:
        """Offer all of the value, or less of it."""
        if not self._is_whole and (layout := self.layout()) is not None:
            layout.activate()  # the room of the value is that of the one before
        self._more.setVisible(self._is_whole or self._is_cut())

    @guarded(None)
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the button."""
        super().enterEvent(event)
        self._copy.reveal(revealed=True)

    @guarded(None)
    def leaveEvent(self, event: QEvent) -> None:
        """Put the button away, unless the focus is here."""
        super().leaveEvent(event)
        self._copy.reveal(revealed=self.hasFocus())

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the button."""
        super().focusInEvent(event)
        self._copy.reveal(revealed=True)

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the button away."""
        super().focusOutEvent(event)
        self._copy.reveal(revealed=self.underMouse())

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or show all of the value."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.key() == Qt.Key.Key_Space:
            self._copy.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._more.isHidden():
            self._on_more()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_more(self) -> None:
        self._show(whole=not self._is_whole)

    @Slot()
    def _on_clicked(self) -> None:
        self.copied.emit(self._field)
