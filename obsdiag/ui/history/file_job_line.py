"""How far an import or an export is, in the status line: which a reading has first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from obsdiag.ui.reading_words import how_far
from obsdiag.ui.row_room import PART

if TYPE_CHECKING:
    from obsdiag.pipeline.batcher import Progress
    from obsdiag.ui.status_line import StatusLine


class FileJobLine(QObject):
    """Says what goes on with files, with a bar and a button to stop it."""

    working = Signal(bool)
    """Signal(bool): whether there is something under way that can be stopped."""

    def __init__(self, status: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._status = status
        self._jobs = 0
        self._told = ""
        self._progress: Progress | None = None
        self._rests = False

    def begin(self, told: str) -> None:
        """Say what begins; what begins besides waits for it."""
        self._jobs += 1
        if self._jobs == 1:
            self._told, self._progress = told, None
            self._show_all()
            self.working.emit(True)

    def is_working(self) -> bool:
        """Tell whether something is under way."""
        return self._jobs > 0

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Say how far it has come."""
        self._progress = progress
        if self._told and not self._rests:
            self._say()

    def rest(self, *, resting: bool) -> None:
        """Leave the line to somebody else, or take it back from them."""
        self._rests = resting
        self._show_all()
        if self._jobs and not resting:
            QTimer.singleShot(0, self, self._tell)  # once it was told that nothing is read

    def end(self) -> None:
        """Take the bar and the button away with the last of them."""
        self._jobs -= 1
        if not self._jobs:
            self._told = ""
            if not self._rests:
                self._status.set_working(False)
                self.working.emit(False)

    @Slot()
    def _tell(self) -> None:
        self.working.emit(self._jobs > 0)

    def _show_all(self) -> None:
        if self._told and not self._rests:
            self._status.set_working(True)
            self._say()

    def _say(self) -> None:
        if self._progress is None:
            self._status.say(f"{self._told}…")
            return
        done, total, _ = self._progress
        self._status.say(PART.join((self._told, *how_far(self._progress))))
        self._status.show_share(done, total)
