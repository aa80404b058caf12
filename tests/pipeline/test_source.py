"""A source that fails while it is read: what was found so far is reported, and then why."""

from __future__ import annotations

import io

import pytest

from obsdiag.formats import split
from obsdiag.input import stream
from obsdiag.input.sources import File, Pasted, Problem
from obsdiag.model import Finding
from obsdiag.pipeline import limits, source
from obsdiag.pipeline.events import Finished, Started
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from tests.answer import catalogue, response
from tests.container.parcel import zipped

SIZES = (
    (limits, "LARGE", 1),
    (stream, "BLOCK", 20_000),
    (split, "PIECE", 40_000),
)
LINE = (
    b"2026-03-14T09:28:30Z ERROR obs: Status=404 Not Found, Code=NoSuchKey, "
    b"Message=There is none., RequestId=0000019CEBAD03AD%016d\n"
)
NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"
LOG = b"".join(LINE % number + NOISE * 90 for number in range(100))


class Torn(io.BytesIO):
    """A file of which the end cannot be read."""

    def read(self, size=-1, /):
        if self.tell() > len(LOG) - 100_000:
            raise OSError(5, "Input/output error")
        return super().read(size)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_long_text_that_cannot_be_read_to_its_end(begun, monkeypatch, processes):
    monkeypatch.setattr(Pasted, "open", lambda source: Torn(source.data))
    options = ReadOptions(processes=processes)
    started, *found, last = read([Pasted(LOG, "tape")], catalogue(), options)
    assert isinstance(started, Started)
    assert all(isinstance(event, Finding) for event in found)
    assert 80 < len(found) < 100
    assert last == Problem("tape", "It cannot be read: Input/output error.")
    assert bool(begun) is (processes > 1)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_file_that_is_not_there_does_not_keep_the_next_one_waiting(tmp_path, begun, processes):
    (tmp_path / "a.log").write_bytes(LOG)
    sources = [File(tmp_path / "none", "none"), File(tmp_path / "a.log", "a.log")]
    first, *_, last = read(sources, catalogue(), ReadOptions(processes=processes))
    assert first == Problem("none", "There is no such file.")
    assert isinstance(last, Finished)
    assert last.findings == 100


@pytest.mark.may_log
@pytest.mark.parametrize("fault", [ValueError, UnicodeError, KeyError, RecursionError, TypeError])
@pytest.mark.parametrize("packed", [True, False])
def test_a_reader_that_fails_costs_its_input_and_no_other(monkeypatch, fault, packed):
    def fails(*_, **__):
        raise fault("bucket-of-a-customer")

    broken = "ContainerReader" if packed else "read_captures"
    bad = zipped({"a": response()}) if packed else response("403 Forbidden")
    monkeypatch.setattr(source, broken, fails)
    events = list(read([Pasted(bad, "bad")], catalogue()))
    (problem,) = (event for event in events if isinstance(event, Problem))
    assert (problem.source, problem.minor) == ("bad", False)
    assert fault.__name__ in problem.text
    assert "customer" not in problem.text
    monkeypatch.undo()
    assert [one for one in read([Pasted(response(), "b")], catalogue()) if isinstance(one, Finding)]
