"""The content of one member of a zip, unpacked and checked."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest

from obsdiag.container.unpack_limit import DamageError
from obsdiag.container.zip_directory import ZipEntry
from obsdiag.container.zip_member import AES, STORED, Content, is_encrypted, said_locked, why_unread

DATA = b"HTTP/1.1 404 Not Found\r\n" * 100


def entry(method: int = STORED, *, flags: int = 0, crc: int = zlib.crc32(DATA)) -> ZipEntry:
    return ZipEntry(b"a.txt", flags, method, crc, len(DATA), len(DATA))


def content(source: bytes, of: ZipEntry, size: int = 37) -> bytes:
    inside = Content(of, BytesIO(source))
    return b"".join(iter(lambda: inside.read(size), b""))


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def test_what_is_stored_and_what_is_packed_comes_out_the_same():
    assert content(DATA, entry()) == DATA
    assert content(deflated(DATA), entry(8)) == DATA


@pytest.mark.parametrize("method", [STORED, 8])
def test_a_wrong_checksum_is_told_at_the_end(method):
    packed = deflated(DATA) if method else DATA
    with pytest.raises(DamageError, match="checksum is wrong"):
        content(packed, entry(method, crc=1))


def test_what_stands_behind_a_packed_member_is_left():
    inside = Content(entry(8), BytesIO(deflated(DATA) + b"PK\1\2"))
    while inside.read(1000):
        pass
    assert inside.rest == b"PK\1\2"
    assert inside.packed() - len(inside.rest) == len(deflated(DATA))


def test_encrypted_members_are_told_of_once():
    locked = [entry(flags=1), entry(AES), entry(flags=1)]
    assert all(map(is_encrypted, locked))
    (said,) = said_locked(locked)
    assert "It is encrypted, and so are 2 more members" in said.reason
    assert list(said_locked([])) == []


@pytest.mark.parametrize(("method", "named"), [(9, "Deflate64"), (14, "LZMA"), (77, "method 77")])
def test_a_method_that_is_not_undone_is_named(method, named):
    assert named in (why_unread(entry(method)) or "")
    assert why_unread(entry()) is None
