"""A zip's table of contents."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest

from obsdiag.container import zip_directory
from obsdiag.container.zip_directory import read_directory
from tests.container.parcel import zipped

FILES = {"a.txt": b"alpha" * 50, "folder/": b"", "folder/b.txt": b"beta"}


def directory_of(data: bytes):
    return read_directory(BytesIO(data), len(data))


def test_files_are_named_in_order_and_folders_are_not():
    directory = directory_of(zipped(FILES))
    assert [entry.raw_name for entry in directory.entries()] == [b"a.txt", b"folder/b.txt"]
    first = next(directory.entries())
    assert (first.size, first.method, first.offset) == (250, zipfile.ZIP_DEFLATED, 0)


def test_a_name_leads_to_its_entry():
    directory = directory_of(zipped(FILES))
    assert directory.entry(directory.by_name()[b"folder/b.txt"]).size == 4


def test_what_stands_in_front_of_the_archive_is_allowed_for():
    directory = directory_of(b"#!/bin/sh\n" + zipped(FILES))
    assert directory.shift == 10
    assert next(directory.entries()).offset == 10


def test_a_comment_behind_the_table_is_passed_over():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a", b"x")
        archive.comment = b"c" * 60_000
    assert [entry.raw_name for entry in directory_of(out.getvalue()).entries()] == [b"a"]


def test_large_numbers_are_read_from_the_extra_field():
    table = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 45, 45, 0, 8, 0, 0, 7, 2**32 - 1, 5, 1, 20, 0, 0, 0, 0, 2**32 - 1
    )
    table += b"n" + struct.pack("<2H2Q", 1, 16, 2**40, 2**41)
    end_64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, len(table), 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(table), 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, 2**32 - 1, 2**32 - 1, 0)
    (entry,) = directory_of(table + end_64 + locator + end).entries()
    assert (entry.size, entry.packed, entry.offset) == (5, 2**40, 2**41)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\3\4" + bytes(100),
        zipped(FILES)[:-30],
        zipped(FILES)[:-10],
        zipped(FILES).replace(b"PK\1\2", b"PK\1\3", 2),
        b"PK\5\6" + bytes(8) + b"\xff" * 8 + bytes(2),
    ],
    ids=["no end", "cut table", "cut end", "damaged table", "table outside"],
)
def test_a_table_that_is_missing_or_damaged_is_none(data):
    assert directory_of(data) is None


def test_a_table_that_is_too_long_is_held_in_part(monkeypatch):
    monkeypatch.setattr(zip_directory, "MAX_TABLE", 120)
    directory = directory_of(zipped(FILES))
    assert directory.is_cut
    assert [entry.raw_name for entry in directory.entries()] == [b"a.txt"]
