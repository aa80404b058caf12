"""Work off the GUI thread that must all be done: one piece after the other, each one reported."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


class SerialTaskQueue(QObject):
    """Does what it is given in the order in which it came; unlike LatestTask it drops nothing."""

    failed = Signal(object)
    """Signal(Exception): what a piece of work raised."""
    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setObjectName(type(parent).__name__)  # which its thread is called, too
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self._on_finished)

    def do(self, work: Callable[[], Result], then: Callable[[Result], object]) -> None:
        """Call `work` in the background, then `then` with its result in the GUI thread."""
        self._pool.start(partial(self._run, work, cast("Callable[[object], object]", then)))

    def finish(self) -> None:
        """Wait until all that was given is done."""
        self._pool.waitForDone()

    def _run(self, work: Callable[[], object], then: Callable[[object], object]) -> None:
        result, problem = None, None
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - it is handed on, not hidden
            problem = error
        with suppress(RuntimeError):  # the window went away first
            self._finished.emit(then, result, problem)

    @Slot(object, object, object)
    def _on_finished(
        self, then: Callable[[object], object], result: object, problem: Exception | None
    ) -> None:
        if problem is None:
            then(result)
        else:
            self.failed.emit(problem)
