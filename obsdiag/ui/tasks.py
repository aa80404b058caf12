"""Work off the GUI thread: its answer comes back into it, and the newest question wins."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class Latest(QObject):
    """Asks one kind of question in the pool and hears only the answer to the newest.

    The pool's threads hold no QObject of their own: they report through this
    one, which lives in the GUI thread.
    """

    done = Signal(object)
    """Signal(result): what the newest call returned."""
    failed = Signal(object)
    """Signal(Exception): what the newest call raised."""
    _answered = Signal(object, object, object)

    def __init__(self, pool: QThreadPool, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = pool
        self._turn = 0
        self._answered.connect(self._on_answered)

    def ask(self, question: Callable[[], object]) -> None:
        """Call `question` in the pool; whatever was asked before is no longer listened to."""
        self._turn += 1
        self._pool.start(partial(self._run, self._turn, question))

    def forget(self) -> None:
        """Listen to nothing that is under way."""
        self._turn += 1

    def _run(self, turn: int, question: Callable[[], object]) -> None:
        if turn != self._turn:  # overtaken while it waited for a thread
            return
        result, problem = None, None
        try:
            result = question()
        except Exception as error:  # noqa: BLE001 - it is handed on, not hidden
            problem = error
        with suppress(RuntimeError):  # the window went away first
            self._answered.emit(turn, result, problem)

    @Slot(object, object, object)
    def _on_answered(self, turn: int, result: object, problem: Exception | None) -> None:
        if turn != self._turn:
            return
        if problem is None:
            self.done.emit(result)
        else:
            self.failed.emit(problem)
