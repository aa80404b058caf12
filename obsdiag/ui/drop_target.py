"""The window as what things are dropped on: says what a drop would do, and hands it on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from obsdiag.ui.guard import guarded
from obsdiag.ui.main_layout import MainLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from obsdiag.config.settings import Settings
    from obsdiag.ui.drop_overlay import DropOverlay


class DropTarget(MainLayout):
    """Takes what is dropped anywhere on it; it stays where it came from."""

    dropped = Signal(object)
    """Signal(QMimeData): this was dropped."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.setAcceptDrops(True)

    @cached_property
    def _overlay(self) -> DropOverlay:
        from obsdiag.ui.drop_overlay import DropOverlay  # not before something is dragged

        return DropOverlay(self)

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what a drop would do, if anything."""
        from PySide6.QtCore import Qt  # not before the first paint, see `theme`

        from obsdiag.ui.mime import Unreadable, offered  # brings along the catalogue

        offer = offered(event.mimeData())
        if isinstance(offer, Unreadable) and not offer.is_image:
            event.ignore()
            return
        _accept(event)
        stays = event.dropAction() != Qt.DropAction.IgnoreAction
        self._overlay.show_offer(offer, stays=stays)

    @guarded(None)
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Uncover the window."""
        self._overlay.hide()
        super().dragLeaveEvent(event)

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what is dropped, and never let it be deleted where it comes from."""
        self._overlay.hide()
        _accept(event)
        self.activateWindow()  # the keys are for what was dropped
        self.dropped.emit(event.mimeData())


def _accept(event: QDropEvent) -> None:
    """Take a drop: as a copy, whatever the other program has proposed.

    Where it would only move it, it gets a no already while it drags: some programs delete what they
    give away once they were told "move", whatever the end of the drop says.
    """
    from PySide6.QtCore import Qt  # not before the first paint, see `theme`

    actions = (Qt.DropAction.CopyAction, Qt.DropAction.LinkAction, Qt.DropAction.IgnoreAction)
    for action in actions:
        event.setDropAction(action)
        if event.dropAction() == action:  # else the other program does not offer it
            break
    event.accept()
