"""From the start of the process to each thing that a person waits for, beside a bare window.

    python -m tests.benchmarks.bench_startup [PAIRS]

Both programs are started in turn, so that what else the machine does falls on both: a window with
a label in it, and obsdiag with a history of 200 findings, pasted into at the first moment at which
that is possible. The medians of the pairs' ratios to the first paint of the bare window are
printed, and that of the most memory used; for every platform that there is (offscreen always, xcb
where DISPLAY is set).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.config.paths import AppPaths
from obsdiag.history import History
from tests.benchmarks.figure import Figure
from tests.history.finding import TAKEN_AT, record

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS = 15
ROWS = 200
PROBE = (sys.executable, "-m", "tests.benchmarks.startup_probe")
ROOT = Path(__file__).parents[2]
STAGES = {
    "painted": ("first paint", 1.35),
    "panes": ("panes there", None),
    "accepted": ("panes there, a paste accepted", 1.8),
    "rows": ("history rows shown", None),
    "verdict": ("the paste's verdict shown", None),
}
"""What a stage is called, and the ratio to reach."""
MEMORY_GOAL = 1.35


class Start(NamedTuple):
    """One start: seconds to each stage, those that it was busy, the most memory at each in MB."""

    seconds: dict[str, float]
    busy: dict[str, float]
    megabytes: dict[str, float]


def started(platform: str, bytecode: Path, *words: str) -> Start:
    """Run a program to its end, and return when it was how far."""
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)  # as an installed program has it
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = monotonic()
    done = subprocess.run(
        [*PROBE, *words], env=environment, capture_output=True, text=True, cwd=ROOT, check=False
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    if done.returncode or not lines:
        raise SystemExit(f"{words[0]} did not start on {platform}: {done.stderr.strip()}")
    return Start(
        {what: float(at) - start for what, at, _, _ in lines},
        {what: float(busy) for what, _, busy, _ in lines},
        {what: float(size) for what, _, _, size in lines},
    )


def pairs_of(platform: str, pairs: int, folder: Path) -> list[tuple[Start, Start]]:
    """Start both programs in turn; return the bare window and obsdiag of each pair."""
    data, bytecode = folder / "data", folder / "bytecode"
    with History(AppPaths.below(data).history) as history:
        items = [(record(request_id=f"{number:032X}"), b"") for number in range(ROWS)]
        history.add_many(items, taken_at=TAKEN_AT)
    for words in (("bare",), ("obsdiag", str(data))):
        started(platform, bytecode, *words)  # fills the caches of both
    return [
        (started(platform, bytecode, "bare"), started(platform, bytecode, "obsdiag", str(data)))
        for _ in range(pairs)
    ]


def figures(platform: str, pairs: int) -> Iterator[Figure]:
    """Yield how `platform` does, beside a bare window."""
    with tempfile.TemporaryDirectory() as place:
        both = pairs_of(platform, pairs, Path(place))
    bare = median(one.seconds["painted"] for one, _ in both) * 1000
    for stage, (name, goal) in STAGES.items():
        ours = median(two.seconds[stage] for _, two in both) * 1000
        ratio = median(two.seconds[stage] / one.seconds["painted"] for one, two in both)
        yield Figure(f"{platform}: {name}", ours, bare, "ms", ratio, goal)
        busy = median(two.busy[stage] / one.busy["painted"] for one, two in both)
        ours = median(two.busy[stage] for _, two in both) * 1000
        yield Figure(f"{platform}: {name}, busy", ours, ours / busy, "ms", busy)
    for stage, goal in (("accepted", MEMORY_GOAL), ("verdict", None)):
        ours = median(two.megabytes[stage] for _, two in both)
        peer = median(one.megabytes["painted"] for one, _ in both)
        yield Figure(f"{platform}: memory, {STAGES[stage][0]}", ours, peer, "MB", ours / peer, goal)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    for name in ("offscreen", *(["xcb"] if os.environ.get("DISPLAY") else [])):
        for figure in figures(name, count):
            print(figure.line())
