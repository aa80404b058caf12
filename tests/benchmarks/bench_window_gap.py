"""The longest time that the window does not answer while it reads; prints figures.

Run it from the top of the project: python -m tests.benchmarks.bench_window_gap [MEGABYTES] [FILES]

A timer of two milliseconds ticks in the window while it takes in a log, the same log gzipped and
a folder of saved responses, all invented from a seed (as bench_log and bench_folder do). What
lies between two ticks is what a person may have to wait; the window at rest is the yardstick.
"""

from __future__ import annotations

import gzip
import os
import shutil
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.qpa.*=false")

from PySide6.QtCore import QEventLoop, Qt, QTimer

from obsdiag.ui import app
from obsdiag.ui.intake import Intake
from tests.benchmarks import bench_folder, bench_log

MEGABYTES, FILES = 50, 2_000
TICK = 2
"""Milliseconds between two ticks."""
REST = 1_000
"""Milliseconds that the window is watched at rest."""
AT_MOST = 600_000
"""Milliseconds after which a reading is given up."""


class Watch:
    """Remembers the seconds between the ticks."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    def stop(self) -> str:
        """Stop, and return the figures."""
        self._timer.stop()
        ordered = [gap * 1e3 for gap in sorted(self.gaps)]
        middle, rare = (ordered[int(len(ordered) * share)] for share in (0.5, 0.99))
        return f"{middle:5.1f} ms in the middle, {rare:5.1f} in 99 of 100, {ordered[-1]:6.1f} ever"


def at_rest() -> str:
    """Return the figures of a window that does nothing."""
    loop, watch = QEventLoop(), Watch()
    QTimer.singleShot(REST, loop.quit)
    loop.exec()
    return watch.stop()


def taken(window: app.Window, path: Path, expected: int) -> str:
    """Return the figures of a window that reads `path`."""
    loop, found = QEventLoop(), []
    (intake,) = window.findChildren(Intake)
    intake.told.connect(found.extend)
    intake.ended.connect(loop.quit)
    QTimer.singleShot(AT_MOST, loop.quit)
    start, watch = perf_counter(), Watch()
    window.take_files([path])
    loop.exec()
    figures = watch.stop()
    intake.told.disconnect(found.extend)
    intake.ended.disconnect(loop.quit)
    findings = sum(type(one).__name__ == "Finding" for one in found)
    assert findings == expected, (path, findings, expected)
    return f"{figures}; {perf_counter() - start:5.1f} s"


def inputs(folder: Path, megabytes: int, files: int) -> list[tuple[str, Path, int]]:
    """Make what is read; return what it is, where, and how many findings are in it."""
    log, packed, saved = folder / "service.log", folder / "service.log.gz", folder / "saved"
    errors = len(bench_log.make(log, megabytes))
    with log.open("rb") as plain, gzip.open(packed, "wb", compresslevel=1) as file:
        shutil.copyfileobj(plain, file)
    saved.mkdir()
    answers = len(bench_folder.make(saved, files))
    return [("log", log, errors), ("gzipped log", packed, errors), ("folder", saved, answers)]


def main() -> int:
    """Print all figures; findings that are missing stop the run."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("megabytes", nargs="?", type=int, default=MEGABYTES)
    parser.add_argument("files", nargs="?", type=int, default=FILES)
    asked = parser.parse_args()
    sys.setswitchinterval(app.SWITCH_SECONDS)
    with TemporaryDirectory() as folder:
        made = inputs(Path(folder), asked.megabytes, asked.files)
        window = app.build(Path(folder) / "data")
        window.show()
        print(f"{'at rest':12} {at_rest()}")
        for name, path, expected in made:
            print(f"{name:12} {taken(window, path, expected)}", flush=True)
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
