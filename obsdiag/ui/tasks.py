"""Work off the GUI thread: its answer comes back into it, and the newest question wins."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Lock, Semaphore
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class CancelToken:
    """Whether one piece of work is to stop, and how its thread and the window wait for each other.

    A thread that told all it has at once would make one long turn of the event loop: it tells the
    next news when the window has taken in the last ones.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._set = False
        self._tell: Callable[[], object] = bool
        self.room = Semaphore()
        """Taken while the window has news that it has not taken in."""

    def is_set(self) -> bool:
        """Return whether it is to stop."""
        return self._set

    def set(self) -> None:
        """Have it stop."""
        with self._lock:
            self._set = True
            self._tell()

    def then(self, tell: Callable[[], object]) -> None:
        """Call `tell` when it is to stop; now, if it is already."""
        with self._lock:
            self._tell = tell
            if self._set:
                tell()


RELEASED_AT_ONCE = 500
"""Values that are given back in about two milliseconds."""


def release_gradually(values: list[object]) -> None:
    """Empty a list that nobody else has, a part of it in each turn of the event loop."""
    del values[-RELEASED_AT_ONCE:]
    if values:
        QTimer.singleShot(0, partial(release_gradually, values))


class LatestTask(QObject):
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
        self._has_ended = False
        self._answered.connect(self._on_answered)

    def ask(self, question: Callable[[], object]) -> None:
        """Call `question` in the pool; whatever was asked before is no longer listened to."""
        if self._has_ended:
            return
        self._turn += 1
        self._pool.start(partial(self._run, self._turn, question))

    def forget(self) -> None:
        """Listen to nothing that is under way."""
        self._turn += 1

    def end(self) -> None:
        """Listen to nothing more, and ask nothing more: the window goes.

        Its pool waits for what runs, and that waits for Python, which the window holds meanwhile.
        """
        self._has_ended = True
        self.forget()

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
