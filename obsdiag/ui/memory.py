"""How the C library and Qt keep the memory of a window that stays open for days."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Slot
from PySide6.QtGui import QPixmapCache

if TYPE_CHECKING:
    from collections.abc import Callable

_ARENA_MAX, _MMAP_THRESHOLD = -8, -3
ARENAS = 2
"""Enough for threads of which Python lets one run at a time."""
LARGE = 32 * 1024
"""Bytes of a piece of memory that gets pages of its own, which go back once it is let go."""
PICTURES_KB = 2 * 1024
"""Enough for the buttons and boxes of the window and of a sheet; Qt's own is ten megabytes."""
REST_MS = 20_000
"""How long after a reading what it left behind is given back: the next one may want it."""


def keep_little() -> None:
    """Have neither of them keep what was needed once."""
    keep_few_arenas()
    keep_few_pictures()


def keep_few_arenas() -> None:
    """Have threads share two heaps, where the C library is glibc; elsewhere nothing happens.

    Each thread would have a heap of its own, up to eight for each core, and what many readings
    left in all of them would never be given back (mallopt(3), M_ARENA_MAX). Large pieces stay out
    of them: else the first one that is let go moves the bound up to its own size, and the next ones
    leave holes between what is small and stays (M_MMAP_THRESHOLD).
    """
    if (mallopt := _of_glibc("mallopt")) is not None:
        mallopt(_ARENA_MAX, ARENAS)
        mallopt(_MMAP_THRESHOLD, LARGE)


def keep_few_pictures() -> None:
    """Have styles and icons hold the pictures that are painted now, and not a day's.

    They keep one of each button in each size and colour that it ever had, and a sheet that is
    brought up has other ones each time: eight kilobytes a button, until the room is full.
    """
    QPixmapCache.setCacheLimit(PICTURES_KB)


def give_back() -> None:
    """Give the system the pages in which nothing is any more, where the C library is glibc.

    By itself it gives back the end of a heap alone, and one small thing that stays there keeps all
    below it: a window would seem to grow for as long as it is open (malloc_trim(3)).
    """
    if (trim := _of_glibc("malloc_trim")) is not None:
        trim(0)


class SpareMemory(QObject):
    """Gives back what readings leave behind, in the background, and seldom."""

    def __init__(self, pool: QThreadPool, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = pool
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._give_back)

    @Slot()
    def soon(self) -> None:
        """Do it in a while; asked again before that, it is still done once and no later."""
        if not self._rest.isActive():
            self._rest.start()

    def stop(self) -> None:
        """Do it no more: the window goes."""
        self._rest.stop()

    @Slot()
    def _give_back(self) -> None:
        self._pool.start(give_back)


def _of_glibc(name: str) -> Callable[..., int] | None:
    """Return a function of the C library; None where there is none of that name, as in musl."""
    if sys.platform != "linux":
        return None
    import ctypes  # not before the first paint

    return getattr(ctypes.CDLL(None), name, None)
