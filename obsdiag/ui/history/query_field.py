"""The search of the history: while a query is typed, it says how the word can go on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.history.completion_box import CompletionBox
from obsdiag.ui.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from obsdiag.history import Completion

WIDTH = 42 * theme.GRID


class QueryField(SearchField):
    """Shows completions below itself: Down and Up choose, Tab or Return takes, Esc puts them away.

    None is chosen at first, so that Return and the letters do what they always do.
    """

    completion_wanted = Signal(str, int)
    """Signal(str, int): the query, and where in it the cursor is; `show_completions` answers."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(name, hint, parent)
        self.textEdited.connect(self._on_edited)

    @Slot()
    def complete(self) -> None:
        """Be ready to be typed in, and show how the query can go on."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._want()

    def show_completions(self, query: str, cursor: int, completions: Sequence[Completion]) -> None:
        """Show these, if they still are about what stands in the field."""
        if (query, cursor) != (self.text(), self.cursorPosition()) or not self.hasFocus():
            return
        if not completions or [each.text for each in completions] == [query]:
            self._put_away()
            return
        self._box.show_completions(completions)
        self._place()

    def is_choosing(self) -> bool:
        """Tell whether completions are shown."""
        return "_box" in self.__dict__ and self._box.isVisible()

    @cached_property
    def _box(self) -> CompletionBox:
        box = CompletionBox(self.window())
        box.view.clicked.connect(self._on_clicked)
        return box

    def _place(self) -> None:
        window, width = self.window(), max(WIDTH, self.width())
        corner = self.mapTo(window, QPoint(self.width(), self.height()))
        left = max(0, min(corner.x() - width, window.width() - width))
        height = min(self._box.sizeHint().height(), window.height() - corner.y())
        self._box.setGeometry(left, corner.y() + 2, width, height)
        self._box.show()
        self._box.raise_()

    def _put_away(self) -> None:
        if self.is_choosing():
            self._box.hide()

    def _want(self) -> None:
        self.completion_wanted.emit(self.text(), self.cursorPosition())

    def _take(self, completion: Completion) -> None:
        """Put a completion into its place; after a word of the language its value is asked for."""
        self._put_away()
        is_word = completion.text.endswith(":")
        taken = completion.text if is_word else completion.text + " "
        rest = self.text()[completion.end :]
        self.setText(self.text()[: completion.start] + taken + rest.lstrip(" "))
        self.setCursorPosition(completion.start + len(taken))
        if is_word:
            self._want()

    def takes_escape(self) -> bool:
        """Take Esc as long as there are completions to put away, too."""
        return self.is_choosing() or super().takes_escape()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, take or put away, if there is something to choose from."""
        if not (self.is_choosing() and self._choose(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _choose(self, key: Qt.Key) -> bool:
        """Do what `key` does to completions; return whether that is anything."""
        chosen = self._box.chosen()
        match key:
            case Qt.Key.Key_Escape:
                self._put_away()
            case Qt.Key.Key_Up:
                self._box.step(-1)
            case Qt.Key.Key_Down if self._box.step(1):
                pass
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if chosen is not None:
                self._take(chosen)
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._put_away()
                return False
            case _:
                return False
        return True

    @guarded(False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Take what is chosen, else the first completion, on Tab; go on where there is none."""
        if forward and self.is_choosing():
            self._take(self._box.chosen() or self._box.first())
            return True
        return super().focusNextPrevChild(forward)

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the completions away."""
        super().focusOutEvent(event)
        self._put_away()

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        if text:
            self._want()
        else:
            self._put_away()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(self._box.at(index))
