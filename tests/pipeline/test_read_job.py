"""Large inputs are read by a process of its own, that may be stopped or killed at any moment."""

from __future__ import annotations

import gzip

import pytest

from obsdiag.history import History
from obsdiag.input.sources import Problem, from_paths, paste
from obsdiag.model import Finding
from obsdiag.pipeline import limits
from obsdiag.pipeline.batcher import Progress
from obsdiag.pipeline.events import Finished, Kept, NotKept, Started
from obsdiag.pipeline.read_job import ReadJob, ReadProcess, is_large
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record
from tests.answer import error, response

NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes to /mnt/store\n"


def log_of(count: int) -> bytes:
    head = ("Server: OBS",)
    answers = (response(body=error(request_id=f"{n:032}"), head=head) for n in range(count))
    return b"".join(answer + b"\n" + NOISE * 90 for answer in answers)


def events_of(sources, **given):
    with ReadProcess(ReadJob(sources, **given)) as process:
        events = [event for batch in process.batches() for event in batch]
    return [event for event in events if not isinstance(event, Progress)]


def test_the_process_reports_what_would_be_found_here(tmp_path):
    (tmp_path / "a.log").write_bytes(log_of(30))
    (tmp_path / "b.http").write_bytes(response())
    (tmp_path / "c.txt").write_bytes(b"nothing")
    sources = from_paths([tmp_path, tmp_path / "none"])
    events = events_of(sources)
    here = list(read(sources, load_catalogue()))
    assert [type(one) for one in events] == [type(one) for one in here]
    for there, one in zip(events, here, strict=True):
        if isinstance(one, Finding):
            assert record(there) == record(one)
        elif not isinstance(one, Started):
            assert there == one


def test_what_is_pasted_is_read_too():
    events = events_of([paste(response(), "clipboard")])
    assert [type(one) for one in events] == [Started, Finding, Finished]


def test_each_finding_is_reported_and_then_that_it_is_kept(tmp_path):
    history = tmp_path / "history.sqlite3"
    events = events_of([paste(log_of(100))], history=history)
    found = [one for one in events if isinstance(one, Finding)]
    kept = [one.entry_id for one in events if isinstance(one, Kept)]
    assert (len(found), len(set(kept))) == (100, 100)
    with History(history) as opened:
        assert {entry.id for entry in opened.search("", 200)} == set(kept)


def test_a_history_that_does_not_open_is_reported_and_all_is_read_all_the_same(tmp_path):
    damaged = tmp_path / "history.sqlite3"
    damaged.write_bytes(b"no database at all " * 999)
    events = events_of([paste(response())], history=damaged)
    assert [type(one) for one in events] == [NotKept, Started, Finding, Finished]


def test_a_process_that_is_killed_is_reported_in_words_and_what_it_found_stays(tmp_path):
    (tmp_path / "a.log").write_bytes(log_of(3000))
    events = []
    with ReadProcess(ReadJob(from_paths([tmp_path]))) as process:
        for batch in process.batches():
            events += batch
            if any(isinstance(one, Started) for one in events):
                process._process.kill()
    assert any(isinstance(one, Started) for one in events)
    *_, last = events
    assert isinstance(last, Problem)
    assert "ended unexpectedly" in last.text


def test_a_process_that_is_stopped_ends_without_a_word(tmp_path):
    (tmp_path / "a.log").write_bytes(log_of(9000))
    events = []
    with ReadProcess(ReadJob(from_paths([tmp_path]))) as process:
        for batch in process.batches():
            events += batch
            process.stop()
    assert not any(isinstance(one, Problem | Finished) for one in events)
    assert process._process.returncode == 0


def test_a_process_ends_when_nobody_listens_any_more(tmp_path):
    (tmp_path / "a.log").write_bytes(log_of(9000))
    with ReadProcess(ReadJob(from_paths([tmp_path]))) as process:
        next(process.batches())
    assert process._process.returncode is not None


def test_what_goes_wrong_in_obsdiag_itself_costs_its_own_input_only():
    *_, problem = events_of([paste(5)])
    assert isinstance(problem, Problem)
    assert problem.text == "A defect in obsdiag itself ended its reading (TypeError)."


@pytest.mark.parametrize(
    ("name", "data", "large"),
    [
        ("small.http", response(), False),
        ("log", b"a" * limits.LARGE, True),
        ("some.log", b"a" * (limits.LARGE - 1), False),
        ("log.gz", gzip.compress(bytes(range(256)) * 99, 0), True),
        ("small.gz", gzip.compress(response()), False),
    ],
)
def test_an_input_is_large_by_its_size_or_by_what_it_may_unpack_to(tmp_path, name, data, large):
    (tmp_path / name).write_bytes(data)
    assert is_large(from_paths([tmp_path])) is large
    assert is_large([paste(data)]) is large


def test_many_small_files_are_large_together(tmp_path):
    for number in range(limits.MANY):
        (tmp_path / str(number)).write_bytes(b"a")
    assert not is_large(from_paths([tmp_path]))
    (tmp_path / "one-more").write_bytes(b"a")
    assert is_large(from_paths([tmp_path]))
    assert not is_large(from_paths([tmp_path / "none"]))
