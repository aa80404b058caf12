"""Which commands have a meaning now: the others are disabled, in menus, on buttons and as keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
    from obsdiag.ui.panes import Panes


class CommandStates(QObject):
    """Looks again whenever something else is shown."""

    def __init__(
        self,
        commands: Mapping[str, QAction],
        panes: Panes,
        catalogue: CatalogueController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._panes = panes
        self._catalogue = catalogue
        self._conditions = self._table()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        panes.capture.chosen.connect(self.look)
        panes.verdict.currentChanged.connect(self.look)
        # One finding that takes the place of another is no change: look once all is there.
        panes.capture.model.rowsInserted.connect(self._soon.start)
        panes.capture.model.modelReset.connect(self._soon.start)
        panes.capture.editor.textChanged.connect(self._soon.start)
        self.look()

    def _table(self) -> Mapping[str, Callable[[], bool]]:
        capture, verdict = self._panes.capture, self._panes.verdict

        def is_seen() -> bool:
            return not verdict.is_waiting()  # for the next one, with the last one put away

        def has_finding() -> bool:
            return is_seen() and capture.current() is not None

        def has_several() -> bool:
            return is_seen() and capture.model.rowCount() > 1

        def has_request_id() -> bool:
            finding = capture.current()
            return has_finding() and finding is not None and bool(finding.error.request_id)

        def has_topic() -> bool:
            return is_seen() and self._catalogue.topic() is not None

        def has_text() -> bool:
            return capture.editor.length() > 0

        return {
            "copyReport": has_finding,
            "prepareReply": has_finding,
            "save": has_finding,
            "copyRequestId": has_request_id,
            "nextFinding": has_several,
            "previousFinding": has_several,
            "copyEntry": has_topic,
            "copyEntryLink": has_topic,
            "editNote": has_topic,
            "findInCapture": has_text,
            "findNext": has_text,
            "findPrevious": has_text,
            "goToLine": has_text,
        }

    @Slot()
    def look(self) -> None:
        """Enable what has a meaning, and disable the rest."""
        for name, has_meaning in self._conditions.items():
            self._commands[name].setEnabled(has_meaning())
