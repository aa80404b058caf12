"""A chunk of a long text, read by a process of its own."""

from __future__ import annotations

import pickle

import pytest

from obsdiag.model import Finding, Origin
from obsdiag.pipeline.chunk import Chunk, ChunkResult
from obsdiag.pipeline.events import Rendered
from obsdiag.pipeline.options import ReadOptions
from tests.answer import catalogue, error, response

OTHER = "1111019CEBAD03AD42BEEF0042BEEF11"
TWO = response() + b"\r\n" + response("503 Service Unavailable", error("SlowDown", "", OTHER))


def read(text: bytes) -> ChunkResult:
    options = ReadOptions(render=lambda finding: finding.error.code)
    return Chunk(text, Origin("log.txt")).read(catalogue(), options)


def test_what_is_found_is_rendered_where_it_was_found():
    result = read(TWO + TWO.replace(OTHER.encode(), b"2222019CEBAD03AD42BEEF0042BEEF22"))
    codes = [unit.finding.value for unit in result.units if isinstance(unit.finding, Rendered)]
    assert codes[:2] == ["NoSuchKey", "SlowDown"]
    assert result.format == "http"


def test_half_an_answer_is_handed_over_to_be_joined_with_what_follows():
    head = response("403 Forbidden", b"", ("Server: OBS", "x-obs-request-id: 3333019CEBAD"))
    result = read(TWO + b"\r\n" + head)
    assert isinstance(result.units[-1].finding, Finding)


def test_the_last_observations_are_handed_over_too():
    pending = pickle.loads(read(TWO).pending)
    assert pending
    assert all(one.error is not None for one in pending)


def test_a_chunk_may_be_read_from_its_file(tmp_path):
    path = tmp_path / "log.txt"
    path.write_bytes(b"before" + TWO + b"after")
    chunk = Chunk((path, len(TWO)), Origin("log.txt", offset=6))
    assert chunk.content() == TWO


def test_a_file_that_has_gone_says_so(tmp_path):
    chunk = Chunk((tmp_path / "gone", 1), Origin("gone"))
    with pytest.raises(OSError, match="gone"):
        chunk.content()
