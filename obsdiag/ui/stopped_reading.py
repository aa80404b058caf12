"""What can be done with a reading that left something out: offered beside its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from obsdiag.ui.local_text import shown_line
from obsdiag.ui.read_queue import Stopped
from obsdiag.ui.read_state import ReadState
from obsdiag.ui.reading_words import silent_names, with_errors

if TYPE_CHECKING:
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.read_queue import ReadQueue

MAX_NAME = 40
"""Characters of a capture's name on a button."""


class StoppedReading(QObject):
    """Keeps what was stopped, also once others have been read, and offers to read the rest."""

    gone_on = Signal(object)
    """Signal(Stopped): this is to be gone on with, below what it has shown so far."""
    read_anew = Signal(object, object)
    """Signal(Sources, ReadState): what was stopped is to be read once more, and all of it."""
    save_wanted = Signal()
    """What was found in a text that was typed or edited is to be kept after all."""

    def __init__(self, queue: ReadQueue, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._panes = panes
        self._stopped: Stopped | None = None

    def forget(self) -> None:
        """Let there be nothing that can be gone on with."""
        self._stopped = None
        self._panes.status.offer("")

    def remember(self, reading: ReadState) -> None:
        """Keep what is needed to go on with a reading, if it was stopped."""
        sources = self._queue.sources
        if reading.stopped and sources is not None and not reading.edited:
            self._stopped = Stopped(sources, reading, self._panes.capture.model.findings())

    def offer_next(self, reading: ReadState) -> None:
        """Offer what can be done with a reading that left something out, or one before it."""
        stopped = self._stopped
        if stopped is not None and not len(self._queue):
            self._offer(stopped)
        elif reading.silent_count and with_errors(reading):
            told = self.tr("Show the other %Ln", None, reading.silent_count)
            self._panes.status.offer(told, lambda: self._panes.messages.tell(silent_names(reading)))
        elif reading.edited and reading.findings and not reading.kept:
            self._panes.status.offer(self.tr("Save in the history"), self.save_wanted.emit)

    def _offer(self, stopped: Stopped) -> None:
        told, take = self.tr("Read again, from the start to the end"), self._read_anew
        if stopped.can_go_on():
            name = shown_line(stopped.reading.name, MAX_NAME)
            told, take = self.tr("Go on reading “{name}”").format(name=name), self._go_on
        self._panes.status.offer(told, lambda: take(stopped))

    def _go_on(self, stopped: Stopped) -> None:
        self._stopped = None
        self.gone_on.emit(stopped)

    def _read_anew(self, stopped: Stopped) -> None:
        self._stopped, before = None, stopped.reading
        again = ReadState(before.name, from_files=before.from_files, keeps=before.keeps)
        self.read_anew.emit(stopped.sources, again)
