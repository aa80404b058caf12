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
from typing import NamedTuple

from obsdiag.config.paths import AppPaths
from obsdiag.history import History
from tests.history.finding import TAKEN_AT, record

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


def measure(platform: str, pairs: int, folder: Path) -> None:
    """Print how `platform` does."""
    data, bytecode = folder / "data", folder / "bytecode"
    with History(AppPaths.below(data).history) as history:
        items = [(record(request_id=f"{number:032X}"), b"") for number in range(ROWS)]
        history.add_many(items, taken_at=TAKEN_AT)
    for words in (("bare",), ("obsdiag", str(data))):
        started(platform, bytecode, *words)  # fills the caches of both
    both = [
        (started(platform, bytecode, "bare"), started(platform, bytecode, "obsdiag", str(data)))
        for _ in range(pairs)
    ]
    bare = median(one.seconds["painted"] for one, _ in both)
    print(f"{platform}, {pairs} pairs; bare window painted after {bare * 1000:.0f} ms")
    for stage, (name, goal) in STAGES.items():
        ours = median(two.seconds[stage] for _, two in both)
        ratio = median(two.seconds[stage] / one.seconds["painted"] for one, two in both)
        busy = median(two.busy[stage] / one.busy["painted"] for one, two in both)
        _print_line(name, f"{ours * 1000:.0f} ms", ratio, goal, f"busy {busy:.2f} x")
    for stage in ("accepted", "verdict"):
        ours = median(two.megabytes[stage] for _, two in both)
        ratio = median(two.megabytes[stage] / one.megabytes["painted"] for one, two in both)
        name = f"memory, {STAGES[stage][0]}"
        _print_line(name, f"{ours:.0f} MB", ratio, MEMORY_GOAL if stage == "accepted" else None)


def _print_line(name: str, value: str, ratio: float, goal: float | None, more: str = "") -> None:
    reached = f"to reach: {goal}" if goal else ""
    print(f"  {name:42} {value:>8} = {ratio:.2f} x bare  {more:12} {reached}".rstrip())


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    for name in ("offscreen", *(["xcb"] if os.environ.get("DISPLAY") else [])):
        with tempfile.TemporaryDirectory() as place:
            measure(name, count, Path(place))
