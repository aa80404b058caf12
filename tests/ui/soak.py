"""A day's use in an hour: `python -m tests.ui.soak [MINUTES] [SEED]`, from the checkout.

One window, as the command opens it, takes in pastes, files, archives and folders, is searched,
stepped through, resized and stopped, two things a second. Four times a minute its memory,
descriptors, threads and processes are written down, each fourth time while it rests: nothing is
shown, in the smallest window. The rise is told after the first third, in which pools and what is
kept fill up to their bounds: that of memory from rest to rest. No pool may have
more threads than its bound, ever, and no descriptor may stay that is not accounted for. The longest
time in which the window did not answer is told by the clock, and by what its thread computed at the
best pace of the machine, for other programs share it. The status is 1 where something grows or
is over its bound, or where the thread computed for longer than GAP.
"""

from __future__ import annotations

import gc
import gzip
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from time import monotonic
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from obsdiag.ui import app
from obsdiag.ui.crash import CrashNet
from obsdiag.ui.window import Window
from tests.benchmarks import logs
from tests.container.parcel import zipped
from tests.ui.random_use import CAPTURES, hostile_captures
from tests.ui.soak_figures import (
    GROWTH,
    Bounds,
    Sample,
    names_of_threads,
    rise,
    sample,
    what_is_open,
)
from tests.ui.soak_gaps import GAP, Gaps

if TYPE_CHECKING:
    from collections.abc import Callable

MINUTES = 60
PAUSE = 500
"""Milliseconds between two doings."""
SAMPLES = 240
"""Samples of a soak, each of memory and the like."""
RESTS = 4
"""Each how many samples the window rests."""
REST = 3_000
"""Milliseconds of a rest, of which the last ones are the sample's."""
WORDS = ("code:AccessDenied", "NoSuch", "status:404", "denied -key", "is:pinned", '"no', "zzz", "")
STEPS = (
    *("nextFinding", "previousFinding", "back", "forward", "copyReport", "copyRequestId", "clear"),
    *("copyEntry", "showHistory", "showCatalogue", "wrapLines", "maskSecrets", "groupByActs"),
    *("groupByStatus", "schemeDark", "schemeLight", "pin", "undo", "deleteEntry", "compare"),
    *("reopen", "readAgain", "findNext", "sample", "nextPane", "save", "help", "settings"),
)


class Day(QObject):
    """Somebody's day with a window."""

    def __init__(self, window: Window, folder: Path, seed: int) -> None:
        super().__init__(window)
        self._window, self._random = window, Random(seed)
        plain = [
            path for path in sorted(CAPTURES.iterdir()) if path.is_file() and path.suffix != ".py"
        ]
        self._captures = [path.read_bytes() for path in plain] + hostile_captures(("/dev/zero",))
        self._files = material(folder, self._captures)
        self.gaps = Gaps(self)
        self.doings: Counter[str] = Counter()
        self._doings = (
            *((self.paste,) * 8),
            *((self.search,) * 6),
            *((self.step,) * 12),
            *((self.choose,) * 6),
            *((self.resize,) * 3),
            *(self.drop, self.drop, self.stop),
        )
        self.raised: list[str] = []
        for net in window.findChildren(CrashNet):
            net.caught.connect(lambda what, _: self.raised.append(what))
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.act)
        self._timer.start()

    def act(self) -> None:
        """Do one thing, as a person would, and close what asks."""
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()
        doing = self._random.choice(self._doings)
        self.gaps.doing = doing.__name__
        self.doings[doing.__name__] += 1
        doing()

    def paste(self) -> None:
        mime = QMimeData()
        capture = self._random.choice(self._captures)
        fresh = f"{self._random.getrandbits(64):016X}".encode()
        mime.setData("text/plain;charset=utf-8", capture.replace(b"42BEEF0042BEEF00", fresh))
        QApplication.clipboard().setMimeData(mime)
        self._window.commands["paste"].trigger()

    def drop(self) -> None:
        path = self._random.choice(self._files)
        self.gaps.doing = f"drop {path.name}"
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        place, keys = QPointF(self._window.rect().center()), Qt.KeyboardModifier.NoModifier
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        self._window.dropEvent(QDropEvent(place, action, mime, button, keys))

    def search(self) -> None:
        name = self._random.choice(("historySearch", "historySearch", "catalogueSearch"))
        self.gaps.doing = f"search {name}"
        field = self._window.findChild(QLineEdit, name)
        assert field is not None
        field.setText(self._random.choice(WORDS))

    def step(self) -> None:
        name = self._random.choice(STEPS)
        self.gaps.doing = f"step {name}"
        self._window.commands[name].trigger()

    def choose(self) -> None:
        from PySide6.QtWidgets import QAbstractItemView

        views = [one for one in self._window.findChildren(QAbstractItemView) if one.isVisible()]
        if views and (model := (view := self._random.choice(views)).model()) is not None:
            self.gaps.doing = f"choose in {view.objectName()}"
            if rows := model.rowCount():
                view.setCurrentIndex(model.index(self._random.randrange(rows), 0))

    def resize(self) -> None:
        wide, high = self._random.choice(((0, 0), (500, 400), (900, 700), (1600, 1100)))
        self._window.resize(wide + self._random.randint(0, 60), high)

    def stop(self) -> None:
        self._window.commands["cancel"].trigger()

    def rest(self, milliseconds: int, then: Callable[[], None]) -> None:
        """Show nothing in the smallest window for so long, and go on once `then` was called.

        What is shown, and the pictures of a larger window, take up to twenty megabytes, this by
        chance: what stays where nothing is shown is what is held.
        """

        def go_on() -> None:
            then()
            self._timer.start()

        self._timer.stop()
        for name in ("cancel", "clear", "showHistory"):
            self._window.commands[name].trigger()
        self._window.resize(0, 0)
        QTimer.singleShot(milliseconds, self, go_on)


