"""What each stage of reading a log takes, from its bytes to the lines of JSON; prints figures.

Run it from the top of the project: python -m tests.benchmarks.bench_stages [MIX [SIZE]]

A log of a mix is made from a seed, and goes through one stage after the other in this process. Each
is timed alone, in seconds of the processor, by all that the stage before it has made.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, TypeVar

from obsdiag.correlate.observation import Deduplicator
from obsdiag.formats import anchors
from obsdiag.formats.captures import read_captures
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.pipeline.decoding import finding_of, observations_of
from obsdiag.record_line import line_of
from tests.answer import catalogue
from tests.benchmarks.logs import make, size_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from obsdiag.correlate.observation import Observation

SEED, SIZE = 20260314, "20M"
Made = TypeVar("Made")


def told_once(observations: Iterable[Observation]) -> Iterator[Observation]:
    """Yield each event once, as it is reported."""
    deduplicator = Deduplicator()
    for one in observations:
        yield from deduplicator.add(one)
    yield from deduplicator.rest()


def timed(stage: str, errors: int, make_all: Callable[[], list[Made]]) -> list[Made]:
    """Return what a stage makes; print what it took, also for each of the `errors` of the log."""
    start = process_time()
    made = make_all()
    took = process_time() - start
    print(f"{stage:36} {took:7.3f} s  {took / errors * 1e6:7.0f} us an error  {len(made):7} made")
    return made


def stages(path: Path, errors: int) -> None:
    """Print a line for each stage of reading a log that has so many errors."""
    data, rows = path.read_bytes(), catalogue()
    anchors.prepare()
    timed("signs, a part of the next", errors, lambda: anchors.anchors(data).offsets)
    with path.open("rb") as file:
        stream = Stream(file)
        captures = timed(
            "records and readers: captures",
            errors,
            lambda: list(read_captures(stream, Origin(path.name))),
        )
    seen = timed(
        "decode: what each shows",
        errors,
        lambda: [one for capture in captures for one in observations_of(capture)],
    )
    once = timed("correlate: each event once", errors, lambda: list(told_once(seen)))
    judged = timed("diagnosis: findings", errors, lambda: [finding_of(one, rows) for one in once])
    timed(
        "masked and written: lines of JSON",
        errors,
        lambda: [line_of(one) for one in judged if one is not None],
    )


def main(words: Sequence[str]) -> int:
    """Make the log, and print its stages."""
    mix, size, *_ = [*words, *("sdk", SIZE)[len(words) :]]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.txt"
        errors = len(make(path, mix, SEED, size_of(size)))
        print(f"{mix}: {size}, {errors} errors")
        stages(path, errors)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
