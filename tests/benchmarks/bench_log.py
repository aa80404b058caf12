"""How fast every error of a large log is found and decoded, and whether it is; prints figures.

Run it from the top of the project: python -m tests.benchmarks.bench_log [--size 200M] [MIX…]

The logs are those of logs.py: ordinary lines of each mix, and one record in two hundred an error.
The yardstick is `rg -c` of PATTERNS, which only counts lines; each runs as a whole process, in turn
in the same run. With --gzip the same is done with the log gzipped, against `rg -z -c`; with
--little-memory it is read once more by processes that have little. Exit status 1 where an answer
is wrong.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.against_rg import ROUNDS, figures, process, ripgrep, taken
from tests.benchmarks.log_check import judge, truth_of, truth_path
from tests.benchmarks.log_mixes import MIXES
from tests.benchmarks.logs import RATE, make, size_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.log_check import Truth

SEED = 20260314
SIZE = "200M"
LITTLE_MEMORY = 64_000_000
"""Bytes of anonymous memory that a process may have (RLIMIT_DATA), its program's own included."""
PATTERNS = (
    "<Code>.*</Code>",
    r"An error occurred \(.*\) when calling",
    r"ERROR: S3 error: [0-9]+ \(",
    "service returned error: Status=",
    r"error code \[.*\]",
    "x-(obs|amz)-error-code: ",
)


def ours(path: Path) -> list[str]:
    """Return the command whose speed is measured."""
    return [sys.executable, "-m", "obsdiag", "decode", "--format", "json", str(path)]


def made(path: Path, mix: str, size: int, rate: float) -> list[Truth]:
    """Return what is true of a log, which is made unless one of its size stands there."""
    if truth_path(path).exists() and path.stat().st_size - size in range(100_000):
        return truth_of(path)
    return make(path, mix, SEED, size, rate)


def bench(path: Path, truths: Sequence[Truth], yardstick: list[str], rounds: int) -> bool:
    """Print what we take as a share of the yardstick, and how right it is; return if it is."""
    runs = taken(yardstick, ours(path), rounds)
    verdict = judge(truths, [json.loads(line) for line in runs["obsdiag"][0].output.splitlines()])
    print(f"{path.name}, {path.stat().st_size / 1e6:.0f} MB: {verdict.summary()}")
    for line in figures(runs, f"rg {yardstick[1]}"):
        print(f"  {line}")
    if not verdict.right:
        print(*(f"    {line}" for line in verdict.lines()), sep="\n")
    sys.stdout.flush()
    return verdict.right


def with_little_memory(path: Path) -> bool:
    """Print whether processes with little memory give the same answers; return it."""
    limit = shutil.which("prlimit")
    if limit is None:
        return True
    limited = process([limit, f"--data={LITTLE_MEMORY}", *ours(path)])
    same = limited.output == process(ours(path)).output
    told = "the same answers" if same else "OTHER ANSWERS"
    print(f"  {told} with {LITTLE_MEMORY / 1e6:.0f} MB of anonymous memory a process")
    return same


def packed(log: Path) -> Path:
    """Return a log gzipped."""
    path = log.with_name(log.name + ".gz")
    with log.open("rb") as plain, gzip.open(path, "wb", compresslevel=6) as file:
        shutil.copyfileobj(plain, file)
    return path


def main() -> int:
    """Print all figures; status 1 is a wrong answer."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("mixes", nargs="*", metavar="MIX", help=f"of {', '.join(MIXES)}; or all")
    parser.add_argument("--size", type=size_of, default=SIZE)
    parser.add_argument("--error-rate", type=float, default=RATE)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--gzip", action="store_true")
    parser.add_argument("--little-memory", action="store_true")
    parser.add_argument("-o", "--folder", help="make the logs here, or take those that are here")
    asked = parser.parse_args()
    rg, right = ripgrep(), True
    if rg is None:
        return 1
    patterns = [word for pattern in PATTERNS for word in ("-e", pattern)]
    with TemporaryDirectory() as temporary:
        for mix in asked.mixes or MIXES:
            log = Path(asked.folder or temporary) / f"{mix}.log"
            truths = made(log, mix, asked.size, asked.error_rate)
            right &= bench(log, truths, [rg, "-c", *patterns, str(log)], asked.rounds)
            if asked.little_memory:
                right &= with_little_memory(log)
            if asked.gzip:
                gz = packed(log)
                right &= bench(gz, truths, [rg, "-zc", *patterns, str(gz)], asked.rounds)
            if not asked.folder:
                log.unlink()
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
