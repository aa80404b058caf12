"""Takes captures in: has sources read off the GUI thread, and reports what is found in batches.

Small ones are read in the pool at once; large ones by a process of their own, for Python would
let the window wait for a thread that has much to do.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from obsdiag.errors import CatalogueError
from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.catalogue.proposal import Proposal
from obsdiag.ui.history.dropped_exports import Exports
from obsdiag.ui.history.stored_reading import ReadEvent, StoredReading
from obsdiag.ui.tasks import CancelToken, LatestTask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from obsdiag.catalogue import Catalogue
    from obsdiag.input.sources import Paths, Problem, Source
    from obsdiag.model import Finding
    from obsdiag.pipeline.resuming import Resumption
    from obsdiag.ui.history.history_provider import HistoryProvider
    from obsdiag.ui.verdict.fields import ShownField

LOOK_SECONDS = 0.1
"""How often a thread that waits for the window looks whether anybody still listens."""


class WarmUp(NamedTuple):
    """The finding of the sample, which nobody has asked for."""

    finding: Finding
    fields: Sequence[ShownField]


class _Terms(NamedTuple):
    """What is wanted of a reading."""

    keep: bool
    resumption: Resumption | None


class Ended(NamedTuple):
    """Reading is over."""

    seconds: float
    cancelled: bool


Message: TypeAlias = "list[ReadEvent] | Ended | Proposal | Exports | Exception"
Sources: TypeAlias = "Callable[[], Proposal | Exports | StoredReading | Iterable[Source | Problem]]"
"""Called in the pool: what is to be read; what was read before; or what is not read: a newer page
of the catalogue, exports of a history."""


class ReadController(QObject):
    """Reads one set of sources at a time; a new one takes the place of what is under way."""

    began = Signal()
    """The first events of a new reading follow."""
    reported = Signal(object)
    """Signal(list[ReadEvent]): in the order in which they came about."""
    ended = Signal(object)
    """Signal(Ended)."""
    failed = Signal(object)
    """Signal(Exception): a defect ended the reading."""
    proposed = Signal(object)
    """Signal(Proposal | Exports): it was no capture; what was shown before stays."""
    warmed_up = Signal(object)
    """Signal(WarmUp): the readers are loaded, and have read the sample."""
    _arrived = Signal(object, object)

    def __init__(
        self,
        catalogue: Catalogue,
        renewed: Path | None,
        history_provider: HistoryProvider,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        """Take the catalogue, and where a newer page of it would be kept."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._renewed = renewed
        self._history_provider = history_provider
        self._pool = pool
        self._stop = CancelToken()
        self._shown: list[CancelToken] = []
        self._after_paint = QTimer(self)
        self._after_paint.setSingleShot(True)
        self._after_paint.timeout.connect(self._on_painted)
        self._fresh = self._has_ended = False
        self.working = False
        self._arrived.connect(self._on_arrived)
        self._warming = LatestTask(pool, self)
        self._warming.done.connect(self.warmed_up)
        self._warming.failed.connect(self.failed)

    def take(self, sources: Sources, *, keep: bool, resumption: Resumption | None = None) -> None:
        """Read what `sources()`, called in the pool, gives; `keep` what is found in the history.

        What `resumption` says is known is not reported again.
        """
        if self._has_ended:
            return
        self.forget()
        self._fresh = True
        self.working = True
        self._pool.start(partial(self._run, self._stop, sources, _Terms(keep, resumption)))

    @Slot(object)
    def use(self, catalogue: Catalogue) -> None:
        """Match what is read from now on with another catalogue."""
        self._catalogue = catalogue

    def cancel(self) -> None:
        """Stop reading; what was found so far stays."""
        self._stop.set()

    def forget(self) -> None:
        """Stop reading, and listen to nothing more of it."""
        self._stop.set()
        self._stop = CancelToken()
        self.working = False

    def end(self) -> None:
        """Stop reading, and read nothing more: the window goes."""
        self._has_ended = True
        self.forget()

    def warm_up(self) -> None:
        """Have the readers read the sample, so that the first capture need not wait for them."""
        self._warming.ask(partial(_warm_up, self._catalogue))

    def _run(self, stop: CancelToken, sources: Sources, wanted: _Terms) -> None:
        from collections.abc import Sequence

        from obsdiag.input.sources import Paths
        from obsdiag.pipeline.read_job import is_large

        start = time.perf_counter()
        try:
            given = sources()
            if isinstance(given, Proposal | Exports):
                self._hand_over(stop, given)
                return
            if isinstance(given, StoredReading):
                for events in given.batches:
                    self._hand_over(stop, events)
            elif isinstance(given, Paths | Sequence) and is_large(given):
                self._read_apart(stop, given, wanted)
            else:
                self._read_here(stop, given, wanted)
            self._hand_over(stop, Ended(time.perf_counter() - start, stop.is_set()))
        except Exception as error:  # noqa: BLE001 - it is handed on, not hidden
            self._hand_over(stop, error)

    def _read_apart(
        self, stop: CancelToken, sources: Paths | Sequence[Source | Problem], wanted: _Terms
    ) -> None:
        """Have another process read, which reports what it finds."""
        from obsdiag.pipeline.read_job import ReadJob, ReadProcess

        history = self._history_provider.path if wanted.keep else None
        job = ReadJob(sources, self._renewed, history, wanted.resumption)
        try:
            started = ReadProcess(job)
        except OSError:  # no more processes are to be had here
            self._read_here(stop, sources, wanted)
            return
        with started as process:
            stop.then(process.stop)
            for batch in process.batches():
                self._hand_over(stop, batch)

    def _read_here(
        self, stop: CancelToken, sources: Iterable[Source | Problem], wanted: _Terms
    ) -> None:
        """Read in this thread, as another process would."""
        from obsdiag.pipeline.job_reader import JobReader
        from obsdiag.pipeline.options import ReadOptions

        report = partial(self._hand_over_and_wait, stop)
        options = ReadOptions(cancelled=stop.is_set)
        history = self._history_provider.history if wanted.keep else None
        reader = JobReader(report, options, history, wanted.resumption)
        reader.run(sources, self._catalogue)

    def _hand_over(self, stop: CancelToken, message: Message) -> None:
        """Give the window something once it has taken in the last, for as long as it listens."""
        while not stop.room.acquire(timeout=LOOK_SECONDS):
            if stop is not self._stop:
                return
        try:
            self._arrived.emit(stop, message)
        except RuntimeError:  # the window went away first
            stop.room.release()

    def _hand_over_and_wait(self, stop: CancelToken, message: Message) -> None:
        """Give the window something, and let it be painted before more is done in this thread.

        Both want Python's lock: what a person waits for goes before keeping it in the history.
        """
        self._hand_over(stop, message)
        while not stop.room.acquire(timeout=LOOK_SECONDS):
            if stop is not self._stop:
                return
        stop.room.release()

    @Slot(object, object)
    def _on_arrived(self, stop: CancelToken, message: Message) -> None:
        try:
            if stop is self._stop:  # not from a reading whose place was taken
                self._take_in(message)
        finally:
            self._shown.append(stop)
            self._after_paint.start()

    @Slot()
    def _on_painted(self) -> None:
        """Have the threads go on: a timer's turn comes after all that is laid out and painted."""
        while self._shown:
            self._shown.pop().room.release()

    def _take_in(self, message: Message) -> None:
        if isinstance(message, Proposal | Exports | CatalogueError):
            self.working = False
            is_error = isinstance(message, CatalogueError)
            (self.failed if is_error else self.proposed).emit(message)
            return
        if self._fresh:
            self._fresh = False
            self.began.emit()
        if isinstance(message, list):
            self.reported.emit(message)
            return
        self.working = False
        if isinstance(message, Ended):
            self.ended.emit(message)
        else:
            self.failed.emit(message)


def _warm_up(catalogue: Catalogue) -> WarmUp:
    from obsdiag.model import Finding
    from obsdiag.pipeline import job_reader, read_job  # noqa: F401 - loading them is all
    from obsdiag.pipeline.reading import read
    from obsdiag.ui.capture_sources import sample
    from obsdiag.ui.verdict.fields import fields

    events = read(sample(), catalogue)
    finding = next(event for event in events if isinstance(event, Finding))
    return WarmUp(finding, fields(finding))
