"""The text of a source that is too long to be held."""

from __future__ import annotations

import gzip
import tarfile

from obsdiag.ui.capture.source_search import part_around
from obsdiag.ui.capture.source_text import SourceText


def test_a_plain_file_is_read_as_it_is(tmp_path):
    path = tmp_path / "app.log"
    path.write_bytes(b"one\ntwo\n")
    assert b"".join(SourceText(path).blocks()) == b"one\ntwo\n"
    assert SourceText(path).is_plain()


def test_a_pasted_text_is_read_as_a_file_is():
    pasted = SourceText(None, pasted=b"one\ntwo\n")
    assert b"".join(pasted.blocks()) == b"".join(pasted.blocks()) == b"one\ntwo\n"
    assert pasted.is_plain()
    assert pasted.is_there()
    assert part_around(pasted, 4, 2).text == b"one\ntwo\n"


def test_a_packed_file_is_unpacked(tmp_path):
    path = tmp_path / "app.log.gz"
    path.write_bytes(gzip.compress(b"one\n"))
    assert b"".join(SourceText(path).blocks()) == b"one\n"
    assert not SourceText(path).is_plain()


def test_one_member_of_an_archive_is_read(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).write_text(f"{name}\n")
    path = tmp_path / "logs.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(tmp_path / "one", "logs/one")
        archive.add(tmp_path / "two", "logs/two")
    assert b"".join(SourceText(path, "logs/two").blocks()) == b"two\n"
    assert b"".join(SourceText(path, "logs/three").blocks()) == b""


def test_a_wide_text_is_given_as_utf_8(tmp_path):
    path = tmp_path / "app.log"
    path.write_bytes("schl\u00fcssel\n".encode("utf-16"))
    assert b"".join(SourceText(path).blocks()).decode() == "schl\u00fcssel\n"
    assert not SourceText(path).is_plain()