def material(folder: Path, captures: list[bytes]) -> list[Path]:
    """Make what is dropped: a log, the same packed, an archive, a folder."""
    log = folder / "service.log"
    logs.make(log, "sdk", 7, 3_000_000, 0.01)
    packed = folder / "service.log.gz"
    packed.write_bytes(gzip.compress(log.read_bytes(), 1))
    archive = folder / "case.zip"
    archive.write_bytes(zipped({f"{number}.http": one for number, one in enumerate(captures)}))
    many = folder / "answers"
    many.mkdir()
    for number, one in enumerate(captures * 2):
        (many / f"{number:03}.http").write_bytes(one)
    return [log, packed, archive, many]


def soak(minutes: float, seed: int = 0) -> tuple[list[Sample], Day, Bounds]:
    """Use a window for so long, and return what was written down, the day, and the bounds."""
    samples: list[Sample] = []
    days: list[tuple[Day, Bounds]] = []
    application = QApplication(["obsdiag"])
    with tempfile.TemporaryDirectory() as name:

        def begin() -> None:
            shown = application.topLevelWidgets()
            window = next(one for one in shown if isinstance(one, Window))
            window.rested.connect(lambda: use(window))

        def use(window: Window) -> None:
            day, bounds, start = Day(window, Path(name), seed), Bounds(window), monotonic()
            days.append((day, bounds))

            interval = max(100, int(minutes * 60_000 / SAMPLES))
            rests = max(RESTS, 10 * PAUSE // interval)

            def note() -> None:
                if len(samples) % rests == rests - 1:
                    day.rest(min(REST, interval // 2), lambda: write_down(rested=True))
                else:
                    write_down(rested=False)

            def write_down(*, rested: bool) -> None:
                hours = (monotonic() - start) / 3600
                samples.append(sample(hours, rested=rested))
                bounds.look()
                day.gaps.pace()
                if rested:
                    print(samples[-1], f"{sum(day.doings.values())} doings", flush=True)
                    print(dict(names_of_threads()), dict(what_is_open()), flush=True)
                if hours * 60 >= minutes:
                    QApplication.exit()

            timer = QTimer(day, interval=interval)
            timer.timeout.connect(note)
            timer.start()

        QTimer.singleShot(0, begin)
        gc.disable()  # as the command line does
        app.run([], Path(name, "data"))
        QApplication.clipboard().clear()  # what Python made has to go before Python does
    return samples, *days[0]


def told(samples: list[Sample], day: Day, bounds: Bounds) -> int:
    """Print the figures; return 1 where something grows, or where the window did not answer."""
    grown = False
    for name in GROWTH:
        values = [getattr(one, name) for one in samples]
        risen = rise(samples, name)
        grown |= risen > GROWTH[name]
        print(f"{name}: {min(values):.0f} to {max(values):.0f}, {risen:+.2f} in an hour")
    bounds.tell()
    gaps = day.gaps
    print(f"{sum(day.doings.values()):,} doings: {dict(day.doings)}")
    print(f"longest gap: {gaps.longest * 1e3:.0f} ms, of which computed {gaps.computed * 1e3:.0f}")
    print(f"over {GAP * 1e3:.0f} ms: {dict(gaps.over)}")
    print(f"{len(day.raised)} reached the net: {day.raised}")
    return int(grown or bool(gaps.over or bounds.over or day.raised))


def main(words: list[str]) -> int:
    minutes, seed = float(words[0]) if words else MINUTES, int(words[1]) if words[1:] else 0
    return told(*soak(minutes, seed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
