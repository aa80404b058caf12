"""Processes that work ahead: what they return comes in the order in which it was asked for.

Each has one piece of work at a time, so that little is held in memory, and no two processes can
wait for each other.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeAlias, TypeVar

from obsdiag.interrupt import held_back, leave_to_others

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing import connection

    Connection: TypeAlias = connection.Connection[Any, Any]
Work = TypeVar("Work")
Result = TypeVar("Result")
Event = TypeVar("Event")

MOST = 4
"""Processes at most: one takes in the results of all."""
TRIES = 2
"""How often work is begun whose process is killed; after that the work is given up."""
FIRST_EVENTS = 20
"""Events of the first task after which processes are started: copies have all they need then."""
METHOD = "fork" if sys.platform == "linux" else "spawn"
"""A process that has no threads is copied in no time; elsewhere it starts anew."""


def _nothing(_: object) -> Iterable[Any]:
    return ()


@dataclass(frozen=True, slots=True)
class Task(Generic[Work, Result, Event]):
    """What is to be done: in this process, or by another one."""

    here: Callable[[], Iterable[Event]]
    """Does it in this process; yields what comes of it, as it comes."""
    work: Work | None = None
    """What is sent to another process that may do it instead.

    None where only this process can, and has to before the next task is asked for.
    """
    report: Callable[[Result], Iterable[Event]] = _nothing
    """Yields what comes of one result of the other process."""
    lost: Callable[[], Iterable[Event]] = tuple
    """Yields what is to be reported where the other process was killed."""


class Workers(Generic[Work, Result]):
    """Processes that all do the same kind of work, on values that can be pickled.

    `do` takes the work, and a function to be called with each result but for the last one, which
    it returns.
    """

    def __init__(
        self,
        do: Callable[[Work, Callable[[Result], None]], Result],
        count: int,
        prepare: Callable[[], object] = lambda: None,
    ) -> None:
        """Take what they do, and how many there are to be; they start once there is work.

        `prepare` is called before the first one starts: what it makes, copied processes have.
        """
        self._do = do
        self._count = count
        self._prepare = prepare
        self._workers: list[_Worker[Work, Result]] = []

    def run(self, tasks: Iterable[Task[Work, Result, Event]]) -> Iterator[Event]:
        """Yield the events of `tasks`, in their order; an error of a task is raised in its place.

        The first task is done here, while the processes go on with the next ones.
        """
        tasks = iter(tasks)
        for first in islice(tasks, 1):
            events = iter(first.here())
            yield from events if first.work is None else islice(events, FIRST_EVENTS)
            yield from self._follow(events, tasks)

    def close(self) -> None:
        """End the processes, which do so when nothing more can come."""
        for worker in self._workers:
            worker.connection.close()

    def _follow(
        self, first: Iterator[Event], tasks: Iterator[Task[Work, Result, Event]]
    ) -> Iterator[Event]:
        """Yield the rest of the `first` task's events, then those of the other tasks."""
        busy: deque[_Worker[Work, Result]] = deque()
        for task in tasks:
            if task.work is None:
                yield from first
                yield from self._finish(busy)
                yield from task.here()
                continue
            worker = self._idle(busy)
            if worker is not None:
                worker.begin(task)
            else:
                yield from first
                worker = busy.popleft()
                yield from worker.finish(next_task=task)
            busy.append(worker)
        yield from first
        yield from self._finish(busy)

    def _finish(self, busy: deque[_Worker[Work, Result]]) -> Iterator[Any]:
        while busy:
            yield from busy.popleft().finish()

    def _idle(self, busy: Sequence[_Worker[Work, Result]]) -> _Worker[Work, Result] | None:
        """Return a process that has nothing to do, or None where there is none."""
        if not self._workers:
            self._prepare()
            for _ in range(self._count):
                self._workers.append(_Worker(self._start))
        return next((worker for worker in self._workers if worker not in busy), None)

    def _start(self) -> Connection:
        return start(self._do, [worker.connection for worker in self._workers])


class _WorkerMessage(NamedTuple):
    """What a process sends."""

    result: Any
    last: bool
    """Whether its work is done."""


class _Worker(Generic[Work, Result]):
    """A process, and the one task that it has; where it is killed, another one takes its place."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self.connection = connect()

    def begin(self, task: Task[Work, Result, Any]) -> None:
        """Have a task done."""
        self._task = task
        with suppress(OSError):  # a killed process is found when its result is asked for
            self.connection.send(task.work)

    def finish(self, next_task: Task[Work, Result, Any] | None = None) -> Iterator[Any]:
        """Yield the events of its task as they come; raises what the task raised.

        The next task is begun before the last events are reported.
        """
        task = self._task
        for message in self._messages():
            if (message is None or message.last) and next_task is not None:
                self.begin(next_task)
            if message is None:
                yield from task.lost()
            elif isinstance(message.result, Exception):
                raise message.result
            else:
                yield from task.report(message.result)

    def _messages(self) -> Iterator[_WorkerMessage | None]:
        """Yield what the process sends; None at the end where it was killed.

        Work of which there were results is not begun anew: they would be reported twice.
        """
        tries = TRIES
        while True:
            try:
                message: _WorkerMessage = self.connection.recv()
            except (EOFError, OSError):
                self.connection.close()
                self.connection = self._connect()
                tries -= 1
                if tries <= 0:
                    yield None
                    return
                self.begin(self._task)
                continue
            tries = 0
            yield message
            if message.last:
                return


def processes() -> int:
    """Return how many processes may be of use on this machine."""
    usable = os.sched_getaffinity(0) if sys.platform == "linux" else range(os.cpu_count() or 1)
    return min(MOST, len(usable))


def start(
    do: Callable[[Work, Callable[[Result], None]], Result], others: Sequence[Connection]
) -> Connection:
    """Start a process that does what it is sent, and return the connection to it."""
    from multiprocessing import get_context  # takes a while, and most commands need no processes

    context: Any = get_context(METHOD)
    here: Connection
    there: Connection
    here, there = context.Pipe()
    inherited = [one for one in (*others, here) if METHOD == "fork" and not one.closed]
    with held_back():
        context.Process(target=_serve, args=(there, do, inherited), daemon=True).start()
    there.close()
    return here


def _serve(
    connection: Connection,
    do: Callable[[Work, Callable[[Result], None]], Result],
    inherited: Sequence[Connection],
) -> None:
    """Do what comes, until nothing more can; Ctrl+C is left to the process the user started."""
    leave_to_others()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    with suppress(EOFError, OSError):
        while True:
            serve_one(connection, do)


def serve_one(
    connection: Connection, do: Callable[[Work, Callable[[Result], None]], Result]
) -> None:
    """Do one piece of work; raises EOFError or OSError where nobody is at the other end."""
    work: Work = connection.recv()
    try:
        last: Result | Exception = do(
            work, lambda result: connection.send(_WorkerMessage(result, False))
        )
    except Exception as error:  # noqa: BLE001 - it is raised where the result is asked for
        last = error
    connection.send(_WorkerMessage(last, True))
