"""Does a window's job: reads what it sent this process for, or takes an export in or writes one.

The job comes in on standard input, events go out on standard output, both pickled.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import time
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from obsdiag.errors import HistoryError
from obsdiag.history import History
from obsdiag.input.sources import Paths
from obsdiag.interrupt import leave_to_others
from obsdiag.pipeline import limits
from obsdiag.pipeline.batcher import ProgressMeter
from obsdiag.pipeline.events import NotKept, Rendered
from obsdiag.pipeline.history_job import ImportJob
from obsdiag.pipeline.job_reader import JobReader
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.read_job import End, PickledFinding, ReadJob, sized_files
from obsdiag.pipeline.resuming import FindingKey, key_of
from obsdiag.pipeline.saving import storable
from obsdiag.published import load_catalogue
from obsdiag.workers import processes

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.history.staged_row import StagedRow
    from obsdiag.model import Finding
    from obsdiag.pipeline.read_job import Job

_NICE = 5
"""How far the window, and everything else, goes first."""


class Packed(NamedTuple):
    """A finding as the window takes it, and as the history does."""

    finding: PickledFinding
    stored: StagedRow | None
    key: FindingKey


def serve() -> None:
    """Do one job, and end; so does a window that went away, or wants no more (SIGTERM)."""
    stop: list[int] = []
    leave_to_others()  # Ctrl+C is for the window
    signal.signal(signal.SIGTERM, lambda number, _: stop.append(number))
    if sys.platform != "win32":
        os.nice(_NICE)
    incoming = os.fdopen(0, "rb", closefd=False)
    with suppress(BrokenPipeError), os.fdopen(os.dup(1), "wb") as outgoing:
        os.dup2(2, 1)  # what anybody prints is no event
        job: Job = pickle.load(incoming)  # noqa: S301 - of the window that started this
        server = Server(job, outgoing, lambda: bool(stop))
        try:
            server.do()
        except BrokenPipeError:  # nobody listens any more
            raise
        except Exception as error:  # noqa: BLE001 - it is raised where the window can report it
            server.send(End(error))
        else:
            server.send(End(None))


class Server:
    """Does a job for a window."""

    def __init__(self, job: Job, outgoing: BinaryIO, cancelled: Callable[[], bool]) -> None:
        """Take the job, where events go, and whether no more is wanted."""
        self._job = job
        self._outgoing = outgoing
        self._cancelled = cancelled

    def do(self) -> None:
        """Report what is found, and keep it, or what came of an export.

        Raises BrokenPipeError where nobody listens.
        """
        if isinstance(self._job, ReadJob):
            self._read_and_keep(self._job)
        elif isinstance(self._job, ImportJob):
            self.send([self._job.run(self._cancelled, self._meter(self._job.size()).passed)])
        else:
            self.send([self._job.run(self._cancelled)])

    def _meter(self, size: int | None) -> ProgressMeter:
        """Return what counts bytes, and reports how far it has come."""
        return ProgressMeter(size, lambda progress: self.send([progress]), time.monotonic)

    def _read_and_keep(self, job: ReadJob) -> None:
        history = self._history(job)
        try:
            self._read(job, history)
        finally:
            if history is not None:
                history.close()

    def send(self, message: list[Any] | End) -> None:
        """Send something to the window; raises BrokenPipeError where there is none any more."""
        pickle.dump(message, self._outgoing, pickle.HIGHEST_PROTOCOL)
        self._outgoing.flush()

    def _read(self, job: ReadJob, history: History | None) -> None:
        options = ReadOptions(
            render=partial(packed, None if history is None else history.mask_key),
            processes=processes(),
            cancelled=self._cancelled,
            passed=self._meter(_size(job)).passed,
        )
        opened = None if history is None else lambda: history
        reader = JobReader(self._report, options, opened, job.resumption)
        reader.run(iter(job.sources), load_catalogue(job.catalogue_page))

    def _report(self, batch: list[Any]) -> None:
        self.send([one.value.finding if isinstance(one, Rendered) else one for one in batch])

    def _history(self, job: ReadJob) -> History | None:
        """Return the history to be kept, None where there is none, or it cannot be opened."""
        if job.history is None:
            return None
        try:
            return History(job.history)
        except HistoryError as error:
            self.send([NotKept(str(error))])
            return None


def packed(key: bytes | None, finding: Finding) -> Packed:
    """Return a finding for the window, and for a history whose masks have this key."""
    pickled = PickledFinding(pickle.dumps(finding, pickle.HIGHEST_PROTOCOL))
    stored = None if key is None else storable(key, finding)
    return Packed(pickled, stored, key_of(finding))


def _size(job: ReadJob) -> int | None:
    """Return how many bytes there are to be read, None where these are too many files."""
    if not isinstance(job.sources, Paths):
        return None
    most = limits.COUNTED_FILES
    sizes = [size for _, size in islice(sized_files(job.sources.paths), most + 1)]
    return None if len(sizes) > most else sum(sizes)
