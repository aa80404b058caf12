"""Decompressors, with and without the packages that make them faster."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib

import pytest

from obsdiag.container import decompressor as engine
from obsdiag.container.decompressor import GZIP, RAW, Inflate, Unzstd, optional, unbzip2, unxz

DATA = b"".join(b"line %d of a log that repeats itself\n" % number for number in range(5_000))


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=RAW)
    return packer.compress(data) + packer.flush()


def make_zstd() -> Unzstd:
    pytest.importorskip("zstandard")
    return Unzstd()


def zstd(data: bytes) -> bytes:
    return pytest.importorskip("zstandard").ZstdCompressor().compress(data)


ENGINES = {
    "gzip": (lambda: Inflate(GZIP), gzip.compress),
    "deflate": (lambda: Inflate(RAW), raw_deflate),
    "bzip2": (unbzip2, bz2.compress),
    "xz": (unxz, lzma.compress),
    "zstd": (make_zstd, zstd),
}


@pytest.fixture(params=["with isal", "without"])
def inflating(request, monkeypatch):
    """Do the test with isal, where it is installed, and without."""
    if request.param == "with isal":
        pytest.importorskip("isal")
    else:
        monkeypatch.setattr(engine, "optional", lambda name: None)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(("piece", "most"), [(1000, 10**7), (10**7, 1000), (777, 5000)])
def test_what_was_packed_comes_out_in_bounded_pieces(name, piece, most):
    start, pack = ENGINES[name]
    packed, one, out = pack(DATA) + b"behind", start(), []
    while not one.eof:
        data = b""
        if one.needs_input:
            data, packed = packed[:piece], packed[piece:]
        out.append(one.decompress(data, most))
        assert len(out[-1]) <= most
    assert b"".join(out) == DATA
    assert b"behind".startswith(one.unused_data)


@pytest.mark.parametrize("window", [GZIP, RAW])
def test_deflate_gives_the_same_with_isal_and_without(inflating, window):
    packed = gzip.compress(DATA) if window == GZIP else raw_deflate(DATA)
    one = Inflate(window)
    assert one.decompress(packed + b"behind", len(DATA) + 1) == DATA
    assert one.eof
    assert one.unused_data == b"behind"


def test_deflate_that_is_cut_wants_more(inflating):
    one = Inflate(GZIP)
    assert DATA.startswith(one.decompress(gzip.compress(DATA)[:-50], len(DATA)))
    assert one.needs_input
    assert not one.eof


def test_damage_is_one_of_the_errors_that_are_known(inflating):
    with pytest.raises(engine.damages()):
        Inflate(GZIP).decompress(b"\x1f\x8b\x08\0\0\0\0\0\0\3\xff\xff\xff\xff", 100)


def test_a_package_that_is_missing_is_none():
    assert optional("no_such_package_at_all") is None


def test_what_takes_too_much_memory_is_said(monkeypatch):
    monkeypatch.setattr(engine, "MAX_MEMORY", 1024**2)
    with pytest.raises(engine.damages()) as caught:
        unxz().decompress(lzma.compress(b"x"), 100)
    assert engine.why_damaged(caught.value) == "Unpacking it takes more than 1 MiB of memory."
    assert "not enough" in engine.why_damaged(MemoryError())
    assert "damaged" in engine.why_damaged(zlib.error("Error -3 while decompressing data"))


def test_the_best_compression_of_xz_is_undone():
    assert unxz().decompress(lzma.compress(DATA, preset=9), len(DATA)) == DATA
