"""Reading for a window: what is found is reported, and then that it is kept."""

from __future__ import annotations

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History
from obsdiag.input.sources import paste
from obsdiag.model import Finding
from obsdiag.pipeline import limits
from obsdiag.pipeline.events import CameIn, Finished, Kept, NotKept, Started
from obsdiag.pipeline.job_reader import JobReader
from obsdiag.pipeline.options import ReadOptions
from tests.answer import catalogue, error, response


def answers(count: int):
    for number in range(count):
        yield paste(response(body=error(request_id=f"{number:032}"), head=()), str(number))


def reported(sources, history=None):
    batches = []
    JobReader(batches.append, ReadOptions(), history).run(sources, catalogue())
    return [event for batch in batches for event in batch]


def test_nothing_is_kept_where_there_is_no_history():
    assert [type(one) for one in reported(answers(1))] == [Started, Finding, Finished]


def test_each_finding_is_kept_once_and_in_order(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "STORED_FINDINGS", 7)
    with History(tmp_path / "history") as history:
        events = reported(answers(30), lambda: history)
        ids = [one.entry_id for one in events if isinstance(one, Kept)]
        entries = [history.get(number) for number in ids]
    found = [one for one in events if isinstance(one, Finding)]
    assert [entry.source for entry in entries] == [one.capture.origin.source for one in found]
    assert len(found) == 30


def test_as_what_they_came_in_is_said_once_before_any_finding_is_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "STORED_FINDINGS", 7)
    with History(tmp_path / "history") as history:
        events = reported(answers(30), lambda: history)
    told = [type(one) for one in events if isinstance(one, CameIn | Kept)]
    assert told == [CameIn, *[Kept] * 30]


def test_no_finding_is_said_to_be_kept_before_it_is_reported(tmp_path):
    with History(tmp_path / "history") as history:
        events = reported(answers(30), lambda: history)
    open_findings = 0
    for event in events:
        open_findings += isinstance(event, Finding) - isinstance(event, Kept)
        assert open_findings >= 0


def test_a_history_that_does_not_open_stops_nothing():
    def fail():
        raise HistoryError("It is damaged.")

    events = reported(answers(2), fail)
    assert NotKept("It is damaged.") in events
    assert sum(isinstance(one, Finding) for one in events) == 2


def test_of_long_sources_only_the_first_head_is_reported():
    long = b"a line of nothing\n" * 20_000
    heads = [
        one.source
        for one in reported([paste(long, "a"), paste(long, "b"), paste(response(), "c")])
        if isinstance(one, Started)
    ]
    assert heads == ["a", "c"]


def test_a_receiver_that_went_away_ends_the_reading():
    def gone(_):
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        JobReader(gone, ReadOptions()).run(answers(1), catalogue())
