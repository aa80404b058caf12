"""Large inputs are read by a process of its own: whoever sends it only listens.

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
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any, NamedTuple

from obsdiag.input.sources import Pasted, Paths, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Self

    from obsdiag.input.sources import Source

WORD = "--read-for-window"
"""What obsdiag is started with to run an errand: no word for people."""
LARGE = 512 * 1024
"""Bytes from which on inputs are worth a process of their own."""
LARGE_PACKED = 16 * 1024
"""Bytes of a container: it unpacks to many times as much."""
MANY = 40
"""Files from which on they are."""
GRACE = 3.0
"""Seconds that a process may take to stop, before it is ended."""
_HEAD = 4096
_LOST = "The process that read it ended unexpectedly. What it had found by then is here."


class ReadJob(NamedTuple):
    """What is to be read, and what is to be done with what is found."""

    sources: Paths | Sequence[Source | Problem]
    renewed: Path | None = None
    """Where a newer page of the catalogue would be kept."""
    history: Path | None = None
    """The history into which findings go, if they are to be kept."""

    @property
    def name(self) -> str:
        """What is read, for the person at the screen."""
        if isinstance(self.sources, Paths):
            return ", ".join(map(str, self.sources.paths))
        names = (one.source if isinstance(one, Problem) else one.name for one in self.sources)
        return ", ".join(names)


class Found(NamedTuple):
    """A finding on its way between processes."""

    pickled: bytes


class End(NamedTuple):
    """The errand was run."""

    error: Exception | None
    """What went wrong in obsdiag itself."""


class ReadProcess:
    """A process that runs an errand."""

    def __init__(self, errand: ReadJob) -> None:
        """Start it; raises OSError."""
        self._errand = errand
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
                    pipe.close()  # a process that still tells something ends then
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._timer is not None:
            self._timer.cancel()

    def news(self) -> Iterator[list[Any]]:
        """Yield what is told, in portions; raises what went wrong in obsdiag itself.

        Where the process is killed, that is a Problem, and the last of the news.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            pickle.dump(self._errand, stdin, pickle.HIGHEST_PROTOCOL)
            stdin.close()
            while not isinstance(portion := pickle.load(stdout), End):  # noqa: S301 - our own
                yield [_unpacked(piece) for piece in portion]
        except (EOFError, OSError, pickle.UnpicklingError):
            if not self._stopped:
                yield [Problem(self._errand.name, _LOST)]
            return
        if portion.error is not None:
            raise portion.error

    def stop(self) -> None:
        """Have the process tell what it has, and end; may be called from any thread."""
        with self._lock:
            if self._timer is None and self._process.poll() is None:
                self._process.terminate()
                self._timer = Timer(GRACE, self._process.kill)
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
    return any(_is_heavy(len(one), one[:_HEAD]) for one in data)


def _are_large(paths: Iterable[Path]) -> bool:
    size = 0
    for number, (path, length) in enumerate(files_below(paths)):
        size += length
        if number >= MANY or size >= LARGE:
            return True
        if length >= LARGE_PACKED:
            with suppress(OSError), path.open("rb") as file:
                if _is_heavy(length, file.read(_HEAD)):
                    return True
    return False


def files_below(paths: Iterable[Path]) -> Iterator[tuple[Path, int]]:
    """Yield the files that `paths` name with their sizes, in no order; links are not followed."""
    for path in paths:
        try:
            found = path.stat()
            if stat.S_ISDIR(found.st_mode):
                with os.scandir(path) as entries:
                    yield from files_below(
                        Path(entry.path) for entry in entries if not entry.is_symlink()
                    )
            elif stat.S_ISREG(found.st_mode):
                yield path, found.st_size
        except (OSError, ValueError):
            continue  # whoever reads it will say so


def _is_heavy(size: int, head: bytes) -> bool:
    from obsdiag.container import is_container

    return size >= LARGE or (size >= LARGE_PACKED and is_container(head))


def _command() -> list[str]:
    if getattr(sys, "frozen", False):  # set by the programs that make installers
        return [sys.executable, WORD]
    return [sys.executable, "-P", "-m", "obsdiag", WORD]


def _environment() -> dict[str, str]:
    """Return the environment, in which obsdiag and what it needs are found as they are here."""
    places = dict.fromkeys([str(Path(__file__).parents[1]), *filter(None, sys.path)])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places)}


def _unpacked(piece: object) -> object:
    return pickle.loads(piece.pickled) if isinstance(piece, Found) else piece  # noqa: S301
