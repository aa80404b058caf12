"""How fast the history is, beside a plain scan of the same rows: run it, read the ratios.

    python tests/benchmarks/bench_history.py [ROWS]

makes a history of ROWS invented findings (100,000) in a temporary folder, types queries into it
one key after the other, and answers each key stroke twice: through `History.search`, and by a
scan with `LIKE` that stops at the fiftieth hit. Both must give the same findings.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from obsdiag.history import History
WORD_COLUMNS=()

CHUNK = 1000
CODES = {  # code, status, message: how often
    ("AccessDenied", 403, "Access Denied"): 26,
    ("NoSuchKey", 404, "The specified key does not exist."): 30,
    ("SignatureDoesNotMatch", 403, "The signature does not match the one you provided."): 9,
    ("NoSuchBucket", 404, "The specified bucket does not exist"): 8,
    ("SlowDown", 503, "Please reduce your request rate."): 12,
    ("InternalError", 500, "An internal error occurred. Please try again."): 8,
    ("RequestTimeTooSkewed", 403, "The request time and the current time differ too much"): 5,
    ("PreconditionFailed", 412, "A pre-condition that you specified did not hold"): 2,
}
NOTES = (
    "The status differs from the one that the table gives for this code.",
    "OBS saw the request at the time that its request id carries.",
    "There is no request id: ask for it.",
)


def finding(number: int, chance: random.Random) -> dict[str, object]:
    """Return an invented finding, the same for the same number and chance."""
    (code, status, message), *_ = chance.choices(list(CODES), list(CODES.values()))
    bucket = f"{chance.choice(('media', 'backup', 'logs', 'cce'))}-{chance.randrange(400):03}"
    key = f"{chance.choice(('img', 'docs', 'data'))}/{chance.randrange(10**6)}/part-{number}.bin"
    return {
        "schema": 1,
        "source": f"ticket-{1000 + number // 40}.zip",
        "member": f"logs/app-{number % 7}.log",
        "line": number % 900,
        "format": "curl-verbose",
        "status": status,
        "reason": "Error",
        "code": code,
        "code_origin": "body",
        "message": message,
        "request_id": f"{0x1A200000000 + number * 977:016X}{chance.getrandbits(64):016X}",
        "host_id": f"{chance.getrandbits(256):064x}",
        "resource": f"/{bucket}/{key}",
        "bucket": bucket,
        "key": key,
        "method": "GET",
        "url": f"https://{bucket}.obs.example.com/{key}",
        "fields": {},
        "catalogue": {"id": f"{code}#1", "code": code},
        "match": "exact",
        "candidates": [],
        "notes": [{"id": "a", "severity": "likely", "text": chance.choice(NOTES)}],
    }


def fill(history: History, rows: int) -> float:
    """Add the findings; return the seconds that this took, their invention left out."""
    chance = random.Random(7)
    spent = 0.0
    for first in range(0, rows, CHUNK):
        items = [
            (found := finding(n, chance), str(found).encode()) for n in range(first, first + CHUNK)
        ]
        start = perf_counter()
        history.add_many(items, taken_at="2026-01-01T00:00:00Z")
        spent += perf_counter() - start
    return spent


def typed(history: History, rows: int) -> list[str]:
    """Return what the search box holds after each key stroke of a few searches."""
    chance = random.Random(11)
    whole = []
    for _ in range(12):
        entry = history.search(limit=1, before=chance.randrange(2, rows))[0]
        request_id = str(entry.request_id)
        whole += [str(entry.code).lower(), request_id[18:28], request_id, str(entry.bucket)]
        whole += [f"{entry.bucket} {str(entry.code)[:6]}", f"part-{entry.id}", "current time"]
    whole += ["nothing like this", "zzz", "slowdown nosuchkey"]
    return [query[:end] for query in whole for end in range(1, len(query) + 1)]


def scan(connection: sqlite3.Connection, query: str) -> list[int]:
    """Return the ids of the newest fifty findings that hold all words, by looking at each row."""
    everything = " || char(10) || ".join(WORD_COLUMNS)
    words = query.lower().split()
    where = " AND ".join([f"({everything}) LIKE ?"] * len(words)) or "true"
    sql = f"SELECT id FROM words WHERE {where} ORDER BY id DESC LIMIT 50"
    return [number for (number,) in connection.execute(sql, [f"%{word}%" for word in words])]


def figures(name: str, seconds: list[float]) -> str:
    """Return percentiles in milliseconds."""
    cuts = quantiles(seconds, n=100)
    p50, p95, p99 = (1000 * cuts[at - 1] for at in (50, 95, 99))
    worst = 1000 * max(seconds)
    return f"{name:22} p50 {p50:8.3f}   p95 {p95:8.3f}   p99 {p99:8.3f}   max {worst:8.3f} ms"


def key_strokes(history: History, path: Path, queries: list[str]) -> None:
    """Answer each query both ways in turn, compare, and print what it took."""
    ours, theirs = [], []
    with sqlite3.connect(path) as connection:
        for query in queries:
            start = perf_counter()
            found = history.search(query)
            between = perf_counter()
            expected = scan(connection, query)
            theirs.append(perf_counter() - between)
            ours.append(between - start)
            assert [entry.id for entry in found] == expected, query
    connection.close()
    print(figures(f"{len(queries)} key strokes", ours))
    print(figures("the same by LIKE", theirs))
    print(f"sum of all, ours / LIKE: {sum(ours) / sum(theirs):.4f}")


def main(rows: int) -> None:
    """Make the history, and measure it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        with History(path) as history:
            print(
                f"added {rows:,} in chunks of {CHUNK:,}: {rows / fill(history, rows):,.0f} a second"
            )
            chance = random.Random(3)
            single = []
            for number in range(200):
                start = perf_counter()
                history.add(finding(rows + number, chance), b"one", taken_at="2026-01-01T00:00:00Z")
                single.append(perf_counter() - start)
            print(figures("one at a time", single))
        opened = []
        for _ in range(9):
            start = perf_counter()
            with History(path) as history:
                assert len(history.search()) == 50
                opened.append(perf_counter() - start)
        print(f"open and first fifty: {1000 * median(opened):.2f} ms")
        print(f"file: {path.stat().st_size / 1e6:.0f} MB")
        with History(path) as history:
            key_strokes(history, path, typed(history, rows))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
