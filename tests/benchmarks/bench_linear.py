"""Whether hostile input costs more than its size: twice the input takes twice the time; prints it.

Run it from the top of the project: python -m tests.benchmarks.bench_linear [WORD…]

Each case is read at a size and at twice that size. A ratio near 2 is linear, near 4 quadratic:
LIMIT lies between them. WORDs choose the cases whose names have one of them. Exit status 1 where
a case is over the limit.
"""

from __future__ import annotations

import sys
from time import perf_counter
from typing import TYPE_CHECKING

from tests.answer import error, findings, response

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LIMIT = 3.0
LEAST = 0.005
"""Seconds below which a time is mostly noise: the ratio is not judged."""
HEAD = b"HTTP/1.1 403 Forbidden\r\nServer: OBS\r\n\r\n"
LINE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"

CASES: dict[str, Callable[[int], bytes]] = {
    "noise": lambda n: LINE * n,
    "answers": lambda n: (response(body=error(request_id="")) + b"\n") * (n // 20),
    "status lines": lambda n: b"HTTP/1.1 404\n" * n,
    "status lines glued": lambda n: b"HTTP/" * n,
    "long lines": lambda n: (b"x" * 20_000 + b" HTTP/1.1 403 F\n") * (n // 2000),
    "a long line": lambda n: b"> " * 10 * n + b"HTTP/1.1 403 F\n",
    "requests": lambda n: b"GET /x HTTP/1.1\n" * n,
    "fields": lambda n: HEAD[:-2] + b"A: b\n" * n,
    "folded fields": lambda n: HEAD[:-2] + b" x\n" * n,
    "blanks": lambda n: HEAD[:-2] + b"A:" + b" " * 10 * n,
    "chunks": lambda n: HEAD[:-2] + b"Transfer-Encoding: chunked\n\n" + b"1\r\na\r\n" * n,
    "chunk sizes": lambda n: HEAD[:-2] + b"Transfer-Encoding: chunked\n\nff\r\n" + b"1\r\n" * n,
    "pages": lambda n: b"HTTP/1.1 404\n\n<a>x</a><Error>\n" * (n // 4),
    "documents": lambda n: b"<Error><Code>A</Code></Error>\n" * (n // 4),
    "documents that do not end": lambda n: b"<Error>" * n,
    "ends without documents": lambda n: HEAD + b"<Error>" + b"</Error" * n,
    "nested elements": lambda n: HEAD + b"<Error>" + b"<a>" * n + b"</a>" * n + b"</Error>",
    "attributes": lambda n: (
        HEAD + b"<Error " + b" ".join(b"a%d=''" % one for one in range(n)) + b"></Error>"
    ),
    "DTDs that do not end": lambda n: HEAD + b"<Error>" + b"<!DOCTYPE a[" * (n // 20) + b"</Error>",
    "comments": lambda n: HEAD + b"<Error>" + b"<!-- -- " * n,
    "declarations": lambda n: b"<?xml " * n + b"<Error></Error>",
    "escapes": lambda n: b"\x1b[" * n,
    "zero bytes": lambda n: b"\0" * 10 * n,
    "deletes": lambda n: (
        b"HTTP/1.1 200 OK\n\n<DeleteResult>"
        + b"<Error><Key>a</Key><Code>AccessDenied</Code></Error>" * (n // 10)
        + b"</DeleteResult>"
    ),
    "JSON": lambda n: HEAD + b'{"a":' * n,
    "traces": lambda n: b"=> Send header, 1 bytes (0x1)\n0000: x\n" * n,
    "labels": lambda n: b"code: X, message: y, request_id: z " * (n // 4),
    "quotation marks": lambda n: b"message: '" + b"\\'" * n,
}
"""Name, and the input of a size."""
SIZE = 60_000


def taken(data: bytes) -> float:
    """Return the seconds that reading `data` takes, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = perf_counter()
        findings(data)
        best = min(best, perf_counter() - start)
    return best


def main(words: Sequence[str]) -> int:
    """Print a line a case."""
    over = 0
    for name, case in CASES.items():
        if words and not any(word in name for word in words):
            continue
        data, double = case(SIZE), case(2 * SIZE)
        once, twice = taken(data), taken(double)
        judged = twice / once if twice > LEAST else 0.0
        over += judged > LIMIT
        sign = "  <- over" if judged > LIMIT else ""
        print(
            f"{name:27} {len(double) / 1e6:6.2f} MB {twice * 1e3:9.1f} ms"
            f" {twice * 1e9 / len(double):8.1f} ns/B  x {twice / once:4.1f}{sign}",
            flush=True,
        )
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
