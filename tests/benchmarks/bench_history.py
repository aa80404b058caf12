"""How fast the history is, beside ripgrep and DuckDB on the same findings: read the ratios.

    python -m tests.benchmarks.bench_history [ROWS [FOLDER]]

makes a history of ROWS invented findings (100,000) in FOLDER (a temporary one), and beside it
a file of them as JSON lines; what is in FOLDER already is used again: `history.sqlite3`, or else
`findings.jsonl`, which is imported, and the queries in `findings.jsonl.queries.json`. Then it types
queries, one key after the other, as the search box does. Up to 100,000 rows of its own, the answers
to whole queries are compared with a plain scan.
"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import tempfile
from itertools import islice
from multiprocessing import active_children
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from obsdiag.history import History
from obsdiag.history.export import json_lines
from obsdiag.history.importing import import_lines
from tests.benchmarks.history_invention import ANSWER, finding
from tests.benchmarks.history_peers import peers

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = 5_000
SLOW = 0.003
"""Seconds that an answer may take."""
CHECKED = 100_000
EXPORTED = 100_000
MOMENT = "2026-01-01T00:00:00Z"


def fill(history: History, rows: int, lines: Path) -> float:
    """Add the findings, write them as lines, return the seconds that the adding took."""
    chance = random.Random(7)
    spent = 0.0
    with lines.open("w", encoding="utf-8") as file:
        for first in range(0, rows, CHUNK):
            numbers = range(first, min(first + CHUNK, rows))
            items = [
                (found, ANSWER.format_map(found).encode())
                for found in (finding(number, chance) for number in numbers)
            ]
            start = perf_counter()
            history.add_many(items, taken_at=MOMENT)
            spent += perf_counter() - start
            file.writelines(json.dumps(found) + "\n" for found, _ in items)
    return spent


def whole_queries(history: History, rows: int) -> list[str]:
    """Return what somebody may look for, some of it with few hits, some with many, some none."""
    chance = random.Random(11)
    found = []
    for _ in range(12):
        entry = history.search(limit=1, before=chance.randrange(2, rows))[0]
        request_id = str(entry.request_id)
        found += [str(entry.code).lower(), request_id[18:28], request_id, str(entry.bucket)]
        found += [f"{entry.bucket} {str(entry.code)[:6]}", f"part-{entry.id}", "current time"]
        found += [f"{entry.bucket} {request_id[20:27]} {str(entry.code)[:9]}"]
    return [*found, "nothing like this", "zzz", "qz", "slowdown nosuchkey", "please reduce rate"]


FIELD_QUERIES = (
    *("code:slow bucket:media", "status:4xx -code:access", "has:skew host:obs", "reqid:0001a2"),
    *(
        "code:slowdown OR code:internal",
        "(media OR backup) -part",
        '"bucket does not"',
        "is:pinned",
    ),
    *("since:2025-12-31 key:img/", "until:2025", "ticket:4711", "who:caller", "bucket:img"),
)


def figures(name: str, seconds: list[float]) -> str:
    """Return percentiles in milliseconds."""
    cuts = quantiles(seconds, n=100)
    p50, p95, p99 = (1000 * cuts[at - 1] for at in (50, 95, 99))
    worst = 1000 * max(seconds)
    return f"{name:26} p50 {p50:8.3f}   p95 {p95:8.3f}   p99 {p99:8.3f}   max {worst:8.3f} ms"


def timed(history: History, query: str) -> float:
    """Return the seconds that a search takes, until all of its answer is there."""
    start = perf_counter()
    history.search(query)
    return perf_counter() - start


def typed(history: History, queries: list[str]) -> None:
    """Answer each query after each of its key strokes, and print what that took."""
    strokes = [query[:end] for query in queries for end in range(1, len(query) + 1)]
    answers = [timed(history, stroke) for stroke in strokes]
    print(figures(f"{len(strokes)} key strokes", answers))
    slow = {stroke for stroke, seconds in zip(strokes, answers, strict=True) if seconds > SLOW}
    print(f"  over {1000 * SLOW:.0f} ms: {len(slow)}", sorted(slow)[:6])


def beside_peers(history: History, queries: list[str], lines: Path) -> None:
    """Answer queries each way in turn, and print the ratios."""
    for name, answered in peers(lines):
        ours, theirs = [], []
        for query in dict.fromkeys(queries):
            theirs.append(answered(query))
            ours.append(timed(history, query))
        print(figures(f"{name}, {len(ours)} queries", theirs))
        print(f"  ours / theirs: {sum(ours) / sum(theirs):.4f}")


def texts_of(value: object) -> Iterator[str]:
    """Yield all texts in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for held in value.values() if isinstance(value, dict) else value:
            yield from texts_of(held)


