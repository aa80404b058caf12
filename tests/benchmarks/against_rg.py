"""What the benchmarks have in common whose yardstick is ripgrep."""

from __future__ import annotations

import os
import shutil
import subprocess
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5


def run(
    description: str | None, what: str, default: int, bench: Callable[[Path, int, str], None]
) -> int:
    """Run `bench` with a folder, how much of `what` is asked for, and rg; return the status."""
    parser = ArgumentParser(description=description)
    parser.add_argument(what, nargs="?", type=int, default=default)
    parser.add_argument("-o", "--folder", help="make the input here; else in a temporary folder")
    asked = parser.parse_args()
    rg = shutil.which("rg")
    if rg is None:
        print("There is no rg on this machine: nothing to measure against.")
        return 1
    with TemporaryDirectory() as temporary:
        bench(Path(asked.folder or temporary), getattr(asked, what), rg)
    return 0


def one_core() -> None:
    """Keep a process that is about to start on one processor, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def taken(
    yardstick: list[str], ours: list[str], is_right: Callable[[bytes], bool]
) -> dict[str, list[float]]:
    """Return the seconds of each round by rg, by us, and by us on one core, in turn.

    What we print is to be right each time.
    """
    times: dict[str, list[float]] = {}
    cases = (("rg", yardstick, None), ("obsdiag", ours, None), ("one core", ours, one_core))
    for _ in range(ROUNDS):
        for name, command, before in cases:
            start = perf_counter()
            done = subprocess.run(command, capture_output=True, check=True, preexec_fn=before)
            times.setdefault(name, []).append(perf_counter() - start)
            assert name == "rg" or is_right(done.stdout)
    return times
