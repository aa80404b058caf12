"""A zip that is read from front to back."""

from __future__ import annotations

import zipfile

import pytest

from obsdiag.container import unpack_limit
from tests.answer import response
from tests.container.parcel import locked, read, zipped

CAPTURE = response()
FILES = {"a.txt": CAPTURE, "folder/": b"", "b.txt": b"b" * 70_000, "c.txt": b"c"}
CONTENT = {name: data for name, data in FILES.items() if not name.endswith("/")}


@pytest.fixture(autouse=True)
def _nothing_is_held(monkeypatch):
    monkeypatch.setattr(unpack_limit, "MAX_SPOOLED", 0)


@pytest.mark.parametrize("to_pipe", [False, True])
def test_a_zip_that_is_too_large_to_be_held_is_read_by_its_headers(to_pipe):
    found = read(zipped(FILES, to_pipe=to_pipe), as_pipe=True)
    assert found.members == CONTENT
    assert not found.skipped


def test_a_zip_without_its_table_gives_what_is_left():
    data = zipped(FILES)
    found = read(data[: data.index(b"PK\1\2")])
    assert found.members == CONTENT
    assert "table of contents is missing" in found.reasons


def test_a_zip_that_is_cut_gives_what_came_before():
    data = zipped({"a": CAPTURE, "b": CAPTURE}, zipfile.ZIP_STORED)
    found = read(data[: data.rindex(b"PK\3\4") + 31 + 20])
    assert found.members == {"a": CAPTURE, "b": CAPTURE[:20]}
    assert found.skipped[1:] == [("b", unpack_limit.CUT)]


def test_a_stored_member_without_its_size_is_said():
    found = read(zipped(FILES, zipfile.ZIP_STORED, to_pipe=True), as_pipe=True)
    assert not found.members
    assert "only in the archive's table" in found.reasons


def test_encrypted_members_are_said_once():
    found = read(locked(zipped(CONTENT)), as_pipe=True)
    assert [name for name, _ in found.skipped] == ["a.txt"]
    assert "2 more" in found.reasons


def test_bytes_that_only_look_like_a_header_are_passed_over():
    broken = b"PK\3\4" + b"\xff" * 40
    found = read(broken + zipped({"a": b"1"})[:-22])
    assert found.members == {"a": b"1"}


def test_damage_costs_only_its_member():
    data = bytearray(zipped({"a": CAPTURE * 20, "b": b"2"}))
    data[60:80] = bytes(20)
    del data[data.index(b"PK\1\2") :]
    found = read(bytes(data))
    assert found.members["b"] == b"2"
    assert [name for name, _ in found.skipped] == ["", "a"]
