"""What is to be read, one after the other: nothing that is taken in ends what is under way."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from obsdiag.named_tuple import NamedTuple
from obsdiag.pipeline.resuming import FindingKey, Resumption, key_of
from obsdiag.ui.read_state import ReadState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from obsdiag.model import Finding
    from obsdiag.ui.read_controller import ReadController, Sources


class Stopped(NamedTuple):
    """A reading that was stopped, and can be gone on with."""

    sources: Sources
    reading: ReadState
    findings: Sequence[Finding]

    def can_go_on(self) -> bool:
        """Tell whether all that it has found is where it belongs."""
        return not self.reading.keeps or len(self.reading.kept) == len(self.findings)

    def known(self) -> tuple[FindingKey, ...]:
        """Return by what its findings are known again."""
        return tuple(map(key_of, self.findings))


class ReadQueue(QObject):
    """Gives the ReadController one set of sources at a time."""

    beginning = Signal()
    """Something is going to be read now."""

    def __init__(self, controller: ReadController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._waiting: deque[tuple[Sources, ReadState]] = deque()
        self.reading = ReadState()
        """What is read now, or was read last."""
        self.sources: Sources | None = None
        """Where that came from."""

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._waiting)

    def take(self, sources: Sources, reading: ReadState) -> bool:
        """Read these, once what is read now has ended; tell whether they have to wait.

        Only an edited text is replaced: it is the same one, as it is now.
        """
        if self._controller.working and not self.reading.edited:
            self._waiting.append((sources, reading))
            return True
        self._begin(sources, reading)
        return False

    def resume(self, stopped: Stopped) -> None:
        """Go on with a reading that was stopped, now that nothing is read: what it has stays."""
        stopped.reading.begin_again()
        self._begin(stopped.sources, stopped.reading, stopped.known())

    def go_on(self) -> None:
        """Read what has waited longest, now that nothing is read any more."""
        if self._waiting:
            self._begin(*self._waiting.popleft())

    def clear(self) -> None:
        """Forget what waits, and listen to nothing more of what is read."""
        self._waiting.clear()
        self._controller.forget()

    def show(self, reading: ReadState) -> None:
        """Take what was read before for what was read last."""
        self.reading = reading

    def _begin(
        self, sources: Sources, reading: ReadState, known: tuple[FindingKey, ...] = ()
    ) -> None:
        self.reading, self.sources = reading, sources
        self.beginning.emit()
        resumption = Resumption(known, reading.intake)
        self._controller.take(sources, keep=reading.keeps, resumption=resumption)
