"""Each entry of a folder passes one guard: nothing leads out of it, round in it, or to no end."""

from __future__ import annotations

import inspect
import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from obsdiag.errors import SourceError
from obsdiag.input.folder import PassedOver, files_below
from obsdiag.input.sources import File, Pipe, Problem, from_paths
from tests.answer import response
from tests.command import run

POSIX = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have names")


@pytest.fixture
def hostile(tmp_path, monkeypatch) -> Path:
    """A folder with all that is no file, and one capture."""
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "outside").write_bytes(response("404 Not Found"))
    (folder / "capture").write_bytes(response())
    os.mkfifo(folder / "pipe")
    monkeypatch.chdir(folder)  # the name of a socket has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
    (folder / "loop").symlink_to("loop")
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    (folder / "here").symlink_to(".")
    (folder / "away").symlink_to(tmp_path / "outside")
    (folder / "zero").symlink_to("/dev/zero")
    (folder / "proc").symlink_to("/proc/self")
    return folder


@POSIX
def test_only_the_regular_files_of_a_folder_are_read(hostile):
    found = list(files_below(hostile))
    assert found == [PassedOver(hostile, links=7, others=2), hostile / "capture"]


@POSIX
def test_what_is_passed_over_is_told_and_is_no_failure(hostile):
    done = run("decode", "--format", "json", hostile)
    assert (done.status, len(done.rows)) == (0, 1)
    assert done.err == (
        f"obsdiag: {hostile}: Not followed in this folder: 7 links and 2 pipes, sockets or"
        " devices. Name them to have them read.\n"
    )


@pytest.mark.parametrize("loop", ["loop", "one"])
@POSIX
def test_a_link_that_leads_nowhere_is_a_problem(hostile, loop):
    done = run("decode", hostile / loop)
    assert (done.status, done.err.count("\n")) == (2, 1)


def test_folders_may_be_nested_deeper_than_calls(tmp_path, monkeypatch):
    depth = 200
    folder = Path(*["d"] * depth)
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "capture").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + depth // 2)
    try:
        found = list(files_below(Path("d")))
    finally:
        sys.setrecursionlimit(limit)
    assert found == [folder / "capture"]


@POSIX
def test_the_window_waits_for_no_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (found,) = from_paths([tmp_path / "pipe"], pipes=False)
    assert isinstance(found, Problem)
    (found,) = from_paths([tmp_path / "pipe"])
    assert isinstance(found, Pipe)


@POSIX
def test_a_file_that_has_become_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SourceError, match="no regular file"):
        File(tmp_path / "pipe", "pipe").open()
    with pytest.raises(SourceError, match="folder"):
        File(tmp_path, "folder").open()


@POSIX
def test_a_pipe_that_is_named_is_read_to_its_end(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_bytes(response()))
    writer.start()
    done = run("decode", "--format", "json", tmp_path / "pipe")
    writer.join(10)
    assert (done.status, [row["code"] for row in done.rows]) == (0, ["NoSuchKey"])
