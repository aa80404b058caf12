"""What a stopped reading has found is neither reported nor kept again when it goes on."""

from __future__ import annotations

from obsdiag.history import History
from obsdiag.input.sources import paste
from obsdiag.model import Finding
from obsdiag.pipeline.events import CameIn, Kept
from obsdiag.pipeline.job_reader import JobReader
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.resuming import KnownFindings, Resumption, key_of
from tests.answer import catalogue, error, finding, response

MISSING = response(body=error(request_id="0" * 32), head=())


def log(count):
    answers = (response(body=error(request_id=f"{n:032}"), head=()) for n in range(count))
    return b"\n".join(answers)


def events_of(data, history=None, resumption=None):
    batches = []
    reader = JobReader(batches.append, ReadOptions(), history, resumption)
    reader.run([paste(data)], catalogue())
    return [event for batch in batches for event in batch]


def found(events):
    return [event for event in events if isinstance(event, Finding)]


def test_only_what_is_new_is_reported():
    keys = tuple(map(key_of, found(events_of(log(5)))))
    more = found(events_of(log(5), resumption=Resumption(keys[:3], None)))
    assert tuple(map(key_of, more)) == keys[3:]


def test_both_parts_are_one_capture_of_the_history(tmp_path):
    with History(tmp_path / "history") as history:
        first = events_of(log(2), lambda: history, Resumption((), None))
        (intake,) = (one.intake for one in first if isinstance(one, CameIn))
        known = tuple(map(key_of, found(first)))
        second = events_of(log(5), lambda: history, Resumption(known, intake))
        assert not any(isinstance(one, CameIn) for one in second)
        kept = [one.entry_id for one in (*first, *second) if isinstance(one, Kept)]
        entries = history.search("")
        assert len(set(kept)) == len(kept) == len(entries) == 5
        assert {entry.occurrences for entry in entries} == {1}


def test_equal_findings_are_known_as_often_as_they_were_found():
    key = key_of(finding(MISSING))
    known = KnownFindings([key, key])
    assert [known.take(key) for _ in range(3)] == [True, True, False]
    assert not known


def test_what_says_something_else_is_not_known():
    known = KnownFindings([key_of(finding(MISSING))])
    assert not known.take(key_of(finding(MISSING))._replace(line=7))
    assert not known.take(key_of(finding(MISSING))._replace(code="AccessDenied"))
