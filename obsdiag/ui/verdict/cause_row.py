"""A cause: what it is, what speaks for it, what to do, and what would tell."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout

from obsdiag.entry_section import LABELS, PointKind
from obsdiag.ui import theme
from obsdiag.ui.held_layout import held
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.column import ValueRow
from obsdiag.ui.verdict.command_row import CommandRow
from obsdiag.ui.verdict.copy_button import stand_beside
from obsdiag.ui.verdict.guidance_text import guidance_text
from obsdiag.ui.verdict.note_row import NAME_WIDTH, NoteRow
from obsdiag.ui.verdict.shown_cause import ShownCause
from obsdiag.ui.verdict.text_label import TextLabel

if TYPE_CHECKING:
    from obsdiag.history.experience import Experience

_STRONG = QFont.Weight.DemiBold
_TOP = Qt.AlignmentFlag.AlignTop
_NOTE, _SEEN, _FIX, _TEST, _RESULT, _ASK, _LOOK_FOR, _OUTSIDE, _IAM, _BUCKET, _MIND, _TICKETS = (
    range(1, 13)
)
"""The lines below the cause, from the top."""
_FIRST = (_FIX, _ASK)
"""What is read first of a cause."""
_COPIED = (_IAM, _BUCKET, _TEST)


class CauseRow(ValueRow[ShownCause]):
    """Shows one cause; what is not said of it takes no room."""

    line_followed = Signal(int)
    """Signal(int): the reader wants to see this line of the source."""
    command_copied = Signal(object)
    """Signal(ShownField): put its value on the clipboard."""
    rule_followed = Signal(str)
    """Signal(str): the reader wants the page of the rule that made a note."""

    def __init__(self) -> None:
        super().__init__()
        self._number = TextLabel(weight=_STRONG, second=True)
        self._cause = TextLabel(weight=_STRONG)
        self._lines: dict[int, tuple[TextLabel, TextLabel | CommandRow]] = {}
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID)
        self._layout.setHorizontalSpacing(theme.GRID)
        self._layout.setVerticalSpacing(theme.GRID // 2)
        self.fit_text()
        self._layout.setColumnStretch(2, 1)
        self._layout.addWidget(self._number, 0, 0, _TOP)
        self._layout.addWidget(self._cause, 0, 1, 1, 2)

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self._layout.setColumnMinimumWidth(0, room(2 * theme.GRID))
        self._layout.setColumnMinimumWidth(1, room(NAME_WIDTH - 3 * theme.GRID))

    @cached_property
    def _note(self) -> NoteRow:
        made = NoteRow()
        made.followed.connect(self.line_followed)
        made.rule_followed.connect(self.rule_followed)
        self._layout.addWidget(made, _NOTE, 0, 1, 3)
        return made

    def show_value(self, value: ShownCause) -> None:
        """Show this cause."""
        with held(self._layout):
            self._show(value)

    def _show(self, value: ShownCause) -> None:
        self._number.setText(f"{value.number}" if value.number else "")
        self._cause.setText(value.text)
        self._say(_SEEN, self.tr("Seen"), value.seen)
        self._say(_TICKETS, self.tr("Before"), self._told_before(value.experience))
        self._say(_LOOK_FOR, _label(PointKind.LOOK_FOR), value.look_for)
        self._say(_OUTSIDE, _label(PointKind.OUTSIDE), value.outside)
        self._say(_FIX, _label(PointKind.FIX), value.fix)
        self._say(_IAM, self.tr("IAM policy"), value.iam_policy)
        self._say(_BUCKET, self.tr("or bucket"), value.bucket_policy)
        replaces = self.tr(
            "Add the statement to the bucket's policy: setting one replaces what is there."
        )
        self._say(_MIND, self.tr("Mind"), replaces if value.bucket_policy else "")
        self._say(_ASK, _label(PointKind.ASK), value.ask)
        self._say(_TEST, _label(PointKind.TEST), value.command)
        self._say(_RESULT, self.tr("Result"), value.result if value.command else "")
        if value.note is not None:
            self._note.show_value(value.note)
        if "_note" in self.__dict__:
            self._note.setVisible(value.note is not None)

    def _told_before(self, known: Experience | None) -> str:
        """Return what became of the cause in one's own tickets, which is no evidence here."""
        if known is None:
            return ""
        told = self.tr("helped in {helped} of {tickets} of your tickets")
        return told.format(helped=known.helped, tickets=known.tickets)

    def _say(self, line: int, name: str, text: str) -> None:
        """Have `text` on one of the lines, beside its name."""
        if not text and line not in self._lines:
            return
        label, said = self._lines.get(line) or self._add_line(line)
        label.setText(name)
        label.setVisible(bool(text))
        if isinstance(said, CommandRow):
            said.show_value(text)
        else:
            said.setText(text)
        said.setVisible(bool(text))

    def _add_line(self, line: int) -> tuple[TextLabel, TextLabel | CommandRow]:
        label = TextLabel(weight=_STRONG) if line in _FIRST else TextLabel(second=True)
        label.setWordWrap(False)
        said = self._command_row(line) if line in _COPIED else TextLabel()
        if line in _COPIED:
            stand_beside(label)
        self._layout.addWidget(label, line, 1, _TOP)
        self._layout.addWidget(said, line, 2, _TOP)
        return self._lines.setdefault(line, (label, said))

    def _command_row(self, line: int) -> CommandRow:
        made = CommandRow(self.tr("Command") if line == _TEST else self.tr("Policy"))
        made.copied.connect(self.command_copied)
        return made


def _label(kind: PointKind) -> str:
    return guidance_text(LABELS[kind])
