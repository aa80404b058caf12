"""The longest time that the window does not answer while it reads; prints figures.

Run it from the top of the project: python -m tests.benchmarks.bench_window_gap [MEGABYTES] [FILES]

A timer of two milliseconds ticks in the window while it takes in a log, the same gzipped and in a
zip, a folder of saved responses, a HAR, a packet capture, and odd inputs (a tag of 5 MB, elements
nested 100,000 deep, 5 MB in one element, 10 MB of no text), all invented from a seed. What lies
between two ticks is what a person may have to wait. The window at rest is the yardstick, and what
the window's own thread computed between two ticks tells its share from that of other programs.
"""

from __future__ import annotations

import gzip
import os
import random
import shutil
import sys
import zipfile
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.qpa.*=false")

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer

from obsdiag.ui import app
from obsdiag.ui.read_controller import ReadController
from tests.answer import error, response
from tests.benchmarks import bench_folder, bench_har, logs
from tests.formats.pcap.wire import Talk, pcap

if TYPE_CHECKING:
    from obsdiag.ui.window import Window

SEED = 20260314
MEGABYTES, FILES = 50, 2_000
EXCHANGES = 1_000
TICK = 2
"""Milliseconds between two ticks."""
REST = 1_000
"""Milliseconds that the window is watched at rest."""
AFTER = 300
"""Milliseconds that it is watched after a reading."""
AT_MOST = 600_000
"""Milliseconds after which a reading is given up."""


class Watch:
    """Remembers the seconds between the ticks, and what this thread computed in them."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.own: list[float] = []
        self._last, self._computed = perf_counter(), thread_time()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, computed = perf_counter(), thread_time()
        self.gaps.append(now - self._last)
        self.own.append(computed - self._computed)
        self._last, self._computed = now, computed

    def stop(self) -> str:
        """Stop, and return the figures."""
        self._timer.stop()
        rare, most = _figures(self.gaps)
        own_rare, own_most = _figures(self.own)
        return (
            f"{rare:5.1f} ms in 99 of 100, {most:6.1f} ever"
            f" (its own: {own_rare:5.1f}, {own_most:5.1f})"
        )


def _figures(gaps: list[float]) -> tuple[float, float]:
    ordered = [gap * 1e3 for gap in sorted(gaps)]
    return ordered[int(len(ordered) * 0.99)], ordered[-1]


def rest(milliseconds: int) -> None:
    """Let the window do what it has to do."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def at_rest() -> str:
    """Return the figures of a window that does nothing."""
    watch = Watch()
    rest(REST)
    return watch.stop()


def taken(window: Window, path: Path, expected: int | None) -> str:
    """Return the figures of a window that reads `path`."""
    loop, found = QEventLoop(), []
    (intake,) = window.findChildren(ReadController)
    intake.reported.connect(found.extend)
    intake.ended.connect(loop.quit)
    QTimer.singleShot(AT_MOST, loop.quit)
    start, watch = perf_counter(), Watch()
    window.take_files([path])
    loop.exec()
    seconds = perf_counter() - start
    rest(AFTER)
    figures = watch.stop()
    intake.reported.disconnect(found.extend)
    intake.ended.disconnect(loop.quit)
    findings = sum(type(one).__name__ == "Finding" for one in found)
    assert expected is None or findings == expected, (path, findings, expected)
    return f"{figures}; {findings:6,} findings, {seconds:5.1f} s"


def inputs(folder: Path, megabytes: int, files: int) -> list[tuple[str, Path, int | None]]:
    """Make what is read; return what it is, where, and how many findings are in it."""
    log, packed, archive = (folder / f"service.log{end}" for end in ("", ".gz", ".zip"))
    errors = len(logs.make(log, "sdk", SEED, megabytes * 1_000_000))
    with log.open("rb") as plain, gzip.open(packed, "wb", compresslevel=1) as file:
        shutil.copyfileobj(plain, file)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        file.write(log, "logs/service.log")
    saved, har, packets = folder / "saved", folder / "a.har", folder / "a.pcap"
    saved.mkdir()
    answers = len(bench_folder.make(saved, files))
    entries = len(bench_har.make(har, indent=None))
    return [
        ("log", log, errors),
        ("gzipped log", packed, errors),
        ("zipped log", archive, errors),
        ("folder", saved, answers),
        ("HAR", har, entries),
        ("packets", packets, talk(packets)),
        *odd(folder),
    ]


def talk(path: Path) -> int:
    """Write packets of a connection on which one answer in ten is an error; return how many are."""
    connection = Talk().open()
    for number in range(EXCHANGES):
        status, body = "404 Not Found", error(request_id=f"{number:032X}")
        if number % 10:
            status, body = "200 OK", b"." * 20_000
        head = ("Server: OBS", f"Content-Length: {len(body)}")
        connection.ask().answer(response(status, body, head))
    path.write_bytes(pcap(connection.close().packets))
    return EXCHANGES // 10


def odd(folder: Path) -> list[tuple[str, Path, int | None]]:
    """Make inputs that are hard to show."""
    kinds = {
        "one tag": b"<" + b"a" * 5_000_000 + b">x",
        "nested": b"<a>" * 100_000 + b"</a>" * 100_000,
        "one element": b"<Message>" + b"word " * 1_000_000 + b"</Message>",
    }
    made: list[tuple[str, Path, int | None]] = []
    for name, inside in kinds.items():
        path = folder / f"{name}.http"
        path.write_bytes(response("403 Forbidden", b"<Error><Code>A</Code>" + inside + b"</Error>"))
        made.append((name, path, 1))
    path = folder / "no text"
    path.write_bytes(random.Random(SEED).randbytes(10_000_000))
    return [*made, ("no text", path, None)]


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
        rest(REST)
        print(f"{'at rest':12} {at_rest()}")
        for name, path, expected in made:
            print(f"{name:12} {taken(window, path, expected)}", flush=True)
        print(f"{'at rest':12} {at_rest()}")
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
