"""Large inputs of a window are read by a process of their own: the window only takes in events.

Python runs one thread at a time, so that a window would miss frames while a thread of its own
reads. The process is obsdiag itself, started anew: a copy of a process with threads is not safe.
"""

from __future__ import annotations

import os
import pickle
import stat
import subprocess
import sys
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from obsdiag.input.folder import files_below
from obsdiag.input.regular_file import open_regular
from obsdiag.input.sources import Pasted, Paths, Problem
from obsdiag.input.stream import Stream
from obsdiag.pipeline import limits
from obsdiag.pipeline.classify import InputKind, input_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Self

    from obsdiag.input.sources import Source
    from obsdiag.input.stream import Readable
    from obsdiag.pipeline.history_job import ExportJob, ImportJob
    from obsdiag.pipeline.resuming import Resumption

WORD = "--read-for-window"
"""What obsdiag is started with to run a read job: no word for people."""
_LOST = "The process that read it ended unexpectedly. What it had found by then is here."


class ReadJob(NamedTuple):
    """What is to be read, and what is to be done with what is found."""

    sources: Paths | Sequence[Source | Problem]
    catalogue_page: Path | None = None
    """Where a newer page of the catalogue would be kept."""
    history: Path | None = None
    """The history into which findings go, if they are to be kept."""
    resumption: Resumption | None = None
    """What is known of its first part, where it goes on."""

    @property
    def name(self) -> str:
        """What is read, for the person at the screen."""
        if isinstance(self.sources, Paths):
            return ", ".join(map(str, self.sources.paths))
        names = (one.source if isinstance(one, Problem) else one.name for one in self.sources)
        return ", ".join(names)


Job: TypeAlias = "ReadJob | ImportJob | ExportJob"


class PickledFinding(NamedTuple):
    """A finding on its way between processes."""

    pickled: bytes


class End(NamedTuple):
    """The job was done."""

    error: Exception | None
    """What went wrong in obsdiag itself."""


class ReadProcess:
    """A process that does a job."""

    def __init__(self, job: Job) -> None:
        """Start it; raises OSError."""
        self._job = job
        self._lock = Lock()
        self._timer: Timer | None = None
        self._process = subprocess.Popen(  # noqa: S603 - obsdiag itself
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment()
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()  # a process that still reports something ends then
        try:
            self._process.wait(limits.GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._timer is not None:
            self._timer.cancel()

    def batches(self) -> Iterator[list[Any]]:
        """Yield what is reported, in batches; raises what went wrong in obsdiag itself.

        Where the process is killed, that is a Problem, and the last of the events.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            pickle.dump(self._job, stdin, pickle.HIGHEST_PROTOCOL)
            stdin.close()
            while not isinstance(batch := pickle.load(stdout), End):  # noqa: S301 - our own
                yield [_unpickled(event) for event in batch]
        except (EOFError, OSError, pickle.UnpicklingError):
            if not self._stopped:
                yield [Problem(self._job.name, _LOST)]
            return
        if batch.error is not None:
            raise batch.error

    def stop(self) -> None:
        """Have the process report what it has, and end; may be called from any thread."""
        with self._lock:
            if self._timer is None and self._process.poll() is None:
                self._process.terminate()
                self._timer = Timer(limits.GRACE_SECONDS, self._process.kill)
                self._timer.daemon = True
                self._timer.start()

    @property
    def _stopped(self) -> bool:
        return self._timer is not None


def is_large(sources: Paths | Sequence[Source | Problem]) -> bool:
    """Return whether reading these is worth a process; no more than MANY files are looked at."""
    if isinstance(sources, Paths):
        return _are_large(sources.paths)
    data = (one.data for one in sources if isinstance(one, Pasted))
    return any(_is_heavy(len(one), BytesIO(one)) for one in data)


def _are_large(paths: Iterable[Path]) -> bool:
    size = 0
    for number, (path, length) in enumerate(sized_files(paths)):
        size += length
        if number >= limits.MANY or size >= limits.LARGE:
            return True
        if length >= limits.LARGE_PACKED:
            with suppress(OSError), open_regular(path) as file:
                if _is_heavy(length, file):
                    return True
    return False


def _is_heavy(size: int, file: Readable) -> bool:
    if size < limits.LARGE_PACKED:
        return False
    return size >= limits.LARGE or input_kind(Stream(file).head) is InputKind.CONTAINER


def sized_files(paths: Iterable[Path]) -> Iterator[tuple[Path, int]]:
    """Yield the regular files that `paths` name, and those below folders, with their sizes."""
    for path in paths:
        try:
            below = files_below(path) if path.is_dir() else (path,)
        except (OSError, ValueError):
            continue  # whoever reads it will say so
        for file in below:
            with suppress(OSError, ValueError):
                if isinstance(file, Path) and stat.S_ISREG((found := file.stat()).st_mode):
                    yield file, found.st_size


def _command() -> list[str]:
    if getattr(sys, "frozen", False):  # set by the programs that make installers
        return [sys.executable, WORD]
    return [sys.executable, "-P", "-m", "obsdiag", WORD]


def _environment() -> dict[str, str]:
    """Return the environment, in which obsdiag and what it needs are found as they are here."""
    places = dict.fromkeys([str(Path(__file__).parents[1]), *filter(None, sys.path)])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places)}


def _unpickled(event: object) -> object:
    if isinstance(event, PickledFinding):
        return pickle.loads(event.pickled)  # noqa: S301 - of a process of our own
    return event
