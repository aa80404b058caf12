"""A note: how sure it is, what it says, and the line of the capture that it rests on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from obsdiag.model import Note, Severity
from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.icons import icon_size, tinted
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.text_size import room
from obsdiag.ui.tip import set_tip
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.column import ValueRow
from obsdiag.ui.verdict.link import ROOM, Link
from obsdiag.ui.verdict.note_values import value_texts
from obsdiag.ui.verdict.prose import masked, plain_prose
from obsdiag.ui.verdict.text_label import OneLineLabel, TextLabel

NAME_WIDTH = 11 * theme.GRID
"""Pixels of the column that says what a row is; causes use it too."""
MAX_QUOTED = 200
"""Characters of a value or of the evidence that are shown."""

_WORDS = {
    Severity.CERTAIN: noop("Severity", "certain"),
    Severity.LIKELY: noop("Severity", "likely"),
    Severity.HINT: noop("Severity", "hint"),
}


def note_text(note: Note) -> str:
    """Return what a note says in the user's language, its values made fit to be shown."""
    template = QCoreApplication.translate("Note", note.template)  # a rule's, see `RULES`
    values = {name: shown_line(v, MAX_QUOTED) for name, v in value_texts(note.values).items()}
    return plain_prose(template).format_map(values)


class NoteRow(ValueRow[Note]):
    """Shows one note."""

    followed = Signal(int)
    """Signal(int): the reader wants to see this line of the source."""
    rule_followed = Signal(str)
    """Signal(str): the reader wants the page of the rule that speaks."""

    def __init__(self) -> None:
        super().__init__()
        self._line = 0
        self._severity = Severity.HINT
        self._sign = TextLabel()
        self._word = TextLabel(second=True)
        self._text = TextLabel()
        self._evidence = OneLineLabel(second=True, mono=True)
        self._link = Link()
        self._link.clicked.connect(self._on_clicked)
        self._rule = Link("?")
        self._rule.setMinimumWidth(theme.TARGET)  # one letter is no target
        self._rule.clicked.connect(self._on_rule)
        self._name = ""
        self.fit_text()
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._text)
        said.addWidget(self._evidence)
        said.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        for widget in (self._sign, self._word):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self._sign, self._word, self._text):  # their first line is the links' line
            widget.setContentsMargins(0, ROOM, 0, 0)
        layout.addLayout(said, 1)
        for link in (self._link, self._rule):
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self._word.setMinimumWidth(room(NAME_WIDTH - 3 * theme.GRID))

    def show_value(self, value: Note) -> None:
        """Show this note."""
        self._severity = value.severity
        self._word.setText(QCoreApplication.translate("Severity", _WORDS[value.severity]))
        self._sign.setAccessibleName(self._word.text())
        self._text.setText(note_text(value))
        evidence = shown_line(masked(value.evidence or ""), MAX_QUOTED)
        self._evidence.setText(evidence)
        self._evidence.setVisible(evidence not in self._text.text())
        self._line = value.place.line if value.place else 0
        self._link.setText(self.tr("line {number}").format(number=self._line))
        self._link.setAccessibleName(self.tr("Go to line {number}").format(number=self._line))
        self._link.setVisible(value.place is not None)
        self._name = value.id
        self._rule.setAccessibleName(self.tr("About the rule {name}").format(name=value.id))
        set_tip(self._rule, self.tr("What this rule looks at, and when it speaks"))
        self._draw_sign()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign again in another palette, or beside texts of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_sign()

    def _draw_sign(self) -> None:
        icon = tinted(self._severity.value, self.palette().text().color())
        self._sign.setPixmap(icon.pixmap(icon_size()))

    @Slot()
    def _on_clicked(self) -> None:
        self.followed.emit(self._line)

    @Slot()
    def _on_rule(self) -> None:
        self.rule_followed.emit(self._name)
