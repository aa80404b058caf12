"""How fast every error of a large log is found and decoded; prints figures, checks the answers.

Run it from the top of the project: python -m tests.benchmarks.bench_log [MEGABYTES] [-o FOLDER]

The log is invented from a seed: lines of an application and of its SDK, and one line in two
hundred an error in one of the eight forms of FORMS. The yardstick is `rg -c` of the same
patterns, which only counts lines; each runs as a whole process, in turn in the same run. The same
is done with the log gzipped, against `rg -z -c`, and once with little memory.
"""

from __future__ import annotations

import gzip
import json
import random
import shutil
import subprocess
import sys
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks.against_rg import run, taken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SEED = 20260314
MEGABYTES = 50
BLOCK_LINES = 20_000
"""Lines that are invented; a log of any size repeats them with other errors in between."""
EVERY = 200
"""One line in so many is an error."""
LITTLE_MEMORY = 64_000_000
"""Bytes of anonymous memory that a process may have (RLIMIT_DATA), its program's own included."""
PATTERNS = (
    "<Code>.*</Code>",
    r"An error occurred \(.*\) when calling",
    r"ERROR: S3 error: [0-9]+ \(",
    "service returned error: Status=",
    r"error code \[.*\]",
    "x-(obs|amz)-error-code: ",
)
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
FORMS = (
    "{stamp} DEBUG [pool-{n}] c.e.store.Reader body: " + DOCUMENT + "\n",
    "{stamp} WARN [pool-{n}] HTTP/1.1 {status} {reason}, body " + DOCUMENT + "\n",
    "HTTP/1.1 {status} {reason}\nServer: OBS\nDate: Sat, 14 Mar 2026 09:28:30 GMT\n"
    "x-obs-request-id: {request_id}\nx-obs-error-code: {code}\nContent-Type: application/xml\n\n"
    + DOCUMENT
    + "\n\n",
    (
        "{stamp} ERROR botocore.exceptions.ClientError: An error occurred ({code}) when calling"
        " the GetObject operation: {message}\n"
    ),
    "ERROR: S3 error: {status} ({code}): {message}\n",
    (
        "{stamp} [ERROR] obs: service returned error: Status={status} {reason}, Code={code},"
        " Message={message}, RequestId={request_id}\n"
    ),
    (
        "Upload [{key}] failed, status [{status}], error code [{code}], error message [{message}],"
        " request id [{request_id}]\n"
    ),
    "{stamp} ERROR [pool-{n}] c.e.store.Writer com.obs.services.exception.ObsException: Error"
    " message:Request Error.OBS service Error Message. -- ResponseCode: {status}, ResponseStatus:"
    " {reason}, XML Error Message: " + DOCUMENT + "\n",
)
WITHOUT_ID = (3, 4)
"""Of FORMS, those that name no request id."""
PLAIN = (
    (
        "{stamp} INFO  [pool-{n}] c.e.store.Reader GET https://photos.obs.region-1.example.com/{key}"
        " took {n}{n} ms, 200 OK, {n}{n}7 bytes, attempt 1 of 3, connection {word} was leased\n"
    ),
    (
        "{stamp} DEBUG [pool-{n}] c.e.store.Wire >> '{word}{word}{word} {key} {word} {word} {word}"
        " {word} {word} {word} {word} {word} {word} {word} {word}' written to socket {n}{n}\n"
    ),
    (
        "{stamp} TRACE [pool-{n}] c.e.store.Cache hit {key} generation {n}{n} expires in {n} s"
        " <{word}> {word} {word} {word} {word} {word} {word} {word} {word} {word} {word} {word}\n"
    ),
    (
        "{stamp} INFO  [main] c.e.jobs.Copy copied /var/spool/{word}/{key} to obs://photos/{key}"
        " ({n}{n}{n} bytes in {n} parts) {word} {word} {word} {word} {word} {word} {word} {word}\n"
    ),
)
RARE = "{stamp} INFO  [main] c.e.jobs.Copy {word} done: {n} objects, 0 errors, request id -\n"
"""A line that speaks of errors and has none, one in RARE_EVERY."""
RARE_EVERY = 500


def words_of(chance: random.Random) -> list[str]:
    """Return invented words."""
    return [
        "".join(chance.choices("abcdefghiklmnopstuvwz", k=chance.randint(3, 11)))
        for _ in range(900)
    ]


