"""Exports that a process of its own takes in or writes for a window."""

from __future__ import annotations

import json

import pytest

from obsdiag.errors import HistoryError, SourceError, TargetError
from obsdiag.history import History
from obsdiag.pipeline.batcher import Progress
from obsdiag.pipeline.history_job import ExportJob, ImportJob
from obsdiag.pipeline.read_job import ReadProcess
from tests.history.finding import TAKEN_AT, record

NUMBER = 1_200
"""More findings than are read without further processes."""


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "colleague.json"
    found = (record(request_id=f"{at:032X}") for at in range(NUMBER))
    path.write_text("".join(json.dumps(one) + "\n" for one in found), "utf-8")
    return path


@pytest.fixture
def kept(tmp_path):
    path = tmp_path / "own" / "history.sqlite3"
    with History(path) as history:
        history.add(record(request_id=f"{3:032X}"), b"", taken_at=TAKEN_AT)
    return path


def done(job):
    with ReadProcess(job) as process:
        *told, result = (one for batch in process.batches() for one in batch)
    assert all(isinstance(one, Progress) for one in told)
    return result


def test_what_is_new_is_taken_in_and_can_be_named(export, kept):
    result = done(ImportJob(export, kept))
    assert (result.new, result.known) == (NUMBER - 1, 1)
    ids = [entry_id for each in result.ids for entry_id in each]
    assert len(set(ids)) == NUMBER - 1
    with History(kept) as history:
        assert history.delete(ids) == NUMBER - 1
        assert history.count() == 1
    again = done(ImportJob(export, kept))  # out of the trash
    assert (again.new, again.known) == (NUMBER - 1, 1)
    assert sorted(entry_id for each in again.ids for entry_id in each) == sorted(ids)


def test_it_tells_how_much_of_a_file_has_gone_in(export, kept):
    job, told = ImportJob(export, kept), []
    assert job.run(lambda: False, told.append).whole
    assert len(told) > 1
    assert sum(told) == job.size() == export.stat().st_size


def test_of_a_packed_file_or_none_it_is_not_known_how_much_there_is(export, kept, tmp_path):
    ImportJob(export, kept).run(lambda: False)
    packed = tmp_path / "a.parquet"
    ExportJob(packed, kept, "").run(lambda: False)
    assert ImportJob(packed, kept).size() is None
    assert ImportJob(tmp_path / "none.json", kept).size() is None


def test_what_is_found_is_written(export, kept, tmp_path):
    done(ImportJob(export, kept))
    assert done(ExportJob(tmp_path / "a.json", kept, f"{7:032X}")).number == 1
    assert json.loads((tmp_path / "a.json").read_bytes())["request_id"] == f"{7:032X}"


def test_one_that_is_stopped_keeps_what_came_in_and_leaves_a_file_as_it_was(export, kept, tmp_path):
    told = []
    result = ImportJob(export, kept).run(lambda: bool(told), told.append)
    assert 0 < result.new + result.known < NUMBER
    assert not result.whole
    with History(kept) as history:
        assert history.count() == result.new + 1
    target = tmp_path / "a.json"
    target.write_bytes(b"before")
    with pytest.raises(HistoryError, match="stopped"):
        ExportJob(target, kept, "").run(lambda: True)
    assert target.read_bytes() == b"before"


@pytest.mark.parametrize(
    ("kind", "given", "error"),
    [
        (ImportJob, ("none.json",), SourceError),
        (ImportJob, (".",), SourceError),
        (ExportJob, ("a.json", "code:SlowDown"), HistoryError),
        (ExportJob, ("none/a.json", ""), TargetError),
        (ExportJob, ("own/history.sqlite3", ""), TargetError),
    ],
)
def test_what_cannot_be_done_is_told_in_words(tmp_path, kept, kind, given, error):
    name, *rest = given
    with pytest.raises(error):
        kind(tmp_path / name, kept, *rest).run(lambda: False)
