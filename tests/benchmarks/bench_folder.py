"""How fast a folder of saved responses is decoded; prints figures, checks the answers.

Run it from the top of the project: python -m tests.benchmarks.bench_folder [FILES] [-o FOLDER]

The yardstick is `rg -c '<Code>'` of the same folder, which only counts lines; each runs as a
whole process, in turn in the same run. The responses are invented from a seed, a kilobyte each.
"""

from __future__ import annotations

import json
import random
import sys
from typing import TYPE_CHECKING

from tests.benchmarks.against_rg import figures, run, taken

if TYPE_CHECKING:
    from pathlib import Path

SEED = 20260314
FILES = 10_000
PER_FOLDER = 500
ERRORS = (
    (404, "Not Found", "NoSuchKey", "The specified key does not exist."),
    (403, "Forbidden", "AccessDenied", "Access Denied"),
    (404, "Not Found", "NoSuchBucket", "The specified bucket does not exist"),
    (400, "Bad Request", "InvalidArgument", "Invalid Argument"),
    (409, "Conflict", "BucketNotEmpty", "The bucket you tried to delete is not empty"),
)
DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Error><Code>{code}</Code>'
    "<Message>{message}</Message><RequestId>{request_id}</RequestId><HostId>{host_id}</HostId>"
    "<Key>{key}</Key></Error>"
)
HEAD = (
    "HTTP/1.1 {status} {reason}",
    "Server: OBS",
    "Date: Sat, 14 Mar 2026 09:28:30 GMT",
    "Content-Type: application/xml",
    "Content-Length: {length}",
    "Connection: keep-alive",
    "x-obs-request-id: {request_id}",
    "x-obs-id-2: {host_id}",
    "Strict-Transport-Security: max-age=31536000; includeSubDomains",
    "X-Made-Up: {padding}",
)


def response(number: int, chance: random.Random) -> tuple[bytes, str, str]:
    """Return an invented response, its code and its request id."""
    status, reason, code, message = chance.choice(ERRORS)
    values = {
        "status": status,
        "reason": reason,
        "code": code,
        "message": message,
        "request_id": f"0000019CEBAD03AD{chance.getrandbits(64):016X}",
        "host_id": "32AAAQAAEAABAAAQAAEAABAAAQAAEAABC" + f"{chance.getrandbits(128):032x}",
        "key": f"{chance.getrandbits(40):010x}/{number}.jpg",
        "padding": "v" * 220,
    }
    body = DOCUMENT.format(**values)
    head = "\r\n".join(HEAD).format(**values, length=len(body))
    return f"{head}\r\n\r\n{body}".encode(), code, str(values["request_id"])


def make(folder: Path, files: int) -> list[tuple[str, str]]:
    """Write the responses; return code and request id of each, by the order of their names."""
    chance, expected = random.Random(SEED), []
    for number in range(files):
        path = folder / f"{number // PER_FOLDER:03}" / f"{number:06}.http"
        path.parent.mkdir(exist_ok=True)
        content, code, request_id = response(number, chance)
        path.write_bytes(content)
        expected.append((code, request_id))
    return expected


def found(output: bytes) -> list[tuple[str, str]]:
    """Return code and request id of each finding in the lines that `decode` printed."""
    lines = (json.loads(line) for line in output.splitlines())
    return [(line["code"], line["request_id"]) for line in lines]


def bench(folder: Path, expected: list[tuple[str, str]], rg: str) -> None:
    """Print what we take as a share of the yardstick, with all cores and with one."""
    ours = [sys.executable, "-m", "obsdiag", "decode", "--format", "json", str(folder)]
    yardstick = [rg, "-c", "<Code>", str(folder)]
    runs = taken(yardstick, ours)
    assert found(runs["obsdiag"][0].output) == expected
    print(f"{len(expected):,} files")
    for line in figures(runs, "rg -c"):
        print(f"  {line}")


def main() -> int:
    """Print all figures; an answer that is wrong stops the run."""
    return run(
        __doc__, "files", FILES, lambda folder, files, rg: bench(folder, make(folder, files), rg)
    )


if __name__ == "__main__":
    sys.exit(main())
