"""What the benchmarks have in common whose yardstick is ripgrep."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from contextlib import contextmanager, nullcontext
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROUNDS = 5


class Run(NamedTuple):
    """A process that has ended."""

    seconds: float
    output: bytes
    peak: int
    """Bytes that the largest of its processes held at once."""


def run(
    description: str | None, what: str, default: int, bench: Callable[[Path, int, str], None]
) -> int:
    """Run `bench` with a folder, how much of `what` is asked for, and rg; return the status."""
    parser = ArgumentParser(description=description)
    parser.add_argument(what, nargs="?", type=int, default=default)
    parser.add_argument("-o", "--folder", help="make the input here; else in a temporary folder")
    asked = parser.parse_args()
    rg = ripgrep()
    if rg is None:
        return 1
    with TemporaryDirectory() as temporary:
        bench(Path(asked.folder or temporary), getattr(asked, what), rg)
    return 0


def ripgrep() -> str | None:
    """Return where rg is; where there is none, say so."""
    rg = shutil.which("rg")
    if rg is None:
        print("There is no rg on this machine: nothing to measure against.")
    return rg


@contextmanager
def one_core() -> Iterator[None]:
    """Keep processes that are started meanwhile on one processor, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


_MEASURE = """
import os, resource, subprocess, sys, time
start = time.perf_counter()
status = subprocess.call(sys.argv[2:])
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
os.write(int(sys.argv[1]), f"{seconds} {peak}".encode())
sys.exit(status if status >= 0 else 128 - status)
"""
"""What a small process of its own does: a process counts as its own what the one that has started
it held, and a benchmark holds the truth of a large log."""


def process(command: Sequence[str]) -> Run:
    """Run a command to its end; raises CalledProcessError unless its status is 0."""
    told, tells = os.pipe()
    with TemporaryFile() as output, open(told, "rb") as figures_of:  # noqa: PTH123 - a pipe
        measuring = [sys.executable, "-I", "-S", "-c", _MEASURE, str(tells), *command]
        try:
            subprocess.run(measuring, stdout=output, pass_fds=(tells,), check=True)
        finally:
            os.close(tells)
        seconds, peak = figures_of.read().split()
        output.seek(0)
        return Run(float(seconds), output.read(), int(peak))


def taken(yardstick: list[str], ours: list[str], rounds: int = ROUNDS) -> dict[str, list[Run]]:
    """Return the runs of each round of rg, of us, and of us on one core, in turn.

    What we print is to be the same each time.
    """
    runs: dict[str, list[Run]] = {}
    cases = (
        ("rg", yardstick, nullcontext),
        ("obsdiag", ours, nullcontext),
        ("one core", ours, one_core),
    )
    for _ in range(rounds):
        for name, command, held in cases:
            with held():
                runs.setdefault(name, []).append(process(command))
    printed = {run.output for name, each in runs.items() if name != "rg" for run in each}
    assert len(printed) == 1
    return runs


def figures(runs: Mapping[str, Sequence[Run]], yardstick: str) -> list[str]:
    """Return a line for each kind of run: its median time, and as a share of the yardstick's."""
    return [
        f"{name:10} {median(run.seconds for run in each):6.3f} s = "
        f"{median(a.seconds / b.seconds for a, b in zip(each, runs['rg'], strict=True)):6.2f}"
        f" x {yardstick}, peak {max(run.peak for run in each) / 1e6:4.0f} MB"
        for name, each in runs.items()
    ]
