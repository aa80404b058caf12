"""Where inputs come from: files, folders, and what cannot be read, in words."""

from __future__ import annotations

import os
import pickle
import socket
from io import BytesIO

import pytest

from obsdiag.errors import CancelledError, SourceError
from obsdiag.input.sources import File, OpenStream, Problem, Watched, from_paths, paste, reason
from tests.rows import each


def names(*paths) -> list[str]:
    return [source.name for source in from_paths(paths) if not isinstance(source, Problem)]


def problems(*paths) -> list[str]:
    return [source.text for source in from_paths(paths) if isinstance(source, Problem)]


def content(source) -> bytes:
    with source.open() as raw:
        return raw.read()


def test_a_paste_is_a_source():
    assert (paste(b"x").name, paste(b"x", "drop").name) == ("clipboard", "drop")
    assert content(paste(b"bytes")) == b"bytes"


def test_a_file_is_named_as_the_user_named_it(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"bytes")
    monkeypatch.chdir(tmp_path)
    from pathlib import Path

    (source,) = from_paths([Path("a.txt")])
    assert source.name == "a.txt"
    assert content(source) == b"bytes"


def test_a_folder_is_all_that_is_below_it_by_name(tmp_path):
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c/d/e.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    (tmp_path / "empty").mkdir()
    below = [os.path.relpath(name, tmp_path) for name in names(tmp_path)]
    assert below == ["a.txt", "b/1.txt", "b/2.txt", "c/d/e.txt"]


def test_paths_come_in_the_order_given(tmp_path):
    first, second = tmp_path / "z", tmp_path / "a"
    first.touch()
    second.touch()
    assert names(first, second, first) == [str(first), str(second), str(first)]


def test_links_do_not_lead_out_of_a_folder_or_round_in_it(tmp_path):
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret").touch()
    (inside / "a").touch()
    (inside / "round").symlink_to(inside)
    (inside / "away").symlink_to(outside)
    (inside / "broken").symlink_to(inside / "none")
    assert names(inside) == [str(inside / "a")]


def test_what_is_missing_is_a_problem_and_the_rest_is_read(tmp_path):
    (tmp_path / "a").touch()
    assert problems(tmp_path / "none", tmp_path / "a") == ["There is no such file."]
    assert names(tmp_path / "none", tmp_path / "a") == [str(tmp_path / "a")]


def test_what_is_neither_file_nor_folder_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert problems(tmp_path / "s") == ["This is neither a file nor a folder."]


def test_a_name_that_no_file_can_have_is_a_problem(tmp_path):
    assert len(problems(tmp_path / "a\0b")) == 1
    assert len(problems(tmp_path / ("x" * 5000))) == 1


def test_a_file_that_is_gone_says_so(tmp_path):
    with pytest.raises(SourceError, match="no such file"):
        File(tmp_path / "gone", "gone").open()


def test_a_folder_that_must_not_be_read_is_a_problem(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    assert problems(tmp_path) == ["Reading it is not permitted."]


def test_a_stream_of_somebody_else_is_read_as_it_is(tmp_path):
    file = tmp_path / "a"
    file.write_bytes(b"bytes")
    with file.open("rb") as raw:
        assert OpenStream(raw, "-").open() is raw


@each(
    "error, told",
    [
        (FileNotFoundError(), "There is no such file."),
        (PermissionError(), "Reading it is not permitted."),
        (IsADirectoryError(), "This is a folder."),
        (OSError(5, "Input/output error"), "It cannot be read: Input/output error."),
        (ValueError("embedded null byte"), "It cannot be read: embedded null byte."),
    ],
)
def test_a_reason_is_a_sentence(error, told):
    assert reason(error) == told


def test_a_watched_file_tells_what_was_read_until_nobody_wants_more():
    stop, passed = [], []
    raw = Watched(BytesIO(b"abcdef"), lambda: bool(stop), passed.append)
    assert (raw.read(4), passed, raw.tell()) == (b"abcd", [4], 4)
    assert raw.seekable()
    assert raw.seek(0) == 0
    stop.append(1)
    with pytest.raises(CancelledError):
        raw.read(1)


def test_paths_can_be_looked_through_again_and_handed_to_another_process(tmp_path):
    (tmp_path / "a").write_bytes(b"a")
    found = pickle.loads(pickle.dumps(from_paths(iter([tmp_path]))))
    assert [source.name for source in found] == [source.name for source in found]
    assert len(list(found)) == 1
