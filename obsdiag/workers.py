"""Processes that work ahead: what they return comes in the order in which it was asked for."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

Work = TypeVar("Work")
Result = TypeVar("Result")
Event = TypeVar("Event")

MOST = 4
"""Processes at most: one takes in the results of all."""


class Task(NamedTuple, Generic[Work, Result, Event]):
    """What is to be done, and what is told once that is done."""

    work: Work | None
    """What another process does; None where there is only something to tell."""
    tell: Callable[[Result | None], Iterable[Event]]
    """Takes what the other process returned."""


class Workers(Generic[Work, Result]):
    """Processes that all do the same kind of work, on values that can be pickled."""

    def __init__(self, do: Callable[[Work], Result]) -> None:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        self._do = do
        count = processes()
        self._ahead = 2 * count
        """Tasks that are begun before the first of them is followed up: so many are held."""
        # A process that has no threads yet is copied in no time; elsewhere it starts anew.
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        self._executor = ProcessPoolExecutor(count, context, _leave_interrupts)

    def run(self, tasks: Iterable[Task[Work, Result, Event]]) -> Iterator[Event]:
        """Yield what `tasks` tell, in their order; an error of a task is raised in its place.

        The first one is done here: what is loaded for it, copied processes have from the start.
        """
        tasks = iter(tasks)
        for first in islice(tasks, 1):
            yield from first.tell(None if first.work is None else self._do(first.work))
        begun: deque[tuple[Future[Result], Task[Work, Result, Event]]] = deque()
        for task in tasks:
            if task.work is not None:
                begun.append((self._executor.submit(self._do, task.work), task))
            while begun and (task.work is None or len(begun) > self._ahead):
                yield from _told(*begun.popleft())
            if task.work is None:
                yield from task.tell(None)
        while begun:
            yield from _told(*begun.popleft())

    def close(self) -> None:
        """End the processes; what they have not begun is dropped."""
        self._executor.shutdown(cancel_futures=True)


def processes() -> int:
    """Return how many processes may be of use on this machine."""
    usable = os.sched_getaffinity(0) if sys.platform == "linux" else range(os.cpu_count() or 1)
    return min(MOST, len(usable))


def _told(future: Future[Result], task: Task[Work, Result, Event]) -> Iterable[Event]:
    return task.tell(future.result())


def _leave_interrupts() -> None:
    """Leave Ctrl+C to the process that the user started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
