"""What a finding costs: from the bytes of one response to its record; prints ratios.

Run it from the top of the project: python -m tests.benchmarks.bench_record [ROUNDS]

The yardstick is the least that any decoder must do: lxml's hardened parse of the
body, with a parser that is made once. Both are run in turn in the same round, so
that what slows the machine slows both, and the median of the rounds' ratios is
told. Every answer is checked.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import TYPE_CHECKING

from lxml import etree

from obsdiag.decode import decode
from obsdiag.formats.captures import read_captures
from obsdiag.input.stream import Stream
from obsdiag.model import Finding, Origin
from obsdiag.pipeline.decoding import findings_of
from obsdiag.record import record, to_line
from tests.answer import HOST_ID, REQUEST_ID, catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS = 1000
TIMES = 10
"""Runs of one piece of work in a round."""
STARTS = 20
"""Processes of each kind that are started."""
HEAD_SIZE, BODY_SIZE, FIELDS = 1675, 403, 24
"""Bytes and fields of the response; those of a whole answer behind a gateway."""


def response() -> bytes:
    """Return a clean response of about 2 KB."""
    body = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message>"
        f"<RequestId>{REQUEST_ID}</RequestId><HostId>{HOST_ID}</HostId>"
        "<Resource>{}</Resource></Error>"
    )
    body = body.format("/photos/".ljust(BODY_SIZE - len(body) + 2, "k"))
    lines = [
        "HTTP/1.1 404 Not Found",
        "Server: OBS",
        "Date: Sat, 14 Mar 2026 09:28:30 GMT",
        "Content-Type: application/xml",
        f"Content-Length: {len(body)}",
        f"x-obs-request-id: {REQUEST_ID}",
        f"x-obs-id-2: {HOST_ID}",
        *(f"x-gateway-{number:02}: {'v' * 48}" for number in range(FIELDS - 7)),
    ]
    spare = HEAD_SIZE - sum(len(line) + 2 for line in lines) - len("x-padding: \r\n\r\n")
    lines.append(f"x-padding: {'p' * spare}")
    head = "\r\n".join(lines) + "\r\n\r\n"
    assert (len(head), len(body), len(lines) - 1) == (HEAD_SIZE, BODY_SIZE, FIELDS)
    return (head + body).encode()


RESPONSE = response()
BODY = RESPONSE.partition(b"\r\n\r\n")[2]
PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
)


def parsed() -> etree._Element:
    """Parse the body: the yardstick."""
    return etree.fromstring(BODY, PARSER)


def matched() -> str:
    """Return which row it is: captured, decoded and matched, without notes."""
    (capture,) = read_captures(Stream.of(RESPONSE), Origin("a"))
    (error,) = decode(capture).errors
    entry = catalogue().match(error.code, capture.status, error.message).entry
    assert entry is not None
    return entry.id


def explained() -> Finding:
    """Return the whole finding, with its notes."""
    (capture,) = read_captures(Stream.of(RESPONSE), Origin("a"))
    (finding,) = findings_of(capture, catalogue())
    return finding


def recorded() -> str:
    """Return the finding as its line of JSON, with its secrets masked."""
    return to_line(record(explained()))


WORK: dict[str, Callable[[], object]] = {
    "full record (captured, decoded, matched)": matched,
    "with the notes": explained,
    "with JSON and masking": recorded,
}


def check() -> None:
    """Stop the run where an answer is wrong."""
    assert parsed().findtext("Code") == "NoSuchKey"
    assert matched() == "NoSuchKey#1"
    finding = explained()
    assert (finding.error.request_id, finding.error.host_id) == (REQUEST_ID, HOST_ID)
    assert [note.id for note in finding.notes] == ["request-id-time"]
    assert f'"request_id": "{REQUEST_ID}"' in recorded()


def taken(work: Callable[[], object]) -> float:
    """Return the microseconds that `work` takes once, in the mean of TIMES."""
    start = perf_counter_ns()
    for _ in range(TIMES):
        work()
    return (perf_counter_ns() - start) / TIMES / 1000


def bench_record(rounds: int) -> None:
    """Print each stage beside the yardstick."""
    yardstick: list[float] = []
    ours: dict[str, list[float]] = {name: [] for name in WORK}
    for _ in range(rounds):
        yardstick.append(taken(parsed))
        for name, work in WORK.items():
            ours[name].append(taken(work))
    print(f"lxml's parse of the body, {BODY_SIZE} bytes{median(yardstick):21.1f} us")
    for name, times in ours.items():
        ratio = median(one / other for one, other in zip(times, yardstick, strict=True))
        print(f"{name:45} {median(times):8.1f} us = {ratio:5.2f} x the parse")


def process(*words: str) -> float:
    """Return the milliseconds that a whole process of this interpreter takes."""
    start = perf_counter_ns()
    done = subprocess.run([sys.executable, *words], capture_output=True, check=True)
    took = (perf_counter_ns() - start) / 1e6
    assert done.stderr == b""
    assert b"NoSuchKey" in done.stdout or words[0] == "-c"
    return took


def bench_start(file: str) -> None:
    """Print what `obsdiag decode FILE` takes, started as people start it."""
    bare: list[float] = []
    whole: list[float] = []
    for _ in range(STARTS):
        bare.append(process("-c", "pass"))
        whole.append(process("-m", "obsdiag", "decode", file))
    ratio = median(one / other for one, other in zip(whole, bare, strict=True))
    print(f"python -c pass, whole process {median(bare):24.1f} ms")
    print(f"obsdiag decode FILE, whole process {median(whole):19.1f} ms = {ratio:5.2f} x that")


def main(words: Sequence[str]) -> int:
    """Print all figures; an answer that is wrong stops the run."""
    check()
    gc.disable()
    bench_record(int(words[0]) if words else ROUNDS)
    gc.enable()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "answer.http")
        file.write_bytes(RESPONSE)
        bench_start(str(file))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
