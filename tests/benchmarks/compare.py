"""What a person waits for, beside the peer and the previous release; see tests/benchmarks/run.

    tests/benchmarks/run [--keep] [NAME…]

NAME is one of MEASURES; `--keep` writes the ratios down as those of the release to come. Every
other benchmark here is run by its own name, such as `python -m tests.benchmarks.bench_log`.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from subprocess import run
from time import perf_counter
from typing import TYPE_CHECKING

from lxml import etree

from obsdiag.history import History
from tests.answer import error
from tests.benchmarks import bench_alone, bench_history, bench_startup
from tests.benchmarks.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

PREVIOUS = Path(__file__).with_name("previous.toml")
HISTORY_ROWS = 20_000
ROUNDS = 50
PAIRS = 9


def startup() -> Iterator[Figure]:
    """Until the window is painted, its panes are there, and so on; beside a bare window."""
    yield from bench_startup.figures("offscreen", PAIRS)


def records() -> Iterator[Figure]:
    """One response, pasted in ten ways; beside lxml's parse of its body."""
    body = error()
    texts = {name: text.encode() for name, text in bench_alone.WAYS.items()}
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    theirs = [timed(lambda: etree.fromstring(body, parser)) for _ in range(ROUNDS * len(texts))]
    peer = median(theirs) * 1e6
    for name, text in texts.items():
        ours = median(bench_alone.taken(text) for _ in range(ROUNDS))
        yield Figure(f"record, {name}", ours, peer, "us", ours / peer)


def history() -> Iterator[Figure]:
    """Each key stroke of some queries, until all of the answer is there; beside ripgrep."""
    with tempfile.TemporaryDirectory() as place:
        lines = Path(place) / "findings.jsonl"
        with History(Path(place) / "history.sqlite3") as filled:
            bench_history.fill(filled, HISTORY_ROWS, lines)
            filled.optimise()
            queries = bench_history.whole_queries(filled, HISTORY_ROWS)
            strokes = [query[:end] for query in queries for end in range(1, len(query) + 1)]
            ours = [bench_history.timed(filled, stroke) * 1000 for stroke in strokes]
        words = [query for query in queries if " " not in query][:20]
        peer = median(timed(partial(_ripgrep, word, lines)) for word in words) * 1000
    for name, value in (("median", median(ours)), ("95 of 100", quantiles(ours, n=20)[-1])):
        yield Figure(f"history, a key stroke, {name}", value, peer, "ms", value / peer)


MEASURES: dict[str, Callable[[], Iterable[Figure]]] = {
    "startup": startup,
    "records": records,
    "history": history,
}


def _ripgrep(word: str, lines: Path) -> None:
    run(("rg", "-F", "-i", "-c", word, str(lines)), capture_output=True, check=False)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def main(words: Sequence[str]) -> int:
    """Print the table; return the exit status."""
    known = tomllib.loads(PREVIOUS.read_text("utf-8"))
    names = [word for word in words if word != "--keep"] or list(MEASURES)
    if strange := set(names) - MEASURES.keys():
        print(f"No such benchmark: {', '.join(strange)}; there are {', '.join(MEASURES)}")
        return 2
    for name in names:
        before = known.get(name, {})
        found = []
        for figure in MEASURES[name]():
            print(figure.line(before.get(figure.name)), flush=True)
            found.append(figure)
        known[name] = {figure.name: round(figure.ratio, 3) for figure in found}
    if "--keep" in words:
        _keep(known)
    return 0


def _keep(known: dict[str, dict[str, float]]) -> None:
    comment = [line for line in PREVIOUS.read_text("utf-8").splitlines() if line.startswith("#")]
    lines = list(comment)
    for name, figures in known.items():
        lines += ["", f"[{name}]", *(f'"{what}" = {ratio}' for what, ratio in figures.items())]
    PREVIOUS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
