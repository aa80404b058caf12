"""How long a window did not answer: the gaps of `soak`."""

from __future__ import annotations

from collections import Counter
from time import monotonic, thread_time

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 5
GAP = 0.1
"""Seconds that the window may not answer."""
_WORK = [(f"{number}", number) for number in range(20_000)]


class Gaps(QObject):
    """Tells how long the window did not answer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = self.computed = 0.0
        self.over: Counter[str] = Counter()
        self.doing = "start"
        """What was done last; a gap is its doing, or that of the window's start."""
        self.best = 1.0
        for _ in range(20):
            self.pace()
        self._last = monotonic(), thread_time()
        self._timer = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = monotonic(), thread_time()
        self.longest = max(self.longest, now[0] - self._last[0] - TICK / 1000)
        computed = now[1] - self._last[1]
        if computed > GAP / 2:  # rare, so that to ask for the pace costs nothing
            computed *= min(1.0, self.best / self.pace())
        if computed > GAP:
            self.over[self.doing] += 1
            print(f"{self.doing}: {computed * 1e3:.0f} ms computed", flush=True)
        self.computed = max(self.computed, computed)
        self._last = monotonic(), thread_time()

    def pace(self) -> float:
        """Return the seconds that a fixed piece of work takes now, and remember the best."""
        start = thread_time()
        sum(map(hash, _WORK))
        seconds = thread_time() - start
        self.best = min(self.best, seconds)
        return seconds
