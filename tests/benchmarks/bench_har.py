"""How fast HARs of 200 MB, and of tiny entries, are read and their errors decoded; checks both.

Run it from the top of the project: python -m tests.benchmarks.bench_har [-o FOLDER]

The yardstick is Python's own `json.load` of the same file, a whole process each,
in turn in the same run; jq and a run with little memory stand beside it where the
machine has them. What the start of the program and the findings themselves take
of it is told by a HAR of nothing but the errors, and one of nothing. Entries are
invented from a seed; an answer that is wrong stops the run.
"""

from __future__ import annotations

import base64
import json
import random
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEED = 20260314
ENTRIES = 20_000
EVERY = 20
"""One entry in so many is an error."""
ROUNDS = 5
OURS = "obsdiag decode"
GOAL = 0.25
"""Share of `json.load` that reading may take."""
TINY = b'{"response":{"status":403}}'
TINY_ENTRIES = 71_000
DATA_LIMIT = 64_000_000
"""Bytes of anonymous memory that a process may have (RLIMIT_DATA), its program's own included."""
CODES = ("NoSuchKey", "AccessDenied", "NoSuchBucket", "SignatureDoesNotMatch")
STATUS = {"NoSuchKey": 404, "AccessDenied": 403, "NoSuchBucket": 404, "SignatureDoesNotMatch": 403}
HOST = "https://photos-2026.obs.region-1.example.com"
ASKED = [{"name": f"x-obs-made-up-{n}", "value": "v" * 40} for n in range(12)]
ANSWERED = [
    {"name": "Server", "value": "OBS"},
    {"name": "Content-Type", "value": "application/xml"},
    {"name": "Date", "value": "Sat, 14 Mar 2026 09:28:30 GMT"},
    {"name": "x-obs-id-2", "value": "32AAAQAAEAABAAAQAAEAABAAAQAAEAABC" + "MadeUp" * 5},
]


class Expected(NamedTuple):
    """What a finding has to show."""

    index: str  # type: ignore[assignment] # as the field is called
    line: int
    code: str | None
    request_id: str | None


