"""Runs an errand: reads what a window sent this process for, and tells what it finds.

The errand comes in on standard input, the news go out on standard output, both pickled.
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
from obsdiag.input.sources import Paths
from obsdiag.pipeline.batcher import Batcher, Kept, NotKept, ProgressMeter
from obsdiag.pipeline.options import ReadOptions, Shown
from obsdiag.pipeline.read_job import End, Found, ReadJob, files_below
from obsdiag.pipeline.reading import Started, Storable, storable, store
from obsdiag.pipeline.shared import read_shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.history import History
    from obsdiag.model import Finding
    from obsdiag.pipeline.options import Told

COUNTED = 20_000
"""Files whose sizes are added up to tell how much there is to be read."""
KEPT_MOST = 400
"""Findings that are put into the history together: each time has its price on disk."""
KEPT_SECONDS = 0.3
_NICE = 5
"""How far the window, and everything else, goes first."""


class Packed(NamedTuple):
    """A finding as the window takes it, and as the history does."""

    finding: bytes
    stored: Storable | None


def serve() -> None:
    """Run one errand, and end; so does a window that went away, or wants no more (SIGTERM)."""
    stop: list[int] = []
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is left to the window
    signal.signal(signal.SIGTERM, lambda number, _: stop.append(number))
    if sys.platform != "win32":
        os.nice(_NICE)
    incoming = os.fdopen(0, "rb", closefd=False)
    with os.fdopen(os.dup(1), "wb") as outgoing, suppress(BrokenPipeError):
        os.dup2(2, 1)  # what anybody prints is no news
        errand: ReadJob = pickle.load(incoming)  # noqa: S301 - of the window that started this
        server = Server(errand, outgoing, lambda: bool(stop))
        try:
            server.run()
        except BrokenPipeError:  # nobody listens any more
            raise
        except Exception as error:  # noqa: BLE001 - it is raised where the window can tell it
            server.say(End(error))
        else:
            server.say(End(None))


class Server:
    """Reads for a window."""

    def __init__(self, errand: ReadJob, outgoing: BinaryIO, cancelled: Callable[[], bool]) -> None:
        """Take the errand, where the news go, and whether no more is wanted."""
        self._errand = errand
        self._outgoing = outgoing
        self._history: History | None = None
        self._cancelled = cancelled
        self._unkept: list[Storable] = []
        self._due = 0.0

    def run(self) -> None:
        """Tell what is found, and keep it."""
        self._open()
        clock = time.perf_counter
        outbox = Batcher(self._send, clock)
        meter = ProgressMeter(_size(self._errand), lambda progress: self.say([progress]), clock)

        def passed(size: int) -> None:
            meter.passed(size)
            outbox.tick()

        key = None if self._history is None else self._history.mask_key
        terms = ReadOptions(
            partial(packed, key), self._errand.renewed, True, self._cancelled, passed
        )
        try:
            for event in self._worth_telling(read_shared(iter(self._errand.sources), terms)):
                outbox.put(event)
            outbox.send()
            self._keep()
        finally:
            if self._history is not None:
                self._history.close()

    def _worth_telling(self, told: Iterable[Told]) -> Iterator[Told]:
        """Yield `told`, without the heads of long sources: only that of the first one is shown."""
        first = True
        for event in told:
            if not isinstance(event, Started) or event.complete or first:
                yield event
            first = False

    def say(self, news: list[Any] | End) -> None:
        """Tell the window; raises BrokenPipeError where there is none any more."""
        pickle.dump(news, self._outgoing, pickle.HIGHEST_PROTOCOL)
        self._outgoing.flush()

    def _open(self) -> None:
        if self._errand.history is None:
            return
        from obsdiag.history import History

        try:
            self._history = History(self._errand.history)
        except HistoryError as error:
            self.say([NotKept(str(error))])

    def _send(self, portion: list[Any]) -> None:
        """Tell a portion, and then that it is kept."""
        found = [piece.text for piece in portion if isinstance(piece, Shown)]
        self.say(
            [Found(piece.text.finding) if isinstance(piece, Shown) else piece for piece in portion]
        )
        self._unkept += (one.stored for one in found)
        if len(self._unkept) >= KEPT_MOST or time.perf_counter() >= self._due:
            self._keep()

    def _keep(self) -> None:
        """Put what was told into the history, and tell that too."""
        unkept, self._unkept = self._unkept, []
        self._due = time.perf_counter() + KEPT_SECONDS
        if self._history is None or not unkept:
            return
        try:
            self.say([Kept(entry_id) for entry_id in store(self._history, unkept)])
        except HistoryError as error:
            self.say([NotKept(str(error))])


def packed(key: bytes | None, finding: Finding) -> Packed:
    """Return a finding for the window, and for a history whose masks have this key."""
    pickled = pickle.dumps(finding, pickle.HIGHEST_PROTOCOL)
    return Packed(pickled, None if key is None else storable(key, finding))


def _size(errand: ReadJob) -> int | None:
    """Return how many bytes there are to be read, None where these are too many files."""
    if not isinstance(errand.sources, Paths):
        return None
    sizes = [size for _, size in islice(files_below(errand.sources.paths), COUNTED + 1)]
    return None if len(sizes) > COUNTED else sum(sizes)
