"""Shared among processes or not, the same is found in the same order."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from obsdiag.formats import split
from obsdiag.input import stream
from obsdiag.input.sources import OpenStream, Problem, from_paths
from obsdiag.pipeline import limits, merge
from obsdiag.pipeline.events import Finished, Rendered, Started
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.pipeline.source_batch import SourceBatch
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
from tests.answer import error, response

SIZES = (
    (limits, "FILES_TOGETHER", 3),
    (limits, "LARGE", 300_000),
    (stream, "BLOCK", 100_000),
    (split, "PIECE", 100_000),
    (split, "MOST", 400_000),
)

ANEW = """
import sys
from pathlib import Path
from obsdiag import workers
from obsdiag.input.sources import from_paths
from obsdiag.pipeline import limits
from obsdiag.pipeline.events import Rendered
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
def line(finding):
    return to_line(record(finding))
def main():
    workers.METHOD, limits.FILES_TOGETHER = "spawn", 3
    options = ReadOptions(line, processes=2)
    events = read(from_paths([Path(sys.argv[1])]), load_catalogue(), options)
    print(*(event.value for event in events if isinstance(event, Rendered)), sep="\\n")
if __name__ == "__main__":
    main()
"""
NOISE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"


def line(finding):
    return to_line(record(finding))


def ident(number: int) -> str:
    return f"0000019CEBAD03AD{number:016X}"


def found(sources, processes=2):
    """Return what is found by so many processes: lines, and how the inputs were read."""
    lines, ends = [], []
    for event in read(sources, load_catalogue(), ReadOptions(line, processes=processes)):
        if isinstance(event, Rendered):
            lines.append(event.value)
        elif isinstance(event, Finished | Problem):
            ends.append(event)
    return lines, ends


def found_by_one(sources):
    """Return the same when one process reads on its own."""
    return found(sources, processes=1)


def answer(number: int) -> bytes:
    head = ("Server: OBS", f"x-obs-request-id: {ident(number)}")
    return response(body=error(request_id=ident(number)), head=head)


def save(folder, *contents: bytes):
    for number, content in enumerate(contents):
        (folder / f"{number:03}.http").write_bytes(content)


def log_of(count: int) -> bytes:
    return b"".join(answer(number) + b"\n" + NOISE * 700 for number in range(count))


def test_a_folder_is_read_as_by_one_process(tmp_path, begun):
    save(tmp_path, *map(answer, range(8)), b"hello", response("200 OK", b""), answer(9))
    shared = found(from_paths([tmp_path]))
    assert shared == found_by_one(from_paths([tmp_path]))
    assert len(shared[0]) == 9
    assert len(begun) == 3


@pytest.mark.parametrize("others", range(1, 4))
def test_halves_of_a_response_are_joined_across_batches(tmp_path, begun, others):
    whole = answer(77)
    cut = whole.index(b"<Error>")
    after = [answer(number) for number in range(4)]
    before = [answer(number) for number in range(10, 10 + others)]
    save(tmp_path, *before, whole[:cut], whole[cut:], *after)
    shared = found(from_paths([tmp_path]))
    assert shared == found_by_one(from_paths([tmp_path]))
    assert len(shared[0]) == 5 + others


def test_a_long_log_is_read_as_by_one_process(tmp_path, begun):
    (tmp_path / "service.log").write_bytes(log_of(30))
    shared = found(from_paths([tmp_path]))
    assert shared == found_by_one(from_paths([tmp_path]))
    assert len(shared[0]) == 30
    assert len(begun) > 3


def test_an_event_of_several_chunks_is_one_finding(tmp_path, begun):
    (tmp_path / "service.log").write_bytes(log_of(10) + log_of(12))
    lines, (end,) = found(from_paths([tmp_path]))
    assert len(lines) == 12
    assert end.findings == 12
    assert len(begun) > 3


def test_a_log_full_of_errors_is_read_as_by_one_process(tmp_path, begun):
    busy = b"".join(answer(number) + b"\n" + NOISE * 20 for number in range(300))
    (tmp_path / "service.log").write_bytes(busy)
    shared = found(from_paths([tmp_path]))
    assert shared == found_by_one(from_paths([tmp_path]))
    assert len(shared[0]) == 300


def test_a_text_that_cannot_be_cut_is_read_by_one_process(tmp_path, begun, monkeypatch):
    def uncut(blocks, _times=1):
        yield next(blocks) + next(blocks), False

    monkeypatch.setattr(merge, "pieces", uncut)
    (tmp_path / "service.log").write_bytes(log_of(30))
    shared = found(from_paths([tmp_path]))
    assert shared == found_by_one(from_paths([tmp_path]))
    assert len(shared[0]) == 30
    assert begun == []


def test_a_log_in_utf_16_is_cut_too(tmp_path, begun):
    text = log_of(12).decode().replace("\r\n", "\n")
    (tmp_path / "service.log").write_bytes(text.encode("utf-16"))
    shared = found(from_paths([tmp_path]))
    assert shared == found_by_one(from_paths([tmp_path]))
    assert len(shared[0]) == 12
    assert begun


def test_what_cannot_be_read_is_reported_in_its_place(tmp_path, begun):
    save(tmp_path, *map(answer, range(5)))
    paths = [tmp_path / "000.http", tmp_path / "none", *sorted(tmp_path.iterdir())]
    shared = found(from_paths(paths))
    assert shared == found_by_one(from_paths(paths))
    assert "There is no such file." in [end.text for end in shared[1] if isinstance(end, Problem)]


def test_a_stream_is_read_here_between_files(tmp_path, begun):
    save(tmp_path, *map(answer, range(5)))
    (tmp_path / "stream").write_bytes(answer(9))
    files = list(from_paths(sorted(tmp_path.glob("*.http"))))
    with (tmp_path / "stream").open("rb") as raw:
        lines, ends = found([*files[:4], OpenStream(raw, "-"), files[4]])
    assert [end.source for end in ends].index("-") == 4
    assert len(lines) == 6


def test_a_little_work_is_not_shared(tmp_path, begun):
    save(tmp_path, *map(answer, range(3)))
    assert len(found(from_paths([tmp_path]))[0]) == 3
    assert begun == []


def test_work_is_not_shared_by_one_process(tmp_path, begun):
    save(tmp_path, *map(answer, range(8)))
    assert len(found(from_paths([tmp_path]), processes=1)[0]) == 8
    assert begun == []


def test_the_program_itself_prints_a_folder_in_order(tmp_path):
    folder = tmp_path / "answers"
    folder.mkdir()
    save(folder, *map(answer, range(limits.FILES_TOGETHER + 10)))
    words = [sys.executable, "-W", "error", "-m", "obsdiag", "decode", "--format", "json", folder]
    done = subprocess.run(words, capture_output=True, check=True, env={**os.environ})
    assert done.stdout.decode().splitlines() == found_by_one(from_paths([folder]))[0]


@pytest.mark.parametrize("heads", [True, False])
def test_the_heads_of_sources_are_reported_to_those_who_ask(tmp_path, begun, heads):
    save(tmp_path, *map(answer, range(8)))
    (tmp_path / "service.log").write_bytes(log_of(12))
    found = [
        event
        for event in read(
            from_paths([tmp_path]), load_catalogue(), ReadOptions(line, heads=heads, processes=2)
        )
        if isinstance(event, Started)
    ]
    assert [head.complete for head in found] == ([True] * 8 + [False] if heads else [])
    assert [head.excerpt for head in found[:1]] == ([answer(0)] if heads else [])


def test_work_that_is_shared_is_stopped_and_what_was_found_is_reported(tmp_path, begun):
    (tmp_path / "service.log").write_bytes(log_of(100))
    stop, passed = [], []
    options = ReadOptions(
        line, heads=False, processes=2, cancelled=lambda: bool(stop), passed=passed.append
    )
    lines = []
    for event in read(from_paths([tmp_path]), load_catalogue(), options):
        stop.append(event)
        lines.append(event)
    assert all(isinstance(event, Rendered) for event in lines), "it was not read to its end"
    assert 1 <= len(lines) < 50
    assert sum(passed) < (tmp_path / "service.log").stat().st_size


def test_every_byte_is_counted_once_whoever_reads_it(tmp_path, begun):
    save(tmp_path, *map(answer, range(8)))
    (tmp_path / "service.log").write_bytes(log_of(12))
    passed = []
    options = ReadOptions(line, processes=2, passed=passed.append)
    list(read(from_paths([tmp_path]), load_catalogue(), options))
    assert sum(passed) == sum(file.stat().st_size for file in tmp_path.iterdir())


def test_of_files_that_are_lost_the_first_is_named(tmp_path):
    (problem,) = SourceBatch(tuple(from_paths([tmp_path / "none"]))).lost()
    assert problem.source == str(tmp_path / "none")
    assert problem.text.startswith("1 files from this one on are missing")


def test_processes_that_are_started_anew_find_the_same(tmp_path):
    folder, script = tmp_path / "answers", tmp_path / "anew.py"
    folder.mkdir()
    save(folder, *map(answer, range(10)))
    script.write_text(ANEW, encoding="utf-8")
    words = [sys.executable, "-W", "error", script, folder]
    done = subprocess.run(words, capture_output=True, check=True)
    assert done.stdout.decode().splitlines() == found_by_one(from_paths([folder]))[0]
