"""How the list of the history scrolls, and answers while a query is typed; prints percentiles.

Run it from the top of the project: python -m tests.benchmarks.bench_history_list [ROWS [FOLDER]]

A history of ROWS invented findings (100,000) is made below FOLDER (a temporary one; a history that
is there already is used as it is) and shown in the window. A frame is what the window itself takes
to move the list and to paint it; "filled" is how long it takes until all rows in sight are there,
which is fetched meanwhile. A screen that shows 60 pictures a second leaves 16.7 ms for each.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.qpa.*=false")

from PySide6.QtCore import QEventLoop, QTimer

from obsdiag.history import History
from obsdiag.ui import app
from obsdiag.ui.models.item_row import VALUE_ROLE
from tests.benchmarks.bench_history import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.ui.history.history_pane import HistoryPane

FRAMES, JUMPS = 300, 100
WHEEL = 120
"""Pixels that the list moves at each turn of the wheel."""
PATIENCE_MS = 60_000
QUERIES = ("slowdown", "media-21", "code:NoSuchKey bucket:backup", "part-4711", "current time")


def wait(condition: Callable[[], bool]) -> float:
    """Let the window live until `condition()`; return the seconds."""
    start, loop, look = perf_counter(), QEventLoop(), QTimer()
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    look.start(1)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    if not condition():
        loop.exec()
    look.stop()
    assert condition(), "it took too long"
    return perf_counter() - start


def told(name: str, seconds: list[float]) -> None:
    """Print percentiles in milliseconds."""
    cuts = quantiles(seconds, n=100)
    p50, p95, p99 = (1_000 * cuts[at - 1] for at in (50, 95, 99))
    print(
        f"{name:22} p50 {p50:7.2f}   p95 {p95:7.2f}   p99 {p99:7.2f}   "
        f"max {1_000 * max(seconds):7.2f} ms"
    )


def frame(pane: HistoryPane, value: int) -> float:
    """Move the list and paint it; return the seconds."""
    start = perf_counter()
    pane.view.verticalScrollBar().setValue(value)
    pane.view.viewport().grab()
    return perf_counter() - start


def is_filled(pane: HistoryPane) -> bool:
    """Tell whether all rows in sight are there."""
    view = pane.view
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    model = view.model()
    rows = range(first, (last if last >= 0 else model.rowCount() - 1) + 1)
    return all(model.index(row, 0).data(VALUE_ROLE) is not None for row in rows)


def scroll(pane: HistoryPane) -> None:
    """Turn the wheel from the top, then jump to anywhere."""
    wheel, jumps, filled = [], [], []
    for number in range(FRAMES):
        wheel.append(frame(pane, number * WHEEL))
        wait(lambda: is_filled(pane))
    chance = random.Random(5)
    for _ in range(JUMPS):
        jumps.append(frame(pane, chance.randrange(pane.view.verticalScrollBar().maximum())))
        filled.append(wait(lambda: is_filled(pane)))
        jumps.append(frame(pane, pane.view.verticalScrollBar().value()))
    told("frame, wheel", wheel)
    told("frame, jump", jumps)
    told("filled after a jump", filled)


def type_queries(pane: HistoryPane) -> None:
    """Type queries key by key, each key once the last answer is there."""
    keys, answers = [], []
    for query in QUERIES:
        for end in range(1, len(query) + 1):
            answered: list[object] = []
            pane._history_query.answered.connect(answered.append)
            start = perf_counter()
            pane.search.setText(query[:end])
            keys.append(perf_counter() - start)
            wait(lambda answered=answered: bool(answered))
            pane.view.viewport().grab()
            answers.append(perf_counter() - start)
            pane._history_query.answered.disconnect(answered.append)
    told("window held by a key", keys)
    told("answer on screen", answers)


def main(rows: int, folder: Path) -> None:
    """Make the history, and measure the list of it."""
    path = folder / "history.sqlite3"
    if not path.exists():
        with History(path) as history:
            fill(history, rows, folder / "findings.jsonl")
    sys.setswitchinterval(app.SWITCH_SECONDS)
    window = app.build(folder)
    window.resize(1280, 800)
    window.show()
    pane = window.panes.history
    model = pane.view.model()
    print(f"{1_000 * wait(lambda: model.rowCount() > 0):.0f} ms until the first rows")
    known = 1_000 * wait(pane._history_query.knows_all)
    print(f"{known:.0f} ms more until all {model.rowCount():,} are known")
    scroll(pane)
    type_queries(pane)
    window.close()


if __name__ == "__main__":
    asked = sys.argv[1:]
    if len(asked) > 1:
        main(int(asked[0]), Path(asked[1]))
    else:
        with TemporaryDirectory() as temporary:
            main(int(asked[0]) if asked else 100_000, Path(temporary))
