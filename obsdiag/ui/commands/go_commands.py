"""What the commands of the menu Go do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from obsdiag.ui.main_layout import MainLayout
    from obsdiag.ui.panes import Panes


def holds(pane: QWidget, focused: QWidget | None) -> bool:
    """Tell whether the focus is in this pane."""
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _place_of_menu(focused: QWidget) -> QPoint:
    """Return where the menu of a widget is opened: at the row that is chosen in it."""
    if isinstance(focused, QAbstractItemView) and (index := focused.currentIndex()).isValid():
        return focused.visualRect(index).center()
    return focused.rect().center()


class GoCommands(QObject):
    """Gives the focus to searches and panes, wherever they stand."""

    def __init__(self, window: MainLayout, panes: Panes) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each of these commands does."""
        return {
            "find": self.find_history,
            "completeQuery": self._panes.history.search.complete,
            "findCatalogue": self.find_catalogue,
            "findInCapture": self._panes.capture.find_bar.open,
            "findNext": self.find_next,
            "findPrevious": self.find_previous,
            "goToLine": self._panes.capture.go_to_line,
            "showCatalogue": self.show_catalogue,
            "showHistory": self.show_history,
            "nextPane": self.next_pane,
            "previousPane": self.previous_pane,
            "contextMenu": self.open_menu,
        }

    @Slot()
    def find_history(self) -> None:
        """Be ready to search the history."""
        self._window.drawers.reveal(self._panes.history)
        self._panes.history.search.take_focus()

    @Slot()
    def find_catalogue(self) -> None:
        """Be ready to search the catalogue."""
        self._window.drawers.reveal(self._panes.catalogue)
        self._panes.catalogue.search.take_focus()

    @Slot()
    def find_next(self) -> None:
        """Go to the next hit in the capture."""
        self._panes.capture.finder.step(1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the hit before."""
        self._panes.capture.finder.step(-1)

    @Slot()
    def show_catalogue(self) -> None:
        """Go to the catalogue, wherever it stands."""
        self._window.drawers.reveal(self._panes.catalogue)
        self._panes.catalogue.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_history(self) -> None:
        """Go to the history, wherever it stands."""
        self._window.drawers.reveal(self._panes.history)
        self._panes.history.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def next_pane(self) -> None:
        """Give the focus to the next pane."""
        self._turn(1)

    @Slot()
    def previous_pane(self) -> None:
        """Give the focus to the pane before."""
        self._turn(-1)

    @Slot()
    def open_menu(self) -> None:
        """Bring up the menu of what has the focus, at its place, as a right click does."""
        focused = QApplication.focusWidget()
        if focused is not None:
            at = _place_of_menu(focused)
            reason = QContextMenuEvent.Reason.Keyboard
            asked = QContextMenuEvent(reason, at, focused.mapToGlobal(at))
            QApplication.sendEvent(focused, asked)

    def _turn(self, by: int) -> None:
        panes = self._panes
        order: list[QWidget] = [
            panes.catalogue.view,
            panes.verdict.page(),
            panes.capture.editor,
            panes.history.view,
        ]
        focused = QApplication.focusWidget()
        holding = [holds(pane, focused) for pane in order if focused]
        at = holding.index(True) if True in holding else -1
        going_to = (at + by) % len(order)
        for number, pane in ((0, panes.catalogue), (3, panes.history)):
            if number == going_to:
                self._window.drawers.reveal(pane)
        order[going_to].setFocus(Qt.FocusReason.TabFocusReason)
