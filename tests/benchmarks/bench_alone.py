"""What one response alone takes to be read, in the ways in which people paste it; prints figures.

Run it from the top of the project: python -m tests.benchmarks.bench_alone [ROUNDS]

The same answer is pasted with either line end, quoted, with a letter beyond ASCII, as `curl -v`
shows it, in a JSON string and so on. All are read in turn in this process, and each is told with
its ratio to the quickest, which should be small: none of them is rare. Every answer is checked.
"""

from __future__ import annotations

import gc
import json
import sys
from statistics import median
from time import perf_counter_ns
from typing import TYPE_CHECKING

from tests.answer import REQUEST_ID, error, finding, response

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS = 200
ASKED = "GET /photos/a.jpg HTTP/1.1\nHost: obs.region-1.example.com\nAccept: */*\n\n"
PLAIN = response(end=b"\n").decode()
HEAD, _, BODY = PLAIN.partition("\n\n")


def behind(mark: str, text: str) -> str:
    """Return a text with a mark in front of each line."""
    return "".join(f"{mark}{line}\n" for line in text.splitlines())


WAYS: dict[str, str] = {
    "LF": PLAIN,
    "CR LF": response().decode(),
    "quoted with '> '": behind("> ", PLAIN),
    "with an é": PLAIN.replace("The specified", "Spécifié: the specified"),
    "curl -v": f"{behind('> ', ASKED)}{behind('< ', HEAD + chr(10))}{BODY}\n",
    "in a JSON string": json.dumps({"level": "error", "response": PLAIN}),
    "indented": behind("    ", PLAIN),
    "in a log": behind("2026-03-14T09:28:30.381Z app[7]: ", PLAIN),
    "amid prose": f"Hello,\n\nsince today we get this:\n\n{PLAIN}\n\nAny idea?\n",
    "body alone": error().decode(),
}
"""How it is shown, and the text."""


def taken(text: bytes) -> float:
    """Return the microseconds that a text takes to be read; its answer is to be right."""
    start = perf_counter_ns()
    found = finding(text)
    took = (perf_counter_ns() - start) / 1000
    assert (found.error.code, found.error.request_id) == ("NoSuchKey", REQUEST_ID), text
    return took


def main(words: Sequence[str]) -> int:
    """Print a line for each way."""
    texts = {name: text.encode() for name, text in WAYS.items()}
    times: dict[str, list[float]] = {name: [] for name in texts}
    gc.disable()
    for _ in range(int(words[0]) if words else ROUNDS):
        for name, text in texts.items():
            times[name].append(taken(text))
    quickest = min(times, key=lambda name: median(times[name]))
    for name, each in times.items():
        ratio = median(a / b for a, b in zip(each, times[quickest], strict=True))
        print(
            f"{name:20} {len(texts[name]):5} B {median(each):8.1f} us = {ratio:5.2f} x {quickest}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
