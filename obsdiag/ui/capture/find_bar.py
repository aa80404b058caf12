"""Find in the capture: a line to type in, which of how many hits is shown, how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from obsdiag.ui import theme
from obsdiag.ui.announcement import announce
from obsdiag.ui.guard import guarded
from obsdiag.ui.local_text import number
from obsdiag.ui.search_field import SearchField
from obsdiag.ui.tip import set_tip
from obsdiag.ui.verdict.text_label import TextLabel
from obsdiag.ui.working import is_working

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

PAUSE_MS = 80
"""After so long without a key the text is looked through."""


class FindField(SearchField):
    """Return goes on to the next hit, Shift+Return to the one before, Esc leaves."""

    stepped = Signal(int)
    """Signal(int): 1 for the next hit, -1 for the one before."""
    left = Signal()
    """The reader wants back to the capture."""

    def takes_escape(self) -> bool:
        """Take Esc whether or not there is something to clear, unless something is read."""
        return not is_working(self)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, or leave."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.stepped.emit(-1 if is_back else 1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class FindBar(QFrame):
    """Stands above the capture while something is looked for in it."""

    sought = Signal(str)
    """Signal(str): look for this; '' for nothing."""
    stepped = Signal(int)
    """Signal(int): 1 for the next hit, -1 for the one before."""
    left = Signal()
    """The bar was put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FindField("findBar", self.tr("Find in the capture, or :12 for line 12"))
        self._count = TextLabel(second=True)
        self._count.setWordWrap(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * theme.GRID, 0, 2 * theme.GRID, theme.GRID // 2)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._count)
        back, ahead = (
            self._button("‹", self.tr("Previous (Shift+F3)")),
            self._button("›", self.tr("Next (F3)")),
        )
        back.clicked.connect(self.step_back)
        ahead.clicked.connect(self.step_ahead)
        for button in (back, ahead):
            layout.addWidget(button)
        self.field.textChanged.connect(self._on_typed)
        self.field.stepped.connect(self._on_stepped)
        self.field.left.connect(self.leave)
        self.hide()

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        set_tip(button, name)
        button.setAutoRaise(True)
        button.setMinimumSize(theme.TARGET, theme.TARGET)
        return button

    @Slot()
    def step_back(self) -> None:
        """Go to the hit before."""
        self.stepped.emit(-1)

    @Slot()
    def step_ahead(self) -> None:
        """Go to the next hit."""
        self.stepped.emit(1)

    @Slot()
    def open(self) -> None:
        """Be ready to be typed in; what was looked for the last time is there."""
        self.show()
        self.field.take_focus()
        self._on_pause()

    @Slot()
    def leave(self) -> None:
        """Be put away; nothing is looked for any more."""
        self.hide()
        self.sought.emit("")
        self.left.emit()

    def put_away(self) -> None:
        """Be put away, wherever the focus is; the words stay for the next time."""
        if not self.isHidden():
            self.hide()
            self.sought.emit("")

    def words(self) -> str:
        """Return what is looked for, '' while the bar is put away."""
        return "" if self.isHidden() else self.field.text()

    def show_count(
        self, at: int, count: int, *, at_least: bool = False, part: bool = False
    ) -> None:
        """Show which of the hits is the current one (from 1; 0 for none of them).

        `at_least`: there are more; `part`: only a part of the capture was looked through.
        """
        if not self.field.text() or self.field.text().startswith(":"):
            self._count.setText("")
            return
        before = self._count.text()
        told = self.tr("not found")
        if count:
            many = number(count) + ("+" if at_least else "")
            told = self.tr("{number} of {count}").format(number=number(at), count=many)
        self._count.setText(self.tr("{told} in the part shown").format(told=told) if part else told)
        if self._count.text() != before and self.isVisible():
            announce(self, self._count.text())

    def count(self) -> str:
        """Return what is said of the hits."""
        return self._count.text()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        self._pause.stop()
        self.sought.emit(self.words())

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        if self._pause.isActive():
            self._on_pause()
        else:
            self.stepped.emit(by)
