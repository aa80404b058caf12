"""How the C library keeps the memory of a window that stays open for days."""

from __future__ import annotations

import sys

_ARENA_MAX = -8
ARENAS = 2
"""Enough for threads of which Python lets one run at a time."""


def keep_few_arenas() -> None:
    """Have threads share two heaps, where the C library is glibc; elsewhere nothing happens.

    Each thread would have a heap of its own, up to eight for each core, and what many readings
    left in all of them would never be given back (mallopt(3), M_ARENA_MAX).
    """
    if sys.platform != "linux":
        return
    import ctypes  # not before the first paint

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    if mallopt is not None:
        mallopt(_ARENA_MAX, ARENAS)
