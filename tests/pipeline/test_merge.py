"""Chunks of a text amount to what one process finds that reads it whole."""

from __future__ import annotations

import gzip
import io
import random

import pytest

from obsdiag.correlate.observation import REMEMBERED, SeenEvents
from obsdiag.formats import split
from obsdiag.input import stream
from obsdiag.input.sources import Problem, Watched, from_paths
from obsdiag.model import Origin
from obsdiag.pipeline import decoding, limits
from obsdiag.pipeline.chunk import Chunk
from obsdiag.pipeline.decoding import Reading
from obsdiag.pipeline.merge import ChunkMerger, text_tasks
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.record import record, to_line
from tests.answer import catalogue, error, response

SIZES = (
    (limits, "LARGE", 1),
    (stream, "BLOCK", 50_000),
    (split, "PIECE", 30_000),
    (split, "MOST", 600_000),
)

NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"
FORMS = (
    "obs: Status=404 Not Found, Code={code}, Message=There is none., RequestId={id}\n",
    "ClientError: An error occurred ({code}) when calling the GetObject operation: It is gone.\n",
    "ERROR error code [{code}] request id [{id}]\n",
)


def line(finding):
    return to_line(record(finding))


def ident(number: int) -> str:
    return f"0000019CEBAD03AD{number:016X}"


def one_event(chance: random.Random, number: int) -> bytes:
    """Return what a log may show of the request with this number."""
    code = "AccessDenied" if number % 5 == 0 and chance.random() < 0.5 else "NoSuchKey"
    form = chance.randrange(len(FORMS) + 2)
    if form < len(FORMS):
        return FORMS[form].format(code=code, id=ident(number)).encode()
    body = error(code, request_id=ident(number))
    head = ("Server: OBS", f"x-obs-request-id: {ident(number)}")
    return (body if form == len(FORMS) else response(body=body, head=head)) + b"\n"


def log_of(seed: int) -> bytes:
    """Return a log in which events come up again near by, and far away."""
    chance = random.Random(seed)
    requests = chance.choice([6, 30, 1000])
    parts = []
    for _ in range(chance.randrange(20, 60)):
        number = chance.randrange(requests)
        for _ in range(chance.choice([1, 1, 1, 2, 12])):
            same = chance.random() < 0.6
            parts.append(one_event(chance, number if same else chance.randrange(requests)))
            parts.append(NOISE * chance.choice([0, 1, 5, 40, 70]))
        parts.append(NOISE * chance.choice([3, 100, 280, 300, 400, 700]))
    return b"".join(parts)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("seed", range(8))
def test_chunks_show_what_one_process_finds(tmp_path, begun, seed, packed):
    file = tmp_path / "service.log"
    file.write_bytes(gzip.compress(log_of(seed), 1) if packed else log_of(seed))
    alone = list(read(from_paths([file]), catalogue(), ReadOptions(line)))
    shared = list(read(from_paths([file]), catalogue(), ReadOptions(line, processes=2)))
    assert shared == alone
    assert len(begun) > 1


@pytest.mark.parametrize("step", ["observations_of", "finding_of"])
@pytest.mark.parametrize("seed", range(3))
def test_what_fails_costs_itself_alone_and_is_told_however_many_read(
    tmp_path, begun, monkeypatch, seed, step
):
    usual = getattr(decoding, step)

    def failing(one, *more):
        capture = one.capture if step == "finding_of" else one
        if b"An error occurred (AccessDenied)" in capture.text:
            raise TypeError
        return usual(one, *more)

    file = tmp_path / "service.log"
    file.write_bytes(log_of(seed) + FORMS[1].format(code="AccessDenied").encode() + NOISE)
    monkeypatch.setattr(decoding, step, failing)
    alone = list(read(from_paths([file]), catalogue(), ReadOptions(line)))
    shared = list(read(from_paths([file]), catalogue(), ReadOptions(line, processes=2)))
    assert shared == alone
    *_, problem, end = alone
    assert isinstance(problem, Problem)
    assert "A defect in obsdiag itself (TypeError) kept parts of it from" in problem.text
    assert end.findings > 10
    assert len(begun) > 1


def test_an_event_far_apart_in_two_pieces_is_one_finding_with_the_values_of_both(tmp_path, begun):
    request = ident(7)
    head = FORMS[2].format(code="NoSuchKey", id=request).encode()
    body = error("NoSuchKey", request_id=request) + b"\n"
    (tmp_path / "service.log").write_bytes(head + NOISE * 2000 + body + NOISE * 2000)
    _, first, end = read(from_paths([tmp_path]), catalogue(), ReadOptions(line, processes=2))
    assert '"message": "The specified key does not exist."' in first.value
    assert end.findings == 1
    assert len(begun) > 0


def test_of_a_chunk_that_is_lost_the_place_is_reported():
    merger = ChunkMerger(Reading(catalogue(), lambda: False))
    (problem,) = merger.lost(Chunk(b"", Origin("a.log", "b", line=5000)), last=False)
    assert isinstance(problem, Problem)
    assert problem.source == "a.log"
    assert "from line 5,000 on" in problem.text


def test_seen_events_are_forgotten_one_day():
    gone = SeenEvents()
    for number in range(REMEMBERED + 1):
        gone.add((str(number), None))
    gone.add(None)
    assert ("0", None) not in gone
    assert ("1", None) in gone
    assert None not in gone


def test_bytes_are_counted_when_their_chunk_was_read_and_not_when_it_is_handed_out(begun):
    data = b"".join(one_event(random.Random(number), number) + NOISE * 700 for number in range(30))
    passed = []
    watched = Watched(io.BytesIO(data), bool, passed.append)
    merger = ChunkMerger(Reading(catalogue(), bool))
    content = stream.Stream(watched)
    tasks = list(text_tasks(content, Origin("log"), merger, cut=True, watched=watched))
    assert len(tasks) > 3
    assert sum(passed) == stream.HEAD
    for task in tasks:
        before = sum(passed)
        list(task.here())
        assert before <= sum(passed) <= len(data)
    assert sum(passed) == len(data)
