"""Make large logs in which the place and the values of every error are known, or check answers.

    python tests/benchmarks/logs.py --mix NAME --seed N --size 200M --error-rate 0.005 --out FILE
    python tests/benchmarks/logs.py --check FILE [--command "obsdiag decode --format json"]

Beside FILE stands FILE.truth.jsonl, a line for each error: the offset, the number and the count of
its lines, its form, and the status, code and request id that it shows, or null. The error rate
is the share of records that are errors. All is invented from the seed; lines of an error stand
together, and no ordinary line between them.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

if not __package__:
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.log_check import Truth, judge, truth_of, truth_path
from tests.benchmarks.log_error_lines import FORMS, shown
from tests.benchmarks.log_invention import Invention
from tests.benchmarks.log_mixes import MIXES, ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator

UNITS = {"K": 10**3, "M": 10**6, "G": 10**9}
OURS = f"{shlex.quote(sys.executable)} -m obsdiag decode --format json"
RATE = 0.005


def size_of(text: str) -> int:
    """Return the bytes that a size such as 200M means."""
    unit = UNITS.get(text[-1:].upper())
    return int(text) if unit is None else int(float(text[:-1]) * unit)


def records(mix: str, seed: int, rate: float) -> Iterator[tuple[str, Truth | None]]:
    """Yield the records of a log without end, and what is true of those that are errors.

    The places in what is true are still to be filled in.
    """
    one = Invention(seed)
    forms, write, chance = tuple(FORMS), ordinary(mix, one), one.chance.random
    while True:
        if chance() < rate:
            form = one.chance.choice(forms)
            text, status, code, request_id = shown(one, form)
            yield text, Truth(0, 0, text.count("\n"), form, status, code, request_id)
        else:
            yield write(), None


def make(path: Path, mix: str, seed: int, size: int, rate: float = RATE) -> list[Truth]:
    """Write a log of at least `size` bytes and what is true of it; return the latter."""
    truths: list[Truth] = []
    offset, line = 0, 1
    with path.open("w", encoding="ascii", newline="\n") as file:
        for text, truth in records(mix, seed, rate):
            if truth is not None:
                truths.append(truth._replace(offset=offset, line=line))
            file.write(text)
            offset += len(text)
            line += text.count("\n")
            if offset >= size:
                break
    rows = (json.dumps(truth._asdict()) + "\n" for truth in truths)
    truth_path(path).write_text("".join(rows), "ascii")
    return truths


def check(path: Path, command: str = OURS) -> bool:
    """Print how a command's answer compares with what is true of a log; return if it is right."""
    words = [*shlex.split(command), str(path)]
    done = subprocess.run(words, stdout=subprocess.PIPE, check=False)
    verdict = judge(truth_of(path), [json.loads(line) for line in done.stdout.splitlines()])
    print(f"{path.name}: {verdict.summary()}")
    for line in verdict.lines():
        print(f"  {line}")
    return verdict.right


def main() -> int:
    """Make a log, or check what a command says of one; status 1 is a wrong answer."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--mix", choices=MIXES, default="sdk")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=size_of, default="200M")
    parser.add_argument("--error-rate", type=float, default=RATE)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--out", type=Path)
    what.add_argument("--check", type=Path)
    parser.add_argument("--command", default=OURS, help="prints the findings of a file as JSON")
    asked = parser.parse_args()
    if asked.check:
        return 0 if check(asked.check, asked.command) else 1
    truths = make(asked.out, asked.mix, asked.seed, asked.size, asked.error_rate)
    print(f"{asked.out}: {asked.out.stat().st_size / 1e6:.0f} MB, {len(truths):,} errors")
    return 0


if __name__ == "__main__":
    sys.exit(main())
