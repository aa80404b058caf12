"""What a process has at a moment, and whether that grows: the figures of `soak`."""

from __future__ import annotations

import ctypes
import os
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, QThreadPool

from obsdiag.history.database import KEPT_READERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from obsdiag.ui.window import Window

FLOOR, FLOOR_AT_REST = 12, 3
"""Samples of which the lowest counts."""
MEMORY = {"megabytes", "private", "given_out", "blocks"}
"""What depends on what is shown just now, and in how large a window: it is compared at rest."""
WARM_UP = 1 / 3
"""The part of a soak in which what is kept fills: pools, caches, captures to be gone back to."""
GROWTH = {
    "megabytes": 12.0,
    "private": 12.0,
    "given_out": 12.0,
    "blocks": 60.0,
    "descriptors": 0.5,
    "threads": 0.5,
    "processes": 0.5,
}
"""What each may grow in an hour, which is a day of somebody's work: nothing, and little memory."""
MOST_OTHERS = 3
"""Threads that are no pool's: the window's own, and those that end a reading that was stopped."""
MOST_PIPES = 12
"""Those of two processes that read, while they are started."""
OWN = Path("/proc/self")
OTHERS, QTS_OWN = "python", "Thread (pooled)"
"""The names of threads: of those that are no pool's, and of those with which Qt paints."""
HISTORY = ("history.sqlite3", "history.sqlite3-wal", "history.sqlite3-shm")
EVENTS, PIPES, FILES = "anon_inode:", "pipe:", "other files"
"""The kinds of what is open: what a thread waits by, to and from processes, all else."""


@dataclass(frozen=True)
class Sample:
    """What a process has at a moment (proc(5))."""

    hours: float
    megabytes: float
    """All that it takes up, with the parts of programs and files that are mapped and looked at."""
    private: float
    """Megabytes of that which are no file's: they go when it ends, or gives them back."""
    given_out: float
    """Megabytes that the C library's allocator has given out: what grows with these is held."""
    blocks: float
    """Thousands of pieces that Python's own allocator has given out, from whole megabytes."""
    descriptors: float
    threads: float
    processes: float
    rested: bool = False
    """Whether nothing was shown."""
    spare: float = 0.0
    """Megabytes in holes between what the C library's allocator has given out: part of private."""


def sample(hours: float, *, rested: bool) -> Sample:
    """Return what this process has now."""
    lines = (line.partition(":") for line in (OWN / "status").read_text().splitlines())
    sizes = {name: value.split()[0] for name, _, value in lines if name.startswith("Rss")}
    parts = {name: int(kilobytes) * 1024 / 1e6 for name, kilobytes in sizes.items()}
    given_out, spare = _heaps()
    return Sample(
        hours,
        sum(parts.values()),
        parts["RssAnon"],
        given_out,
        sys.getallocatedblocks() / 1e3,
        len(list((OWN / "fd").iterdir())) - 1,  # one is that of the folder itself
        len(list((OWN / "task").iterdir())),
        len((OWN / "task" / str(os.getpid()) / "children").read_text().split()),
        rested=rested,
        spare=spare,
    )


def names_of_threads() -> Counter[str]:
    """Return how many threads there are of each name; those of a pool have the pool's."""
    return Counter((thread / "comm").read_text().strip() for thread in (OWN / "task").iterdir())


def what_is_open() -> Counter[str]:
    """Return how many descriptors there are of each kind of thing."""
    found: Counter[str] = Counter()
    for descriptor in (OWN / "fd").iterdir():
        try:
            name = descriptor.readlink().name.partition("[")[0]
        except FileNotFoundError:  # that of the folder, or another thread has closed it
            continue
        found[name if name in {*HISTORY, EVENTS, PIPES} else FILES] += 1
    return found


class _Mallinfo(ctypes.Structure):
    """What mallinfo2(3) tells of all heaps, in bytes."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def _heaps() -> tuple[float, float]:
    """Return the megabytes that are in use in the heaps, or in pages of their own, and the holes.

    Both are 0 where there is no such allocator.
    """
    tell = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if tell is None:  # not glibc, or one before 2.33
        return 0.0, 0.0
    tell.restype = _Mallinfo
    found = tell()
    return float(found.uordblks + found.hblkhd) / 1e6, float(found.fordblks) / 1e6


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return how much `points` rise in one of x: the median of the lines through two (Theil, Sen).

    A line of least squares would follow the few points of a pool that fills or of a large file.
    """
    rises = [
        (later[1] - one[1]) / (later[0] - one[0])
        for one, later in combinations(points, 2)
        if later[0] != one[0]
    ]
    return median(rises) if rises else 0.0


def lowest(points: list[tuple[float, float]], floor: int = FLOOR) -> list[tuple[float, float]]:
    """Return the lowest of each few points: what is given back again does not count as growth."""
    parts = (points[at : at + floor] for at in range(0, len(points), floor))
    return [min(part, key=lambda point: point[1]) for part in parts]


def rise(samples: Sequence[Sample], name: str) -> float:
    """Return how much one of the figures grows in an hour once a window has warmed up."""
    floor, late = FLOOR, samples[int(len(samples) * WARM_UP) :]
    if name in MEMORY:
        floor, late = FLOOR_AT_REST, [one for one in late if one.rested]
    return slope(lowest([(one.hours, getattr(one, name)) for one in late], floor))


class Bounds:
    """How many threads and descriptors there may ever be, and what was over that."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._at_first = what_is_open()
        self._most: Counter[str] = Counter()
        self.over: Counter[str] = Counter()

    def look(self) -> None:
        """Compare what there is now with the bounds."""
        threads = Counter({OTHERS: MOST_OTHERS, QTS_OWN: QThread.idealThreadCount()})
        for pool in self._window.findChildren(QThreadPool):
            threads[pool.objectName()[:15]] += pool.maxThreadCount()
        self._compare(names_of_threads(), threads)
        # Each thread waits by a descriptor, and may have a file open, or a connection not yet back.
        at_once = threads.total()
        connections = 2 + KEPT_READERS + at_once
        self._compare(
            what_is_open(),
            {
                EVENTS: at_once,
                PIPES: self._at_first[PIPES] + MOST_PIPES,
                FILES: self._at_first[FILES] + at_once,
                **dict.fromkeys(HISTORY, connections),
            },
        )

    def tell(self) -> None:
        """Print what there was."""
        print(f"most at a time: {dict(self._most)}")
        print(f"over their bounds: {dict(self.over)}")

    def _compare(self, found: Mapping[str, int], allowed: Mapping[str, int]) -> None:
        for name, number in found.items():
            self._most[name] = max(self._most[name], number)
            if number > allowed.get(name, 0):
                self.over[name] += 1
