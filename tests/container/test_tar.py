"""Files of a tar."""

from __future__ import annotations

import tarfile
from io import BytesIO

import pytest

from obsdiag.container import tar
from obsdiag.container.unpack_limit import CUT
from tests.container.parcel import read, tarred

LONG = "a-folder-with-a-long-name/" * 9 + "größe.log"
BLOCK = 512


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_files_of_every_format_are_given_in_order(form):
    files = {"b.log": b"b" * 513, "a.log": b"a" * BLOCK, "deep/empty.log": b""}
    found = read(tarred(files, form))
    assert list(found.members.items()) == list(files.items())
    assert not found.skipped


@pytest.mark.parametrize("form", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_long_names_are_put_together(form):
    assert read(tarred({LONG: b"x", "short": b"y"}, form)).members == {LONG: b"x", "short": b"y"}


def test_folders_and_links_are_no_members():
    out = BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("d", tarfile.DIRTYPE), ("l", tarfile.SYMTYPE), ("h", tarfile.LNKTYPE)):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
        archive.addfile(tarfile.TarInfo("f"), BytesIO(b""))
    assert list(read(out.getvalue()).members) == ["f"]


def test_a_size_that_octal_digits_have_no_room_for_is_read():
    data = bytearray(tarred({"a": b"x" * 600}, tarfile.GNU_FORMAT))
    data[124:136] = b"\x80" + (600).to_bytes(11, "big")
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:BLOCK])
    assert read(bytes(data)).members == {"a": b"x" * 600}


def test_a_size_in_pax_records_is_believed():
    out = BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        entry = tarfile.TarInfo("a")
        entry.size, entry.pax_headers = 5, {"size": "5", "comment": "path=none"}
        archive.addfile(entry, BytesIO(b"hello"))
    assert read(out.getvalue()).members == {"a": b"hello"}


def test_an_archive_that_is_cut_gives_what_came_before():
    found = read(tarred({"a": b"1" * 600, "b": b"2" * 600})[: 3 * BLOCK + BLOCK + 100])
    assert found.members == {"a": b"1" * 600, "b": b"2" * 100}
    assert found.skipped == [("b", CUT), ("", tar.NO_END)]


def test_damage_costs_what_stands_before_the_next_sound_header():
    data = bytearray(tarred({"a": b"1", "b": b"2", "c": b"3"}, tarfile.USTAR_FORMAT))
    data[2 * BLOCK] ^= 1
    found = read(bytes(data))
    assert found.members == {"a": b"1", "c": b"3"}
    assert found.skipped == [("", "It is damaged at byte 1,024.")]


def test_an_archive_that_was_appended_to_another_is_read_too():
    assert list(read(tarred({"a": b"1"}) + tarred({"b": b"2"})).members) == ["a", "b"]


def test_a_note_of_any_length_is_held_only_in_part(monkeypatch):
    monkeypatch.setattr(tar, "MAX_NOTE", 100)
    found = read(tarred({"x" * 5000: b"1", "b": b"2"}, tarfile.GNU_FORMAT))
    assert found.members["b"] == b"2"


def test_names_are_shown_and_never_followed():
    found = read(tarred({"../../etc/\x1b[31mpasswd": b"x"}, tarfile.GNU_FORMAT))
    assert list(found.members) == ["../../etc/\\x1b[31mpasswd"]


def test_the_map_of_a_sparse_file_is_passed_over():
    data = bytearray(tarred({"s": b"data", "b": b"2"}, tarfile.GNU_FORMAT))
    data[156:157], data[482:483], data[148:156] = b"S", b"\1", b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:BLOCK])
    data[BLOCK:BLOCK] = bytes(BLOCK)
    assert read(bytes(data)).members == {"s": b"data", "b": b"2"}
