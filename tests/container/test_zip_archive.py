"""A zip that has its table of contents."""

from __future__ import annotations

import bz2
import lzma
import struct
import zipfile

import pytest

from obsdiag.container import unpack_limit, zip_archive, zip_member
from obsdiag.container.part import Member
from tests.answer import response
from tests.container.parcel import Read, keep, locked, read, zipped

CAPTURE = response()


def repacked(method: int, packed: bytes, data: bytes) -> bytes:
    """Return a zip with one member whose packed bytes are taken as they are."""
    plain = bytearray(zipped({"a": packed}, zipfile.ZIP_STORED))
    table = plain.index(b"PK\1\2")
    for at in (8, table + 10):
        struct.pack_into("<H", plain, at, method)
    for at in (14, table + 16):
        struct.pack_into("<L", plain, at, zipfile.crc32(data))
    return bytes(plain)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_members_come_in_order_whatever_they_are_packed_with(method):
    files = {"b.txt": CAPTURE, "a/ü.txt": b"", "c": b"c" * 100_000}
    found = read(zipped(files, method))
    assert list(found.members.items()) == list(files.items())
    assert not found.skipped


def test_newer_methods_are_undone():
    assert read(repacked(95, lzma.compress(CAPTURE), CAPTURE)).members == {"a": CAPTURE}
    assert read(repacked(12, bz2.compress(CAPTURE), CAPTURE)).members == {"a": CAPTURE}
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.ZstdCompressor().compress(CAPTURE)
    assert read(repacked(93, packed, CAPTURE)).members == {"a": CAPTURE}


def test_zstandard_without_its_package_says_which_it_is(monkeypatch):
    monkeypatch.setattr(zip_member, "optional", lambda name: None)
    assert "package zstandard" in read(repacked(93, b"x", b"x")).reasons


@pytest.mark.parametrize(("method", "name"), [(9, "Deflate64"), (14, "LZMA"), (77, "method 77")])
def test_a_method_that_is_not_undone_is_named(method, name):
    found = read(repacked(method, b"x", b"x"))
    assert found.skipped == [
        ("a", f"It is packed with {name}, which is not read: pack it with Deflate.")
    ]


def test_encrypted_members_are_said_once():
    found = read(locked(zipped({"a.txt": b"1", "b.txt": b"2", "c.txt": b"3"})))
    assert not found.members
    assert found.skipped == [
        ("a.txt", "It is encrypted, and so are 2 more members: ask for it without a password.")
    ]


def test_encryption_with_aes_is_named():
    found = read(locked(zipped({"a.txt": b"1"}), method=99))
    assert found.reasons == "It is encrypted with AES: ask for it without a password."


def test_a_wrong_checksum_is_said():
    data = zipped({"a": CAPTURE, "b": b"fine"}, zipfile.ZIP_STORED).replace(
        b"NoSuchKey", b"NoSuchKex", 1
    )
    found = read(data)
    assert found.members["b"] == b"fine"
    assert [name for name, _ in found.skipped] == ["a"]
    assert "checksum" in found.reasons


def test_a_member_without_its_header_is_said():
    data = bytearray(zipped({"a": b"1", "b": b"2"}))
    data[data.rindex(b"PK\3\4")] = 0
    found = read(bytes(data))
    assert found.members == {"a": b"1"}
    assert found.skipped == [("b", "It is damaged: it has no header at byte 34.")]


def test_a_name_in_another_character_set_is_shown():
    data = zipped({"xxxx.txt": b"1"}).replace(b"xxxx", "日志".encode("gb18030"))
    assert list(read(data).members) == ["日志.txt"]


def test_more_members_than_the_table_holds_are_said(monkeypatch):
    monkeypatch.setattr("obsdiag.container.zip_directory.MAX_TABLE", 100)
    found = read(zipped({"a": b"1", "b": b"2", "c": b"3"}))
    assert list(found.members) == ["a", "b"]
    assert found.skipped == [("", unpack_limit.TOO_MANY)]


HAR_ZIP = zipped({"x/one.xml": b"<one/>", "y/two.xml": b"<two/>", "x/my.har": b"{}", "z.xml": b"z"})


def read_har(data: bytes, *asked: str) -> tuple[Read, list[bytes | None]]:
    from io import BytesIO

    from obsdiag.container import open_container
    from obsdiag.input.stream import Stream

    found, given = Read({}, [], []), []
    for part in open_container(Stream.of(data), BytesIO(data)):
        if isinstance(part, Member) and part.name.endswith(".har"):
            given = [part.beside(name) for name in asked]
        keep(part, found)
    return found, given


def test_a_har_comes_first_and_is_given_the_files_beside_it():
    found, given = read_har(HAR_ZIP, "one.xml", "two.xml", "../z.xml")
    assert given == [b"<one/>", None, None]
    assert list(found.members) == ["x/my.har", "y/two.xml", "z.xml"]


def test_a_long_file_beside_a_har_is_given_in_part(monkeypatch):
    monkeypatch.setattr(zip_archive, "MAX_BESIDE", 4)
    assert read_har(HAR_ZIP, "one.xml")[1] == [b"<one"]


def test_an_encrypted_file_beside_a_har_is_not_given():
    data = bytearray(HAR_ZIP)
    data[data.index(b"PK\1\2") + 8] |= 1
    assert read_har(bytes(data), "one.xml")[1] == [None]
