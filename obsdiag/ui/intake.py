"""Takes captures in: reads sources in the pool, keeps what is found, and tells it in batches."""

from __future__ import annotations

import time
from contextlib import suppress
from functools import partial
from threading import Event as Flag
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from obsdiag.errors import HistoryError
from obsdiag.model import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from obsdiag.catalogue import Catalogue
    from obsdiag.pipeline import Event
    from obsdiag.sources import Problem, Source
    from obsdiag.ui.shelf import Shelf

BATCH_SECONDS = 0.05
"""What is found in this time is told together, so that 10,000 findings are not 10,000 events."""
BATCH_MOST = 500


class Kept(NamedTuple):
    """The finding told before this is safely in the history."""

    entry_id: int


class NotKept(NamedTuple):
    """The finding told before this could not be put into the history."""

    text: str


class Ended(NamedTuple):
    """Reading is over."""

    seconds: float
    cancelled: bool


Told: TypeAlias = "Event | Kept | NotKept"
Sources: TypeAlias = "Callable[[], Iterable[Source | Problem]]"


class Intake(QObject):
    """Reads one set of sources at a time; a new one takes the place of what is under way."""

    began = Signal()
    """The first news of a new reading follows."""
    told = Signal(object)
    """Signal(list[Told]): in the order in which it came about."""
    ended = Signal(object)
    """Signal(Ended)."""
    failed = Signal(object)
    """Signal(Exception): a defect ended the reading."""
    _news = Signal(object, object)

    def __init__(
        self, catalogue: Catalogue, shelf: Shelf, pool: QThreadPool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._shelf = shelf
        self._pool = pool
        self._stop = Flag()
        self._fresh = False
        self.working = False
        self._news.connect(self._on_news)

    def take(self, sources: Sources, *, keep: bool) -> None:
        """Read what `sources()`, called in the pool, gives; `keep` what is found in the history."""
        self.forget()
        self._fresh = True
        self.working = True
        self._pool.start(partial(self._run, self._stop, sources, keep))

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
        self._stop = Flag()
        self.working = False

    def warm_up(self) -> None:
        """Load the readers, so that the first capture need not wait for them."""
        self._pool.start(_load)

    def _run(self, stop: Flag, sources: Sources, keep: bool) -> None:
        start = time.perf_counter()
        try:
            for batch in batches(self._read(stop, sources), time.perf_counter):
                self._tell(stop, batch)
                if keep and (found := [piece for piece in batch if isinstance(piece, Finding)]):
                    self._tell(stop, self._kept(found))
            self._tell(stop, Ended(time.perf_counter() - start, stop.is_set()))
        except Exception as error:  # noqa: BLE001 - it is handed on, not hidden
            self._tell(stop, error)

    def _read(self, stop: Flag, sources: Sources) -> Iterator[Told]:
        from obsdiag import pipeline

        return pipeline.read(sources(), self._catalogue, cancelled=stop.is_set)

    def _kept(self, found: Sequence[Finding]) -> list[Told]:
        """Put a batch of findings into the history: all of them, or none."""
        from obsdiag import pipeline

        try:
            return [Kept(entry_id) for entry_id in pipeline.keep(self._shelf.history(), *found)]
        except HistoryError as error:
            return [NotKept(str(error))]

    def _tell(self, stop: Flag, news: list[Told] | Ended | Exception) -> None:
        with suppress(RuntimeError):  # the window went away first
            self._news.emit(stop, news)

    @Slot(object, object)
    def _on_news(self, stop: Flag, news: list[Told] | Ended | Exception) -> None:
        if stop is not self._stop:  # from a reading whose place was taken
            return
        if self._fresh:
            self._fresh = False
            self.began.emit()
        if isinstance(news, list):
            self.told.emit(news)
            return
        self.working = False
        if isinstance(news, Ended):
            self.ended.emit(news)
        else:
            self.failed.emit(news)


def batches(news: Iterable[Told], clock: Callable[[], float]) -> Iterator[list[Told]]:
    """Gather `news` into lists; the first piece and the first finding go out at once.

    `clock` gives seconds that never go back.
    """
    batch: list[Told] = []
    due = clock()
    waiting = True
    for piece in news:
        batch.append(piece)
        first = waiting and isinstance(piece, Finding)
        waiting = waiting and not first
        if first or len(batch) >= BATCH_MOST or clock() >= due:
            yield batch
            batch = []
            due = clock() + BATCH_SECONDS
    if batch:
        yield batch


def _load() -> None:
    from obsdiag import pipeline  # noqa: F401 - loading it is all