def check(history: History, queries: list[str], lines: Path) -> None:
    """Compare what is found with a plain scan of the same findings, newest first."""
    found = map(json.loads, lines.read_text("utf-8").splitlines())
    rows = ["\n".join(texts_of(each)).lower() for each in found]  # no names, such as `request_id`
    numbered = list(enumerate(rows, 1))[::-1]
    for query in queries:
        words = query.lower().split()
        expected = [number for number, row in numbered if all(word in row for word in words)][:50]
        assert [entry.id for entry in history.search(query)] == expected, query
    print(f"{len(queries)} whole queries: the same findings as by a scan")


def opened(path: Path) -> list[float]:
    """Return the seconds that it takes to open the history and to get the newest fifty."""
    seconds = []
    for _ in range(9):
        start = perf_counter()
        with History(path) as history:
            assert len(history.search()) == 50
            seconds.append(perf_counter() - start)
    return seconds


def singles(history: History, rows: int) -> list[float]:
    """Add findings one at a time; return the seconds of each."""
    chance, seconds = random.Random(3), []
    for number in range(200):
        found = finding(rows + number, chance)
        start = perf_counter()
        history.add(found, ANSWER.format_map(found).encode(), taken_at=MOMENT)
        seconds.append(perf_counter() - start)
    return seconds


def round_trip(history: History, folder: Path) -> None:
    """Export some of the findings and import them elsewhere."""
    start = perf_counter()
    lines = list(json_lines(islice(history.each(), EXPORTED)))
    between = perf_counter()
    with (
        tempfile.TemporaryDirectory(dir=folder) as beside,
        History(Path(beside) / "history.sqlite3") as other,
    ):
        assert import_lines(other, (line.encode() for line in lines), MOMENT).new == len(lines)
    out, back = between - start, perf_counter() - between
    print(f"export {len(lines) / out:,.0f} a second, import {len(lines) / back:,.0f} a second")


def seen_before(history: History, rows: int) -> list[float]:
    """Return the seconds that it takes to tell what findings were met as before."""
    chance, seconds = random.Random(5), []
    for _ in range(100):
        record = history.search(limit=1, before=chance.randrange(2, rows))[0].record
        start = perf_counter()
        assert history.earlier(record).same_request
        seconds.append(perf_counter() - start)
    return seconds


def imported(history: History, lines: Path) -> None:
    """Import a file of findings, and print what that took of all processors."""
    start, before = perf_counter(), os.times()
    with lines.open("rb") as file:
        number = import_lines(history, file, MOMENT).new
    wall = perf_counter() - start
    for reader in active_children():  # what processes took is known once they have ended
        reader.join()
    after = os.times()
    spent = sum(after[:4]) - sum(before[:4])
    print(f"imported {number:,}: {number / wall:,.0f} a second, {number / spent:,.0f} a core's")


def given_queries(lines: Path) -> list[str]:
    """Return the queries that came with the findings."""
    file = lines.with_name(f"{lines.name}.queries.json")
    return list(map(str, json.loads(file.read_text("utf-8")))) if file.exists() else []


def main(rows: int, folder: Path) -> None:
    """Make the history, and measure it."""
    path, lines = folder / "history.sqlite3", folder / "findings.jsonl"
    given = given_queries(lines)
    with History(path) as history:
        if not history.search(limit=1):
            if lines.exists():
                imported(history, lines)
            else:
                spent = fill(history, rows, lines)
                print(f"added {rows:,} in chunks of {CHUNK:,}: {rows / spent:,.0f} a second")
        rows = history.count()
        queries = whole_queries(history, rows)
        if rows <= CHECKED and not given:
            check(history, queries, lines)
        typed(history, queries)
        start = perf_counter()
        history.optimise()
        print(f"tidied up in {perf_counter() - start:.1f} s")
        typed(history, queries)
        typed(history, list(FIELD_QUERIES))
        if given:
            answers = [timed(history, query) for query in given]
            print(figures(f"{len(given)} given strokes", answers))
        beside_peers(history, given[:60] or queries, lines)
        print(figures("seen before", seen_before(history, rows)))
        round_trip(history, folder)
        print(figures("one at a time", singles(history, rows)))
    print(f"open and first fifty: {1000 * median(opened(path)):.2f} ms")
    sizes = path.stat().st_size / 1e6, lines.stat().st_size / 1e6
    print(f"history {sizes[0]:,.0f} MB, JSON lines without captures {sizes[1]:,.0f} MB")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most")


if __name__ == "__main__":
    asked = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary:
        main(int(asked[0]) if asked else 100_000, Path(asked[1] if len(asked) > 1 else temporary))
