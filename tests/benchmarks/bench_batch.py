"""How fast one core decodes record batches of captures; prints figures, checks the answers.

    python -m tests.benchmarks.bench_batch [CAPTURES]

Two batches: whole responses of a kilobyte, and logs of a service of 1,000 records each. Each is
decoded several times in this process; the median is printed, as findings and megabytes a second.
It needs pyarrow.
"""

from __future__ import annotations

import random
import sys
from itertools import islice
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from obsdiag import batch
from obsdiag.errors import ObsdiagError
from obsdiag.finding_table import arrow
from tests.benchmarks.bench_folder import SEED, response
from tests.benchmarks.logs import records

if TYPE_CHECKING:
    from collections.abc import Sequence

CAPTURES = 2_000
ROUNDS = 5
LOGS, RECORDS = 40, 1_000


def rate(name: str, captures: Sequence[bytes], expected: int) -> str:
    """Return the line of figures of `captures`; raises SystemExit where findings are lost."""
    names = [f"{name}-{number}" for number in range(len(captures))]
    table = arrow().table({"source": names, "bytes": captures})
    seconds = []
    for _ in range(ROUNDS):
        start = process_time()
        found = batch.finding_table(table).num_rows
        seconds.append(process_time() - start)
        if found != expected:
            raise SystemExit(f"{name}: {found} findings instead of {expected}")
    taken, size = median(seconds), sum(map(len, captures)) / 1e6
    return f"{name:<10} {expected / taken:8,.0f} findings/s  {size / taken:8.1f} MB/s of one core"


def main() -> None:
    """Print the rates."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CAPTURES
    chance = random.Random(SEED)
    whole = [response(number, chance)[0] for number in range(count)]
    print(rate("responses", whole, count))
    made = [list(islice(records("sdk", SEED + number, 0.005), RECORDS)) for number in range(LOGS)]
    logs = ["".join(text for text, _ in one).encode() for one in made]
    print(rate("logs", logs, sum(truth is not None for one in made for _, truth in one)))


if __name__ == "__main__":
    try:
        main()
    except ObsdiagError as error:
        sys.exit(str(error))
