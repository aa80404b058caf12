"""Processes that work ahead: what they return comes in the order in which it was asked for.

Each has one piece of work at a time, so that little is held, and nothing can wait in a circle.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

    Way: TypeAlias = Connection[Any, Any]
Work = TypeVar("Work")
Result = TypeVar("Result")
Event = TypeVar("Event")

MOST = 4
"""Processes at most: one takes in the results of all."""
TRIES = 2
"""How often work is begun whose process is killed; after that the work is given up."""
METHOD = "fork" if sys.platform == "linux" else "spawn"
"""A process that has no threads is copied in no time; elsewhere it starts anew."""


class Task(NamedTuple, Generic[Work, Result, Event]):
    """What is to be done, and what is told once that is done."""

    work: Work | None
    """What another process does; None where there is only something to tell."""
    tell: Callable[[Result | None], Iterable[Event]]
    """Takes what the other process returned."""
    lost: Callable[[], Iterable[Event]] = tuple
    """What is told instead where no process lived to return anything."""


class Workers(Generic[Work, Result]):
    """Processes that all do the same kind of work, on values that can be pickled."""

    def __init__(self, do: Callable[[Work], Result]) -> None:
        self._do = do
        self._hands: list[_Hand[Work, Result]] = []

    def run(self, tasks: Iterable[Task[Work, Result, Event]]) -> Iterator[Event]:
        """Yield what `tasks` tell, in their order; an error of a task is raised in its place.

        The first one is done here: what is loaded for it, copied processes have from the start.
        """
        tasks = iter(tasks)
        for first in islice(tasks, 1):
            yield from first.tell(None if first.work is None else self._do(first.work))
        begun: deque[_Hand[Work, Result]] = deque()
        for task in tasks:
            if task.work is None:
                while begun:
                    yield from begun.popleft().told()
                yield from task.tell(None)
                continue
            told: Iterable[Event] = ()
            if (hand := self._free(begun)) is None:
                hand = begun.popleft()
                told = hand.told()
            hand.begin(task)
            begun.append(hand)
            yield from told
        while begun:
            yield from begun.popleft().told()

    def close(self) -> None:
        """End the processes, which do so when nothing more can come."""
        for hand in self._hands:
            hand.way.close()

    def _free(self, begun: Sequence[_Hand[Work, Result]]) -> _Hand[Work, Result] | None:
        """Return a process that has nothing to do, or None where there is none."""
        if not self._hands:
            for _ in range(processes()):
                self._hands.append(_Hand(self._started))
        return next((hand for hand in self._hands if hand not in begun), None)

    def _started(self) -> Way:
        return started(self._do, [hand.way for hand in self._hands])


class _Hand(Generic[Work, Result]):
    """A process, and the one task that it has; killed, another one takes its place."""

    def __init__(self, start: Callable[[], Way]) -> None:
        self._start = start
        self.way = start()

    def begin(self, task: Task[Work, Result, Any]) -> None:
        """Have a task done."""
        self._task = task
        with suppress(OSError):  # the process is gone, which is found when its result is asked for
            self.way.send(task.work)

    def told(self) -> Iterable[Any]:
        """Return what the task tells; raises what it raised."""
        for left in reversed(range(TRIES)):
            try:
                result = self.way.recv()
            except (EOFError, OSError):
                self.way.close()
                self.way = self._start()
                if left:
                    self.begin(self._task)
                continue
            if isinstance(result, Exception):
                raise result
            return self._task.tell(result)
        return self._task.lost()


def processes() -> int:
    """Return how many processes may be of use on this machine."""
    usable = os.sched_getaffinity(0) if sys.platform == "linux" else range(os.cpu_count() or 1)
    return min(MOST, len(usable))


def started(do: Callable[[Work], Result], others: Sequence[Way]) -> Way:
    """Start a process that does what it is sent, and return the way to it."""
    from multiprocessing import get_context

    context: Any = get_context(METHOD)
    here: Way
    there: Way
    here, there = context.Pipe()
    inherited = [way for way in (*others, here) if METHOD == "fork" and not way.closed]
    context.Process(target=_serve, args=(there, do, inherited), daemon=True).start()
    there.close()
    return here


def _serve(
    way: Way,
    do: Callable[[Work], Result],
    inherited: Sequence[Way],
) -> None:
    """Do what comes, until nothing more can; Ctrl+C is left to the process the user started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    with suppress(EOFError, OSError):
        while True:
            way.send(_done(do, way.recv()))


def _done(do: Callable[[Work], Result], work: Work) -> Result | Exception:
    try:
        return do(work)
    except Exception as error:  # noqa: BLE001 - it is raised where the result is asked for
        return error
