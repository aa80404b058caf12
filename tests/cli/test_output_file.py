"""A file that a command writes."""

from __future__ import annotations

import os
import stat
from threading import Thread

import pytest

from obsdiag.cli.output_file import is_own, write_file, written_beside
from obsdiag.config.paths import AppPaths


def mode_of(path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_is_for_nobody_else(tmp_path):
    write_file(tmp_path / "a", [b"1", b"2"])
    assert (tmp_path / "a").read_bytes() == b"12"
    assert os.name == "nt" or mode_of(tmp_path / "a") == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_is_there_is_replaced_and_keeps_its_mode(tmp_path):
    (tmp_path / "a").write_bytes(b"before")
    (tmp_path / "a").chmod(0o640)
    (tmp_path / "link").symlink_to("a")
    write_file(tmp_path / "link", [b"after"])
    assert ((tmp_path / "a").read_bytes(), mode_of(tmp_path / "a")) == (b"after", 0o640)
    assert (tmp_path / "link").is_symlink()


def test_what_is_there_stays_where_the_writing_fails(tmp_path):
    (tmp_path / "a").write_bytes(b"before")
    with pytest.raises(ZeroDivisionError):
        write_file(tmp_path / "a", (bytes(1 // number) for number in (1, 0)))
    assert (tmp_path / "a").read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_written_to(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    found: list[bytes] = []
    reader = Thread(target=lambda: found.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write_file(tmp_path / "pipe", [b"text"])
    reader.join(10)
    assert found == [b"text"]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(IsADirectoryError), written_beside(tmp_path):
        pass


def test_other_files_beside_the_history_are_not_the_program_s_own(tmp_path):
    paths = AppPaths.below(tmp_path)
    assert is_own(paths.history, paths)
    assert is_own(tmp_path / "History.sqlite3", paths)
    assert not is_own(tmp_path / "export.jsonl", paths)
    assert not is_own(tmp_path / "other" / "history.sqlite3", paths)
