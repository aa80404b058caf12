"""Compressed files."""

from __future__ import annotations

import bz2
import gzip
import lzma

import pytest

from obsdiag.container import compressed, unpack_limit
from obsdiag.container import decompressor as engine
from tests.answer import response
from tests.container.parcel import read, tarred

CAPTURE = response()
PACKED = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


@pytest.mark.parametrize("name", PACKED)
def test_a_compressed_file_is_its_content(name):
    found = read(PACKED[name](CAPTURE))
    assert found.members == {"": CAPTURE}
    assert not found.skipped


@pytest.mark.parametrize("name", PACKED)
def test_files_packed_one_by_one_and_joined_are_one(name):
    assert read(PACKED[name](b"one ") + PACKED[name](b"two")).members == {"": b"one two"}


@pytest.mark.parametrize("name", PACKED)
def test_a_compressed_tar_is_a_tar(name):
    assert read(PACKED[name](tarred({"a": b"1", "b": b"2"}))).members == {"a": b"1", "b": b"2"}


@pytest.mark.parametrize("name", PACKED)
def test_a_cut_file_says_so(name):
    packed = PACKED[name](CAPTURE * 50)
    found = read(packed[: len(packed) - 9])
    assert (CAPTURE * 50).startswith(found.members.get("", b""))
    assert found.skipped == [("", unpack_limit.CUT)]


def test_zstandard_is_read_where_its_package_is_installed():
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.ZstdCompressor().compress(CAPTURE)
    skipped_frame = b"\x50\x2a\x4d\x18\4\0\0\0abcd"
    assert read(packed).members == {"": CAPTURE}
    assert read(skipped_frame + packed + packed).members == {"": CAPTURE * 2}
    assert read(packed[:-3]).skipped == [("", unpack_limit.CUT)]


def test_zstandard_without_its_package_says_which_it_is(monkeypatch):
    monkeypatch.setattr(compressed, "optional", lambda name: None)
    found = read(b"\x28\xb5\x2f\xfd\0\0\0")
    assert found.skipped == [("", "Reading zst files takes the Python package zstandard.")]


def test_gzip_without_isal_gives_the_same(monkeypatch):
    data = gzip.compress(CAPTURE * 5000)
    found = read(data)
    monkeypatch.setattr(engine, "optional", lambda name: None)
    assert read(data) == found


def test_a_bomb_stops(monkeypatch):
    monkeypatch.setattr(unpack_limit, "RATIO_FROM", 100_000)
    found = read(bz2.compress(bytes(10_000_000)))
    assert len(found.members.get("", b"")) < 10_000_000
    assert found.skipped == [("", unpack_limit.BOMB)]
