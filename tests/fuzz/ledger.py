"""What campaigns have done so far: a line for each process in build/fuzz, and a summary of them.

What was done counts for the code that it was done on: once that is changed, a campaign begins anew.
`python -m tests.fuzz.ledger` prints which code is here, and how often it was run.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build" / "fuzz"
LEDGER = BUILD / "ledger.jsonl"
SUMMARY = HERE / "summary.md"
PACKAGE = HERE.parents[1] / "obsdiag"


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
    code: str = ""
    """The code that was fuzzed."""


@cache
def code() -> str:
    """Return a short digest of the code that is fuzzed: all but the window."""
    digest = sha256()
    for module in sorted(PACKAGE.rglob("*.py")):
        if "ui" not in module.relative_to(PACKAGE).parts:
            digest.update(module.relative_to(PACKAGE).as_posix().encode() + b"\0")
            digest.update(module.read_bytes())
    return digest.hexdigest()[:12]


def enter(entry: Entry) -> None:
    """Write down what was done."""
    BUILD.mkdir(parents=True, exist_ok=True)
    with LEDGER.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(entry) | {"code": code()}) + "\n")


def entries() -> list[Entry]:
    """Return all that was done on the code that is here."""
    if not LEDGER.exists():
        return []
    every = (Entry(**json.loads(line)) for line in LEDGER.read_text("utf-8").splitlines())
    return [entry for entry in every if entry.code == code()]


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
    SUMMARY.write_text(_HEAD.format(code()) + "\n".join(lines) + "\n", "utf-8")


def _row(name: str, done: list[Entry]) -> str:
    count, seconds = sum(one.executions for one in done), sum(one.seconds for one in done)
    longest = max(one.longest for one in done)
    finds = len({(one.target, find) for one in done for find in one.finds})
    each = f"{count:,} | {seconds:,.0f} | {count / seconds:,.0f} | {longest:.2f} | {finds}"
    return f"| {name} | {each} |"


_HEAD = """\
# What was fuzzed

Written by `tests/fuzz/run all --executions N`; the finds are mended, each with a test of its kind.
The code is that of which `python -m tests.fuzz.ledger` says {}.

| target | executions | seconds | a second | longest reading, s | kinds found |
|---|---:|---:|---:|---:|---:|
"""

if __name__ == "__main__":
    print(f"{code()}: {sum(entry.executions for entry in entries()):,} executions")
