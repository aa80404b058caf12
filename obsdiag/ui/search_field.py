"""A line to search in: Esc empties it, Down goes on to what was found, Return opens it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from obsdiag.ui import theme
from obsdiag.ui.guard import guarded
from obsdiag.ui.tip import set_tip
from obsdiag.ui.working import is_working

MAX_LENGTH = 1_000
"""Characters; a whole capture pasted by mistake is cut, not searched for."""


def _is_capture_copied() -> bool:
    from obsdiag.ui.mime import is_capture  # brings along the catalogue

    return is_capture(QGuiApplication.clipboard().mimeData())


class SearchField(QLineEdit):
    """A line edit with a clear button, whose keys lead on to the list below it."""

    _view: QAbstractItemView | None = None

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.textChanged.connect(self._on_changed)
        self.returnPressed.connect(self._on_returned)
        self.setMaxLength(MAX_LENGTH)
        self.setTextMargins(theme.GRID // 2, 2, theme.GRID // 2, 2)
        self.setAcceptDrops(False)  # a drop anywhere in the window is a capture

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        """Offer to clear the text as soon as there has been one."""
        if text and not self.isClearButtonEnabled():
            self.setClearButtonEnabled(True)
            self._name_button()

    def _name_button(self) -> None:
        """Give the button that Qt has made a name, for those who do not see its picture."""
        from PySide6.QtWidgets import QToolButton  # not before the first paint, see `theme`

        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
            set_tip(button, self.tr("Clear (Esc)"))

    def lead_to(self, view: QAbstractItemView) -> None:
        """Have Down go on to `view`, and Return open what is current in it, else its first item."""
        self._view = view

    @Slot()
    def take_focus(self) -> None:
        """Be ready to be typed in."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does where there is something to clear and nothing to stop.

        A capture on the clipboard is left to the window: nobody searches for several lines.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape and self.takes_escape():
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and _is_capture_copied():
                event.ignore()
                return True
        return super().event(event)

    def takes_escape(self) -> bool:
        """Tell whether Esc is this line's and not the window's."""
        return bool(self.text()) and not is_working(self)

    def leave(self) -> None:
        """Give the list the focus, and make its first item the current one if none is."""
        if self._view is not None:
            self._view.setCurrentIndex(self._best())
            self._view.setFocus()

    @Slot()
    def _on_returned(self) -> None:
        if self._view is not None and (best := self._best()).isValid():
            self._view.setCurrentIndex(best)
            self._view.activated.emit(best)

    def _best(self) -> QModelIndex:
        assert self._view is not None
        current = self._view.currentIndex()
        return current if current.isValid() else self._view.model().index(0, 0)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc, leave on Down."""
        match event.key():
            case Qt.Key.Key_Escape if self.text() and self.takes_escape():
                self.clear()
            case Qt.Key.Key_Down:
                self.leave()
            case _:
                super().keyPressEvent(event)


def lay_out_below(pane: QWidget, search: SearchField, view: QAbstractItemView) -> None:
    """Lay `pane` out: the search, and the list that it searches and leads to below it."""
    search.lead_to(view)
    search_row = QHBoxLayout()
    search_row.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
    search_row.addWidget(search)
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, theme.GRID, 0, 0)
    layout.setSpacing(theme.GRID)
    layout.addLayout(search_row)
    layout.addWidget(view, 1)
