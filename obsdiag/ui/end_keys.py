"""The keys that end an editing in its place: they are the editor's, and not the window's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from obsdiag.ui.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

_SAVE = QKeySequence("Ctrl+S")


class EndKeys(QObject):
    """Tells that an editor is left by one of its keys, or by Ctrl+S."""

    pressed = Signal()

    def __init__(self, editor: QWidget, keys: Collection[Qt.Key]) -> None:
        super().__init__(editor)
        self._keys = keys
        editor.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take the keys before the editor does, and before the window's shortcuts."""
        if not isinstance(event, QKeyEvent) or not self._ends(event):
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride:
                event.accept()
            case QEvent.Type.KeyPress:
                self.pressed.emit()
            case _:
                return False
        return True

    def _ends(self, event: QKeyEvent) -> bool:
        return event.key() in self._keys or QKeySequence(event.keyCombination()) == _SAVE
