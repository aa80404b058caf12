"""What the process that reads for a window sends to it."""

from __future__ import annotations

import io
import pickle

from obsdiag.history.compression import decompress
from obsdiag.input.sources import from_paths, paste
from obsdiag.pipeline import limits
from obsdiag.pipeline.batcher import Progress
from obsdiag.pipeline.events import Finished, Started
from obsdiag.pipeline.read_job import PickledFinding, ReadJob
from obsdiag.pipeline.server import Server, packed
from tests.answer import finding, response


def sent(sources, cancelled=lambda: False, kinds=(Started, PickledFinding, Finished)):
    out = io.BytesIO()
    Server(ReadJob(sources), out, cancelled).do()
    out.seek(0)
    events = []
    while out.tell() < len(out.getvalue()):
        events += pickle.load(out)
    return [event for event in events if isinstance(event, kinds)]


def test_findings_travel_pickled_so_that_the_window_opens_one_at_a_time():
    events = sent([paste(response())])
    assert [type(one) for one in events] == [Started, PickledFinding, Finished]
    assert pickle.loads(events[1].pickled).error.code == "NoSuchKey"


def test_only_the_first_long_source_is_shown_before_it_is_read():
    long = b"a line of nothing\n" * 20_000
    events = sent([paste(long, "a"), paste(long, "b"), paste(response(), "c")])
    assert [one.source for one in events if isinstance(one, Started)] == ["a", "c"]


def test_how_much_there_is_to_read_is_known_of_files(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "PROGRESS_SECONDS", -1)
    for number in range(3):
        (tmp_path / str(number)).write_bytes(response())
    size = 3 * len(response())
    *_, last = sent(from_paths([tmp_path]), kinds=Progress)
    assert (last.done, last.total) == (size, size)
    monkeypatch.setattr(limits, "COUNTED_FILES", 2)
    *_, last = sent(from_paths([tmp_path]), kinds=Progress)
    assert last.total is None


def test_nothing_is_read_that_nobody_wants():
    assert sent([paste(response())], cancelled=lambda: True) == []


def test_a_finding_is_packed_for_the_history_only_where_there_is_one():
    found = finding(response())
    assert packed(None, found).stored is None
    stored = packed(b"key" * 8, found).stored
    assert stored is not None
    assert ("code", "nosuchkey") in stored.words.phrases
    assert decompress(stored.compressed) == response()
