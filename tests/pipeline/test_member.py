"""Long texts in archives are shared as those on disk are."""

from __future__ import annotations

import io
import zipfile

from obsdiag.formats import split
from obsdiag.input import stream
from obsdiag.input.sources import Problem, from_paths
from obsdiag.input.stream import Stream
from obsdiag.pipeline import limits
from obsdiag.pipeline.decoding import Reading
from obsdiag.pipeline.events import Rendered, Started
from obsdiag.pipeline.member import ContainerReader
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.record import record, to_line
from tests.answer import catalogue, error, response

SIZES = (
    (limits, "LARGE", 1),
    (stream, "BLOCK", 100_000),
    (split, "PIECE", 200_000),
    (split, "MOST", 400_000),
)

NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"


def line(finding):
    return to_line(record(finding))


def log_of(count: int) -> bytes:
    head = ("Server: OBS",)
    answers = (response(body=error(request_id=f"{n:032}"), head=head) for n in range(count))
    return b"".join(answer + b"\n" + NOISE * 700 for answer in answers)


def zipped(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_each_member_is_read_as_by_one_process(tmp_path, begun):
    content = zipped(
        **{
            "a.log": log_of(20),
            "b.http": response(),
            "c.log": log_of(9),
            "d.7z": b"7z\xbc\xaf'\x1c",
        }
    )
    (tmp_path / "ticket.zip").write_bytes(content)
    alone = list(read(from_paths([tmp_path]), catalogue(), ReadOptions(line)))
    shared = list(read(from_paths([tmp_path]), catalogue(), ReadOptions(line, processes=2)))
    assert shared == alone
    assert sum(isinstance(one, Rendered) for one in shared) == 30, "each member has its own events"
    assert sum(isinstance(one, Problem) for one in shared) == 1
    assert [one.member for one in shared if isinstance(one, Started)] == [
        None,
        "a.log",
        "b.http",
        "c.log",
    ]
    assert len(begun) > 3


def test_no_further_member_is_opened_for_somebody_who_wants_no_more():
    data = zipped(**{"a.http": response(), "b.http": response(), "c.http": response()})
    asked = []
    reading = Reading(catalogue(), lambda: len(asked) > 1)
    raw = io.BytesIO(data)
    reader = ContainerReader("a.zip", reading, heads=False, cut=True)
    for task in reader.tasks(Stream(raw), raw):
        asked += list(task.here())
    assert 1 <= reading.findings < 3
