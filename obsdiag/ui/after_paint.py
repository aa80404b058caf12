"""What need not be seen at once, done when what is at hand has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


FRAME_MS = 16
"""Of a screen that shows 60 pictures a second: what a person does meanwhile comes first."""


class AfterPaint(QObject):
    """Takes one step in each frame, so that none of them holds up the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)

    def take(self, steps: Iterator[object]) -> None:
        """Go through `steps`, in place of those that are left of others."""
        self._steps = steps
        self._timer.start(0)  # comes up once what is at hand has been painted

    def do(self, step: Callable[[], object]) -> None:
        """Do this alone, in place of what is left of others."""
        self.take(each() for each in (step,))

    def forget(self) -> None:
        """Leave out what has not been done."""
        self._steps = iter(())
        self._timer.stop()

    def finish(self) -> None:
        """Do all that is left at once: somebody asks for it."""
        steps = self._steps
        self.forget()
        for _ in steps:
            pass

    @Slot()
    def _on_turn(self) -> None:
        if self._timer.interval() != FRAME_MS:
            self._timer.setInterval(FRAME_MS)
            return
        steps = self._steps
        if next(steps, self) is self and steps is self._steps:
            self._timer.stop()