def bodies_of(chance: random.Random) -> list[dict[str, str]]:
    """Return contents of successes, 8 KB on average: programs, pages with data, pictures."""
    words = ["".join(chance.choices("abcdefghij", k=chance.randint(2, 12))) for _ in range(500)]
    made = []
    for size in range(200, 1000, 25):
        code = ";".join(f"{chance.choice(words)}({chance.choice(words)})" for _ in range(size))
        page = "".join(
            f'<div class="{chance.choice(words)}">{" ".join(chance.choices(words, k=9))}</div>\n'
            for _ in range(size // 6)
        )
        picture = base64.b64encode(chance.randbytes(size * 9)).decode()
        made.append({"mimeType": "application/javascript", "text": code})
        made.append({"mimeType": "text/html", "text": page})
        made.append({"mimeType": "image/webp", "text": picture, "encoding": "base64"})
    return made


def code_of(number: int) -> str:
    """Return the code that the entry of this number has; empty for a success."""
    return CODES[number // EVERY % len(CODES)] if number % EVERY == EVERY // 2 else ""


def entry(number: int, chance: random.Random, bodies: Sequence[dict[str, str]]) -> dict:
    """Return one entry; errors show their body as text, in base64, or not at all."""
    request_id = f"0000019CEBAD03AD{chance.getrandbits(64):016X}"
    code = code_of(number)
    content = chance.choice(bodies)
    if code:
        document = (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{code}</Code><Message>Made up.'
            f"</Message><RequestId>{request_id}</RequestId></Error>"
        )
        packed = base64.b64encode(document.encode()).decode()
        kinds = ({"text": document}, {"text": packed, "encoding": "base64"}, {})
        content = {"mimeType": "application/xml", **kinds[number // EVERY % 3]}
    return {
        "startedDateTime": "2026-03-14T09:28:30.381Z",
        "time": 12.5,
        "request": {"method": "GET", "url": f"{HOST}/{number}", "headers": ASKED, "cookies": []},
        "response": {
            "status": STATUS.get(code, 200),
            "statusText": "",
            "headers": [*ANSWERED, {"name": "x-obs-request-id", "value": request_id}],
            "content": content,
        },
        "cache": {},
        "timings": {"send": 0, "wait": 12, "receive": 0.5},
    }


def make(path: Path, *, indent: int | None, errors_only: bool = False) -> list[Expected]:
    """Write a HAR; return what its errors have to give."""
    chance = random.Random(SEED)
    bodies, expected = bodies_of(chance), []
    separators = (",", ":") if indent is None else None
    line, index = 2, 0
    with path.open("w", encoding="utf-8") as file:
        file.write('{"log":{"version":"1.2","creator":{"name":"made up"},"entries":[\n')
        for number in range(ENTRIES):
            made = entry(number, chance, bodies)
            code = code_of(number)
            if errors_only and not code:
                continue
            between = "" if index == 0 else "," if indent is None else ",\n"
            text = json.dumps(made, indent=indent, separators=separators)
            file.write(between + text)
            line += between.count("\n")
            if code:
                shown = "text" in made["response"]["content"]
                request_id = made["response"]["headers"][-1]["value"]
                expected.append(Expected(str(index), line, code if shown else None, request_id))
            line, index = line + text.count("\n"), index + 1
        file.write("]}}")
    return expected


def make_tiny(path: Path, count: int) -> list[Expected]:
    """Write a HAR of tiny entries, each an error; return what they have to give."""
    path.write_bytes(b'{"log":{"entries":[' + b",".join([TINY] * count) + b"]}}")
    return [Expected(str(index), 1, None, None) for index in range(count)]


def found(output: bytes) -> list[Expected]:
    """Return what the findings show in the lines that `decode` printed."""
    lines = (json.loads(line) for line in output.splitlines())
    return [
        Expected(line["member"], line["line"], line["code"], line.get("request_id"))
        for line in lines
    ]


def commands(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield what is run in turn: the first is ours, the second the yardstick."""
    ours = [sys.executable, "-m", "obsdiag", "decode", "--format", "json", str(path)]
    yield OURS, ours
    load = f"import json; json.load(open({str(path)!r}, encoding='utf-8'))"
    yield "python -c json.load", [sys.executable, "-c", load]
    if jq := shutil.which("jq"):
        yield "jq", [jq, "[.log.entries[] | select(.response.status >= 400)] | length", str(path)]


def bench(path: Path, expected: list[Expected], parts: dict[str, Path]) -> None:
    """Print what each command takes, as a share of the yardstick, and `decode` for its `parts`."""
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for name, command in commands(path):
            taken.setdefault(name, []).append(timed(command, expected if name == OURS else None))
        for name, part in parts.items():
            taken.setdefault(name, []).append(timed(next(commands(part))[1]))
    yardstick = taken["python -c json.load"]
    size = path.stat().st_size / 1e6
    print(f"{path.name}: {size:.0f} MB, {ENTRIES:,} entries, {len(expected):,} errors")
    for name, times in taken.items():
        ratio = median(a / b for a, b in zip(times, yardstick, strict=True))
        goal = f", goal {GOAL}" if name == OURS else ""
        print(f"  {name:20} {median(times):6.3f} s = {ratio:5.3f} x json.load{goal}")


def timed(command: list[str], expected: list[Expected] | None = None) -> float:
    """Return the seconds that a process takes; its answers are checked if they are `expected`."""
    start = perf_counter()
    run = subprocess.run(command, capture_output=True, check=expected is not None)
    taken = perf_counter() - start
    assert expected is None or found(run.stdout) == expected
    return taken


def bench_tiny(path: Path) -> None:
    """Print what tiny entries take, half as many and all, and what is allowed."""
    medians = []
    for count in (TINY_ENTRIES // 2, TINY_ENTRIES):
        expected = make_tiny(path, count)
        command = next(commands(path))[1]
        medians.append(median(timed(command, expected) for _ in range(3)))
    allowed = 0.4 + 1e-4 * TINY_ENTRIES + 0.3 * path.stat().st_size / 1e6
    grown = medians[1] / medians[0]
    print(f"{path.name}: {TINY_ENTRIES:,} tiny entries {medians[1]:.2f} s, allowed {allowed:.2f} s")
    print(f"  {grown:.2f} x the time for twice as many")


def bench_memory(path: Path, expected: list[Expected]) -> None:
    """Print whether a process with little memory gives the same answers."""
    prlimit = shutil.which("prlimit")
    if prlimit is None:
        return
    command = next(commands(path))[1]
    limited = [prlimit, f"--data={DATA_LIMIT}", *command]
    run = subprocess.run(limited, capture_output=True, check=True)
    assert found(run.stdout) == expected
    print(f"  finishes with {DATA_LIMIT / 1e6:.0f} MB of anonymous memory")


def main() -> int:
    """Print all figures; an answer that is wrong stops the run."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--folder", help="make the HARs here; else in a temporary folder")
    asked = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder = Path(asked.folder or temporary)
        parts = {"  its errors alone": folder / "errors.har", "  no entry": folder / "none.har"}
        make(folder / "errors.har", indent=None, errors_only=True)
        make_tiny(folder / "none.har", 0)
        for name, indent in (("compact.har", None), ("indented.har", 2)):
            expected = make(folder / name, indent=indent)
            bench(folder / name, expected, parts)
            bench_memory(folder / name, expected)
        bench_tiny(folder / "tiny.har")
    return 0


if __name__ == "__main__":
    sys.exit(main())