def values_of(number: int, chance: random.Random, words: Sequence[str]) -> dict[str, object]:
    """Return what differs from line to line."""
    return {
        "stamp": f"2026-03-14T09:{number // 60 % 60:02}:{number % 60:02}.{number % 1000:03}Z",
        "n": chance.randint(1, 96),
        "word": chance.choice(words),
        "key": f"{chance.choice(words)}/{chance.choice(words)}-{number:06}.jpg",
    }


def make(path: Path, megabytes: int) -> list[tuple[str, str | None]]:
    """Write a log; return code and request id of each error in it, in order."""
    chance = random.Random(SEED)
    words = words_of(chance)
    plain = [
        (RARE if number % RARE_EVERY == 7 else chance.choice(PLAIN))
        .format(**values_of(number, chance, words))
        .encode()
        for number in range(BLOCK_LINES)
    ]
    expected: list[tuple[str, str | None]] = []
    with path.open("wb") as file:
        while file.tell() < megabytes * 1_000_000:
            for at in range(0, BLOCK_LINES, EVERY):
                file.writelines(plain[at : at + EVERY - 1])
                file.write(one_error(len(expected), chance, words, expected))
    return expected


def one_error(
    number: int, chance: random.Random, words: Sequence[str], expected: list[tuple[str, str | None]]
) -> bytes:
    """Return the text of one error, and add what is to be read in it to `expected`."""
    form = number % len(FORMS)
    status, reason, code, message = chance.choice(ERRORS)
    request_id = f"0000019CEBAD03AD{chance.getrandbits(64):016X}"
    text = FORMS[form].format(
        status=status,
        reason=reason,
        code=code,
        message=message,
        request_id=request_id,
        host_id="32AAAQAAEAABAAAQAAEAABAAAQAAEAABC" + f"{chance.getrandbits(128):032x}",
        **values_of(number, chance, words),
    )
    expected.append((code, None if form in WITHOUT_ID else request_id))
    return text.encode()


def found(output: bytes) -> list[tuple[str, str | None]]:
    """Return code and request id of each finding in the lines that `decode` printed."""
    lines = (json.loads(line) for line in output.splitlines())
    return [(line["code"], line["request_id"]) for line in lines]


def ours(path: Path) -> list[str]:
    """Return the command whose speed is measured."""
    return [sys.executable, "-m", "obsdiag", "decode", "--format", "json", str(path)]


def bench(path: Path, expected: list[tuple[str, str | None]], yardstick: list[str]) -> None:
    """Print what we take as a share of the yardstick, with all cores and with one."""
    times = taken(yardstick, ours(path), lambda output: found(output) == expected)
    print(f"{path.name}: {path.stat().st_size / 1e6:.0f} MB, {len(expected):,} errors")
    for name, each in times.items():
        ratio = median(a / b for a, b in zip(each, times["rg"], strict=True))
        print(f"  {name:10} {median(each):6.3f} s = {ratio:5.2f} x {' '.join(yardstick[:3])}")


def bench_memory(path: Path, expected: list[tuple[str, str | None]]) -> None:
    """Print whether a process with little memory gives the same answers."""
    prlimit = shutil.which("prlimit")
    if prlimit is None:
        return
    limited = [prlimit, f"--data={LITTLE_MEMORY}", *ours(path)]
    run = subprocess.run(limited, capture_output=True, check=True)
    assert found(run.stdout) == expected
    print(f"  finishes with {LITTLE_MEMORY / 1e6:.0f} MB of anonymous memory a process")


def bench_all(folder: Path, megabytes: int, rg: str) -> None:
    """Print the figures of a log, and of the same gzipped."""
    patterns = [word for pattern in PATTERNS for word in ("-e", pattern)]
    log = folder / "service.log"
    expected = make(log, megabytes)
    bench(log, expected, [rg, "-c", *patterns, str(log)])
    bench_memory(log, expected)
    packed = log.with_name("service.log.gz")
    with log.open("rb") as plain, gzip.open(packed, "wb", compresslevel=6) as file:
        shutil.copyfileobj(plain, file)
    bench(packed, expected, [rg, "-z", "-c", *patterns, str(packed)])
    bench_memory(packed, expected)


def main() -> int:
    """Print all figures; an answer that is wrong stops the run."""
    return run(__doc__, "megabytes", MEGABYTES, bench_all)


if __name__ == "__main__":
    sys.exit(main())
