"""What campaigns have done so far: a line for each process in build/fuzz, and a summary of them."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build" / "fuzz"
LEDGER = BUILD / "ledger.jsonl"
SUMMARY = HERE / "summary.md"


@dataclass(frozen=True)
class Entry:
    """What one process has done."""

    target: str
    executions: int
    seconds: float
    """Of the processor."""
    longest: float
    """Seconds of the longest reading."""
    finds: list[str]
    """Kinds of inputs that did not hold."""


def enter(entry: Entry) -> None:
    """Write down what was done."""
    BUILD.mkdir(parents=True, exist_ok=True)
    with LEDGER.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(entry)) + "\n")


def entries() -> list[Entry]:
    """Return all that was done."""
    if not LEDGER.exists():
        return []
    return [Entry(**json.loads(line)) for line in LEDGER.read_text("utf-8").splitlines()]


def executions(target: str) -> int:
    """Return how often a target was run."""
    return sum(entry.executions for entry in entries() if entry.target == target)


def write_summary() -> None:
    """Write a table of all that was done."""
    rows: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries():
        rows[entry.target].append(entry)
    lines = [_row(name, rows[name]) for name in sorted(rows)]
    lines.append(_row("**all**", [entry for row in rows.values() for entry in row]))
    SUMMARY.write_text(_HEAD + "\n".join(lines) + "\n", "utf-8")


def _row(name: str, done: list[Entry]) -> str:
    count, seconds = sum(one.executions for one in done), sum(one.seconds for one in done)
    longest = max(one.longest for one in done)
    finds = len({(one.target, find) for one in done for find in one.finds})
    each = f"{count:,} | {seconds:,.0f} | {count / seconds:,.0f} | {longest:.2f} | {finds}"
    return f"| {name} | {each} |"


_HEAD = """\
# What was fuzzed

Written by `tests/fuzz/run all --executions N`; the finds are mended, each with a test of its kind.

| target | executions | seconds | a second | longest reading, s | kinds found |
|---|---:|---:|---:|---:|---:|
"""
