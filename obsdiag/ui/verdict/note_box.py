"""The team's own note on a page of the catalogue: shown as plain text, edited in its place."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.announcement import announce
from obsdiag.ui.end_keys import EndKeys
from obsdiag.ui.guard import guarded
from obsdiag.ui.mime import is_capture
from obsdiag.ui.text_size import room
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.text_label import TextLabel

_HEIGHT = 15 * theme.GRID


class NoteEditor(QPlainTextEdit):
    """Is left by Esc, by Ctrl+S, and by going anywhere else."""

    left = Signal()
    told = Signal(str)
    """Signal(str): what is to be said of what was pasted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noteEditor")
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("What your team knows of this code"))
        self.setAcceptDrops(False)  # a drop anywhere in the window is a capture
        self.setTabChangesFocus(True)
        self.fit_text()
        role = QPalette.ColorRole.AlternateBase  # a page is of the base colour
        self.viewport().setBackgroundRole(role)
        EndKeys(self, (Qt.Key.Key_Escape,)).pressed.connect(self.left)

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self.setFixedHeight(room(_HEIGHT))

    @guarded(None)
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in what is pasted, as was asked for; of several lines, say how they are read."""
        super().insertFromMimeData(source)
        if is_capture(source):
            told = self.tr("Pasted into the note. To read it as a capture: Ctrl+Z, Esc, Ctrl+V")
            self.told.emit(told)
            announce(self, told)

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave, unless it is only for the editor's own menu."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class NoteBox(QWidget):
    """Shows the note of one page; says what it became once it was edited."""

    written = Signal(str, str)
    """Signal(str, str): the id of the page, and the new text of its note."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._caption = TextLabel(self.tr("Your team's note"), second=True)
        self._text = TextLabel()
        self._editor = NoteEditor()
        self._editor.hide()
        self._hint = TextLabel(second=True)
        self._editor.told.connect(self._hint.setText)
        self._hint.hide()
        self._editor.left.connect(self.leave)
        self._link = Link()
        self._link.clicked.connect(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        for widget in (self._caption, self._text, self._editor, self._hint, self._link):
            layout.addWidget(widget)

    def show_note(self, name: str, text: str) -> None:
        """Show the note on the page `name`; what is being edited is saved first."""
        self.leave()
        self._name = name
        self._text.setText(text)
        self._lay_out(editing=False)

    @Slot()
    def edit(self) -> None:
        """Have the note edited."""
        self._editor.setPlainText(self._text.text())
        self._hint.setText(self.tr("Esc or Ctrl+S keeps it"))
        self._lay_out(editing=True)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def leave(self) -> None:
        """End the editing, and say what the note has become."""
        if self._editor.isHidden():
            return
        text = self._editor.toPlainText().strip()
        changed = text != self._text.text()
        self._text.setText(text)
        self._lay_out(editing=False)
        if changed:
            self.written.emit(self._name, text)

    def _lay_out(self, *, editing: bool) -> None:
        noted = bool(self._text.text())
        self._caption.setVisible(noted or editing)
        self._text.setVisible(noted and not editing)
        if not editing and self._editor.hasFocus():  # it would go to whatever is next on the page
            self._link.show()
            self._link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.setVisible(editing)
        self._hint.setVisible(editing)
        self._link.setVisible(not editing)
        self._link.setText(self.tr("Edit the note") if noted else self.tr("Add a note"))
