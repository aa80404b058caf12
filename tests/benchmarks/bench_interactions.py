"""How long the window is held by each thing that a person does in it; prints percentiles.

Run it from the top of the project: python -m tests.benchmarks.bench_interactions [ROWS [FOLDER]]

A history of ROWS invented findings (100,000) is made below FOLDER (a temporary one; a history that
is there already is used as it is), and a log of many findings is open in the window. Each
interaction is done by its key or by its widget, and counts what the window's own thread computes
until what it asked for first is laid out and painted. What follows in a frame of its own, or is
found out by other threads, counts as an interaction of its own: the longest is told, too. A screen
that shows 60 pictures a second leaves 16.7 ms.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import monotonic, sleep, thread_time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.qpa.*=false")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from obsdiag.history import History
from obsdiag.ui import app
from obsdiag.ui.mime import Text
from obsdiag.ui.verdict.fold import Fold
from tests.answer import error, response
from tests.benchmarks.bench_history import fill
from tests.benchmarks.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from obsdiag.ui.window import Window

ROWS, TIMES = 100_000, 40
FOLLOWS_SECONDS = 0.1
GOAL_MS = 16.0
KINDS = (
    ("403 Forbidden", "AccessDenied"),
    ("404 Not Found", "NoSuchKey"),
    ("503 Slow Down", "SlowDown"),
    ("403 Forbidden", "SignatureDoesNotMatch"),
)


def rest(milliseconds: int = 100) -> None:
    """Let the window do what it has to do: what need not be seen at once comes frames later."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def log(count: int) -> bytes:
    """Return a capture of so many answers."""
    told = (KINDS[number % len(KINDS)] for number in range(count))
    return b"\n".join(
        response(status, error(code, "No.", request_id=f"{number:032X}"))
        for number, (status, code) in enumerate(told)
    )


def held_by(step: Callable[[], object]) -> tuple[float, float]:
    """Do a step, and return the seconds that the window's thread computed until it was painted.

    And those of the longest turn of its event loop after that, until all is done that follows.
    """
    took = turn(step)
    end, longest = monotonic() + FOLLOWS_SECONDS, 0.0
    while monotonic() < end:
        longest = max(longest, turn(lambda: None))
        sleep(0.001)
    return took, longest


def turn(step: Callable[[], object]) -> float:
    """Do a step and all that is due then, and return the seconds that this thread computed."""
    start = thread_time()
    step()
    QEventLoop().processEvents()
    return thread_time() - start


def keys(widget: QWidget, *pressed: Qt.Key, times: int = TIMES) -> Iterable[Callable[[], object]]:
    """Return steps that press these keys in turn, in a widget."""
    return [partial(QTest.keyClick, widget, pressed[n % len(pressed)]) for n in range(times)]


def typed(window: Window, field: QWidget, words: str) -> Iterable[Callable[[], object]]:
    """Return steps that type words, letter by letter."""
    return [partial(QTest.keyClicks, field, letter) for letter in words]


def commands(window: Window, *names: str, times: int = TIMES) -> Iterable[Callable[[], object]]:
    """Return steps that give these commands in turn."""
    return [window.commands[names[n % len(names)]].trigger for n in range(times)]


def interactions(window: Window) -> Iterable[tuple[str, Iterable[Callable[[], object]]]]:
    """Yield what a person does, and its steps."""
    panes, key = window.panes, Qt.Key
    page = panes.verdict.diagnosis
    yield "next finding", commands(window, "nextFinding")
    folds = [fold for fold in page.findChildren(Fold) if not fold._link.isHidden()]
    yield "fold and unfold", [fold._link.click for fold in folds for _ in range(8)]
    yield "scroll the page", keys(page, *[key.Key_PageDown] * 3, *[key.Key_PageUp] * 3)
    yield "next pane", commands(window, "nextPane")
    panes.catalogue.view.setFocus()
    yield "arrow in the catalogue", keys(panes.catalogue.view, key.Key_Down)
    yield "back and forward", commands(window, "back", "forward")
    yield "filter the catalogue", typed(window, panes.catalogue.search, "access denied clock")
    panes.catalogue.search.clear()
    panes.capture.find_bar.open()
    yield "find in the capture", typed(window, panes.capture.find_bar.field, "NoSuchKey message")
    yield "next hit", commands(window, "findNext")
    panes.capture.find_bar.put_away()
    editor = panes.capture.editor
    yield "scroll the capture", keys(editor, *[key.Key_PageDown] * 4, *[key.Key_PageUp] * 4)
    history = panes.history.view
    history.setFocus()
    yield "arrow in the history", keys(history, key.Key_Down)
    yield "page of the history", keys(history, *[key.Key_PageDown] * 4, *[key.Key_PageUp] * 4)
    yield "end of the history", keys(history, key.Key_End, key.Key_Home)
    words = "code:NoSuchKey bucket:media part-4711"
    yield "search the history", typed(window, panes.history.search, words)
    panes.history.search.clear()
    rest(300)
    yield "width of the window", [partial(window.resize, 1280 - n % 2 * 97, 800) for n in range(20)]
    yield "masking on and off", commands(window, "maskSecrets")
    window.commands["palette"].trigger()
    rest(200)
    field = QApplication.focusWidget()
    if field is not None:
        yield "type in the palette", typed(window, field, "copy report find")
        QTest.keyClick(field, key.Key_Escape)


def middle_and_most(took: Sequence[float]) -> tuple[float, float]:
    """Return the 50th and the 95th percentile of these seconds, in milliseconds."""
    cuts = quantiles(took, n=100)
    return 1e3 * cuts[49], 1e3 * min(cuts[94], max(took))


def main(rows: int, folder: Path) -> int:
    """Measure, and return the exit status."""
    path = folder / "history.sqlite3"
    if not path.exists():
        with History(path) as history:
            fill(history, rows, folder / "findings.jsonl")
    sys.setswitchinterval(app.SWITCH_SECONDS)
    window: Window = app.build(folder)  # type: ignore[assignment]
    window.resize(1280, 800)
    window.show()
    rest(4_000)
    app.collect_again()  # as in a window that was started by its command
    window.presenter.take(Text(log(200)))
    while window.presenter.is_working():
        rest()
    rest(3_000)
    for name, steps in interactions(window):
        rest()  # what was made ready for it is not what is measured
        took = [held_by(step) for step in steps]
        first, follows = zip(*took, strict=True)
        (p50, p95), (_, later) = middle_and_most(first), middle_and_most(follows)
        told = f" p50 {p50:.2f}, what follows {later:.2f}"
        print(Figure(name, p95, GOAL_MS, "ms", p95 / GOAL_MS, 1.0).line(), told)
    window.close()
    return 0


if __name__ == "__main__":
    asked = sys.argv[1:]
    if len(asked) > 1:
        sys.exit(main(int(asked[0]), Path(asked[1])))
    with TemporaryDirectory() as temporary:
        sys.exit(main(int(asked[0]) if asked else ROWS, Path(temporary)))
