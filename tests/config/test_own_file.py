"""A file of our own is read, and nothing that lies in its place is waited for or read for ever."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from obsdiag.config import settings
from obsdiag.config.own_file import read_own
from obsdiag.errors import ObsdiagError
from obsdiag.notes import load_notes
from obsdiag.published import load_catalogue

if TYPE_CHECKING:
    from pathlib import Path


def in_its_place(path: Path, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero" if kind == "device" else path)


anything = pytest.mark.parametrize("kind", ["pipe", "folder", "device", "loop"])
unix = pytest.mark.skipif(os.name == "nt", reason="needs the files of Unix")


def test_a_file_is_read_to_its_end(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 100_000)
    assert read_own(tmp_path / "file", 100_000) == b"x" * 100_000


def test_a_file_that_is_too_large_is_refused(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 101)
    with pytest.raises(OSError, match="too large"):
        read_own(tmp_path / "file", 100)


@unix
@anything
def test_what_is_no_file_is_refused_at_once(tmp_path, kind):
    in_its_place(tmp_path / "it", kind)
    with pytest.raises(OSError, match=r"regular|directory|[Ll]oop|symbolic|ermission"):
        read_own(tmp_path / "it", 100)


@unix
@anything
def test_what_lies_in_the_place_of_settings_and_notes_is_said(tmp_path, kind):
    in_its_place(tmp_path / "it", kind)
    for read in (settings.load, settings.load_retention, load_notes):
        with pytest.raises(ObsdiagError, match="cannot be read"):
            read(tmp_path / "it")
    with pytest.raises(ObsdiagError):
        settings.save(tmp_path / "it", settings.Settings())


@unix
@anything
def test_what_lies_in_the_place_of_a_newer_page_is_passed_over(tmp_path, kind):
    in_its_place(tmp_path / "it", kind)
    assert len(load_catalogue(tmp_path / "it").entries) == 111
