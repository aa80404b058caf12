"""From the start of the process to the first paint, as a ratio to a bare window.

    python tests/benchmarks/bench_startup.py [PAIRS]

Both programs are started in turn, so that what else the machine does falls on
both; the median of the ratios of the pairs is printed, for every platform
that there is (offscreen always, xcb where DISPLAY is set).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

PAIRS = 15
GOAL = 1.45

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)

def tell():
    print("painted", flush=True)
    application.quit()

application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1280, 800)
window.show()
application.exec()
"""
OBSDIAG = """
import sys
from obsdiag.ui import window

def tell(self):
    print("painted", flush=True)
    self.close()

window.Window.begin = tell  # what is done once the window is painted
from obsdiag.cli import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def seconds(program: str, platform: str, folder: str) -> float:
    """Return the time from starting `program` to its first paint."""
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    environment["PYTHONPYCACHEPREFIX"] = f"{folder}/bytecode"  # as an installed program has it
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", program, folder]
    start = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        line = child.stdout.readline()
        painted = time.perf_counter() - start
        _, errors = child.communicate()
    if line != "painted\n":
        raise SystemExit(f"No first paint on {platform}: {errors.strip()}")
    return painted


def measure(platform: str, pairs: int) -> None:
    """Print how `platform` does."""
    ratios, times = [], []
    with tempfile.TemporaryDirectory() as folder:
        for program in (BARE, OBSDIAG):
            seconds(program, platform, folder)  # fills the caches of both
        for _ in range(pairs):
            bare = seconds(BARE, platform, folder)
            ours = seconds(OBSDIAG, platform, folder)
            ratios.append(ours / bare)
            times.append((bare, ours))
    bare, ours = (statistics.median(column) * 1000 for column in zip(*times, strict=True))
    print(
        f"{platform}: first paint {ours:.0f} ms, bare window {bare:.0f} ms, "
        f"median ratio of {pairs} pairs {statistics.median(ratios):.2f} (goal {GOAL})"
    )


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    measure("offscreen", count)
    if os.environ.get("DISPLAY"):
        measure("xcb", count)
