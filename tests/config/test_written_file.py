"""A file that is written is whole, or as it was; and none of our own is written over."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from obsdiag.config.paths import AppPaths
from obsdiag.config.written_file import output_file, refuse_own, replacing
from obsdiag.errors import TargetError


@pytest.fixture
def own(tmp_path) -> AppPaths:
    paths = AppPaths.below(tmp_path / "data")
    paths.create()
    return paths


def write(path, own, content: bytes = b"new") -> None:
    with output_file(path, own) as file:
        file.write(content)


def mode(path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_is_the_users_alone(tmp_path, own):
    write(tmp_path / "new", own)
    assert ((tmp_path / "new").read_bytes(), mode(tmp_path / "new")) == (b"new", 0o600)


def test_a_file_that_was_there_keeps_its_mode(tmp_path, own):
    (tmp_path / "old").write_bytes(b"old and longer")
    (tmp_path / "old").chmod(0o640)
    write(tmp_path / "old", own)
    assert ((tmp_path / "old").read_bytes(), mode(tmp_path / "old")) == (b"new", 0o640)


def test_a_link_stays_a_link(tmp_path, own):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write(tmp_path / "link", own)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_nothing_takes_the_place_of_a_pipe_or_a_device(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="Invalid argument"), replacing(tmp_path / "pipe"):
        pass
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.parametrize("before", [b"old", None])
def test_what_fails_leaves_everything_as_it_was(tmp_path, own, before):
    path = tmp_path / "file"
    if before is not None:
        path.write_bytes(before)

    def broken() -> None:
        with output_file(path, own) as file:
            file.write(b"half")
            raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        broken()
    assert (path.read_bytes() if path.exists() else None) == before
    assert {entry.name for entry in tmp_path.iterdir()} <= {"file", "data"}


@pytest.mark.parametrize(
    "name",
    [
        *("history.sqlite3", "history.sqlite3-wal", "history.sqlite3.damaged-1", "settings.json"),
        *("obsdiag.log", "obsdiag.lock", "notes.md", "catalogue.page"),
    ],
)
def test_no_file_of_our_own_is_written_over(tmp_path, own, name, monkeypatch):
    (own.data / name).write_bytes(b"ours")
    (tmp_path / "link").symlink_to(own.data / name)
    monkeypatch.chdir(tmp_path)
    for path in (own.data / name, tmp_path / "link", tmp_path / "data" / ".." / "data" / name):
        with pytest.raises(TargetError, match="its own data"):
            write(path, own)
    assert (own.data / name).read_bytes() == b"ours"


def test_another_name_of_our_file_is_refused_too(tmp_path, own):
    own.history.write_bytes(b"ours")
    (tmp_path / "other").hardlink_to(own.history)
    with pytest.raises(TargetError):
        refuse_own(tmp_path / "other", own)


def test_a_file_beside_ours_is_written(own):
    write(own.data / "export.json", own)
    assert (own.data / "export.json").read_bytes() == b"new"


def test_a_folder_is_refused(tmp_path, own):
    with pytest.raises(TargetError, match="folder"):
        write(tmp_path, own)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have names")
def test_a_pipe_is_written_as_it_is(tmp_path, own):
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write(tmp_path / "pipe", own)
    reader.join(10)
    assert read == [b"new"]


def test_the_longest_name_can_be_written(tmp_path):
    with replacing(tmp_path / ("x" * 255)) as file:
        file.write(b"new")
    assert (tmp_path / ("x" * 255)).read_bytes() == b"new"


def test_a_link_that_leads_round_is_an_error_of_the_system(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(OSError, match="symbolic links"):
        refuse_own(tmp_path / "loop", AppPaths.below(tmp_path))


def test_a_name_that_can_be_none_is_an_error_of_the_system(own):
    with pytest.raises(OSError, match="Invalid argument"), output_file(Path("a\0b"), own):
        pass
