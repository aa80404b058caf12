"""What a process sends of the small files that it reads for another one."""

from __future__ import annotations

from obsdiag.input.sources import from_paths
from obsdiag.model import Finding
from obsdiag.pipeline import limits
from obsdiag.pipeline.events import Finished, Rendered
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.source_batch import SourceBatch
from tests.answer import catalogue, error, response


def results_of(folder, count: int):
    for number in range(count):
        head = ("Server: OBS",)
        answer = response(body=error(request_id=f"{number:032}"), head=head)
        (folder / f"{number:03}.http").write_bytes(answer)
    batch = SourceBatch(tuple(from_paths([folder])))
    sent = []
    last = batch.read(catalogue(), ReadOptions(str, heads=False), sent.append)
    return [*sent, last]


def test_however_much_is_found_little_of_it_is_held(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "RESULT_EVENTS", 10)
    results = results_of(tmp_path, 30)
    assert [len(result.events) for result in results] == [10] * 6 + [0]
    ends = [one for result in results for one in result.events if isinstance(one, Finished)]
    assert [end.findings for end in ends] == [1] * 30


def test_what_is_found_goes_out_together_where_it_comes_quickly(tmp_path):
    (only,) = results_of(tmp_path, 5)
    kinds = [type(event) for event in only.events]
    assert kinds == [Finding, Finished, *[Rendered, Finished] * 4], "the first may be joined"


def test_the_bytes_that_were_read_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "RESULT_EVENTS", 3)
    results = results_of(tmp_path, 5)
    size = sum(file.stat().st_size for file in tmp_path.iterdir())
    assert sum(result.passed for result in results) == size
    assert results[0].passed < size
