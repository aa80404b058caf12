"""Ticket, tags and note of entries of the history, edited below the list, without a dialog."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCompleter, QFrame, QGridLayout, QLineEdit, QWidget

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui import theme
from obsdiag.ui.end_keys import EndKeys
from obsdiag.ui.guard import guarded
from obsdiag.ui.history.shared_annotation import SharedAnnotation
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.verdict.note_box import NoteEditor
from obsdiag.ui.verdict.text_label import OneLineLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.history import HistoryEntry

MAX_LENGTH = 200
"""Characters of a ticket number or of all tags."""
MAX_ANSWER = 4_000
_ENDING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardLine(QLineEdit):
    """A line that is left by Esc, Return and Ctrl+S."""

    left = Signal()

    def __init__(self, name: str, title: str, hint: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setPlaceholderText(hint)
        self.setMaxLength(MAX_LENGTH)
        self.setAcceptDrops(False)  # a drop anywhere in the window is a capture
        EndKeys(self, _ENDING).pressed.connect(self.left)

    def hold(self, text: str) -> None:
        """Hold this; told of a cursor that moves, a reader would not say what comes into focus."""
        if self.text() != text:
            self.setText(text)


class _Fields(NamedTuple):
    title: OneLineLabel
    ticket: CardLine
    tags: CardLine
    note: NoteEditor
    answer: CardLine
    cause: CardLine


class EntryCard(QFrame):
    """Holds what is said of some entries while it is edited; leaving it in any way saves it."""

    written = Signal(object, object, object)
    """Signal(entries, SharedAnnotation before, SharedAnnotation after)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entryCard")
        self.setAccessibleName(self.tr("Remarks on the chosen entries"))
        self._entries: Sequence[HistoryEntry] = ()
        self._before = SharedAnnotation()
        self._from: QWidget | None = None
        self.hide()

    def edit(self, entries: Sequence[HistoryEntry], part: str) -> None:
        """Have `part` of `entries` edited: `ticket`, `tags` or `note`."""
        self.leave()
        self._entries, self._before = entries, SharedAnnotation.common(entries)
        self._from = QApplication.focusWidget()
        self._fields.title.setText(self._what())
        self._fields.ticket.hold(self._before.ticket)
        self._fields.tags.hold(", ".join(self._before.tags))
        self._fields.note.setPlainText(self._before.note)
        self._hint.setText(self.tr("Esc or Ctrl+S saves and leaves"))
        self._fields.answer.setText(self._before.answer)
        self._fields.cause.setText(self._before.cause)
        self._fields.cause.setCompleter(self._known_causes())
        self.show()
        self.turn_to(part)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def turn_to(self, part: str) -> None:
        """Go on to another part of what is being edited."""
        _, ticket, tags, note, *_ = self._fields
        lines: dict[str, QWidget] = {"ticket": ticket, "tags": tags}
        lines.get(part, note).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def entries(self) -> Sequence[HistoryEntry]:
        """Return the entries that are being edited, none where there are none."""
        return () if self.isHidden() else self._entries

    @Slot()
    def leave(self) -> None:
        """End the editing, if it is under way, and say what has been written.

        Whoever had the focus before it has it again, unless it has gone elsewhere.
        """
        if self.isHidden():
            return
        QApplication.instance().focusChanged.disconnect(self._on_focus)  # type: ignore[union-attr]
        _, ticket, tags_line, note, answer, cause = self._fields
        has_focus = any(each.hasFocus() for each in self._fields[1:])
        self.hide()
        if has_focus and self._from is not None:
            self._from.setFocus()
        tags = (" ".join(tag.split()) for tag in tags_line.text().split(","))
        after = SharedAnnotation(
            ticket.text().strip(),
            tuple(dict.fromkeys(filter(None, tags))),
            note.toPlainText().strip(),
            answer.text().strip(),
            cause.text().strip(),
        )
        if after != self._before:
            self.written.emit(self._entries, self._before, after)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line that parts it from the list."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, theme.line(self.palette()))

    def _what(self) -> str:
        if len(self._entries) > 1:
            return self.tr("%Ln entries", None, len(self._entries))
        (entry,) = self._entries
        place = (entry.code or entry.status, entry.bucket, entry.key)
        return shown_line(" · ".join(str(part) for part in place if part), 120)

    def _known_causes(self) -> QCompleter:
        """Return what completes a cause: those that the findings could have, in the line itself."""
        causes = (entry.record.get("causes") or () for entry in self._entries)
        ids = dict.fromkeys(str(one["id"]) for some in causes for one in some if one.get("id"))
        completer = QCompleter(list(ids), self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        return completer

    @cached_property
    def _fields(self) -> _Fields:
        """What is edited in; made when it is first needed, which takes a tenth of the start-up."""
        fields = _Fields(
            OneLineLabel(second=True),
            CardLine("entryTicket", self.tr("Ticket number"), self.tr("such as 4711")),
            CardLine("entryTags", self.tr("Tags"), self.tr("parted by commas")),
            NoteEditor(),
            CardLine("entryAnswer", self.tr("Answer"), self.tr("what you answered")),
            CardLine("entryCause", self.tr("Cause"), self.tr("such as AccessDenied#1/iam-policy")),
        )
        fields.note.setObjectName("entryNote")
        fields.note.setPlaceholderText(self.tr("What it was, what you answered"))
        fields.ticket.left.connect(self.leave)
        fields.tags.left.connect(self.leave)
        fields.note.left.connect(self._on_note_left)
        fields.answer.left.connect(self.leave)
        fields.cause.left.connect(self.leave)
        fields.answer.setMaxLength(MAX_ANSWER)
        self._lay_out(fields)
        return fields

    def _lay_out(self, fields: _Fields) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(*[theme.GRID] * 4)
        grid.setSpacing(theme.GRID // 2)
        grid.addWidget(fields.title, 0, 0, 1, 2)
        edited: tuple[QWidget, ...] = fields[1:]
        names = (
            *(self.tr("Ticket"), self.tr("Tags"), self.tr("Note")),
            *(self.tr("Answer"), self.tr("Cause")),
        )
        for row, (name, field) in enumerate(zip(names, edited, strict=True), start=1):
            label = TextLabel(name, second=True)
            label.setWordWrap(False)
            label.setBuddy(field)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)
        self._hint = TextLabel(second=True)
        fields.note.told.connect(self._hint.setText)
        grid.addWidget(self._hint, 6, 1)

    @Slot()
    def _on_note_left(self) -> None:
        """Leave, unless the focus has gone elsewhere: that may be another field of the card."""
        if self._fields.note.hasFocus():
            self.leave()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Leave when the focus goes elsewhere in the window; not for a menu or another program."""
        if now is not None and not self.isAncestorOf(now):
            self.leave()
