"""Chunks, compression and character sets are undone as far as the bytes themselves show them."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obsdiag.headers import NO_HEADERS, Headers
from obsdiag.http import body as body_module
from obsdiag.http.body import read_body
from obsdiag.model import Remark
from tests.answer import error

XML = error(message="A message of some length, so that it is worth packing. " * 4)
CUT, UNREADABLE, TOO_LARGE = Remark.BODY_CUT, Remark.BODY_UNREADABLE, Remark.BODY_TOO_LARGE


def head(*lines: bytes) -> Headers:
    block = b"".join(line + b"\r\n" for line in lines)
    return Headers(block, 0, len(block))


CHUNKED = head(b"Transfer-Encoding: chunked")
DEFLATE = head(b"content-encoding: deflate")


def chunked(data: bytes, *sizes: int, end: bytes = b"\r\n", extension: bytes = b"") -> bytes:
    parts, at = [], 0
    for size in (*sizes, len(data) - sum(sizes)):
        parts.append(b"%x%b%b%b%b" % (size, extension, end, data[at : at + size], end))
        at += size
    return b"".join(parts) + b"0" + end + end


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    "raw",
    [
        chunked(XML),
        chunked(XML, 1, 20, 3),
        chunked(XML, 40, end=b"\n"),
        chunked(XML, 40, extension=b";name=value"),
        chunked(XML, 40).replace(b"28\r\n", b"0028 \r\n"),
        chunked(XML, 171).replace(b"ab\r\n", b"AB\r\n"),
    ],
    ids=["one", "several", "line feeds", "extension", "padded", "upper case"],
)
def test_chunks_are_joined(raw):
    assert read_body(raw, CHUNKED) == (XML, frozenset())


def test_chunks_are_believed_without_a_header_where_a_document_follows():
    assert read_body(chunked(XML), NO_HEADERS).data == XML
    assert read_body(b"404\r\nNot Found", NO_HEADERS).data == b"404\r\nNot Found"


def test_a_body_whose_chunks_were_joined_before_stays():
    assert read_body(XML, CHUNKED) == (XML, frozenset())


def test_missing_chunks_are_said():
    whole = chunked(XML, 50, 60)
    data, remarks = read_body(whole[:100], CHUNKED)
    assert XML.startswith(data)
    assert len(data) > 80
    assert remarks == {CUT}


def test_sizes_that_no_longer_fit_are_left_out_as_lines():
    rewrapped = chunked(XML, 60, 80).replace(b"<Message>", b"<Message>\r\n ")
    data = read_body(rewrapped, CHUNKED).data
    assert b"".join(data.split()) == b"".join(XML.split())


@pytest.mark.parametrize(
    ("raw", "headers"),
    [
        (gzip.compress(XML), head(b"Content-Encoding: gzip")),
        (gzip.compress(XML), NO_HEADERS),
        (zlib.compress(XML), DEFLATE),
        (bare_deflate(XML), DEFLATE),
        (XML, DEFLATE),
        (XML, head(b"Content-Encoding: gzip")),
        (chunked(gzip.compress(XML), 30), CHUNKED),
    ],
    ids=["gzip", "gzip unsaid", "zlib", "bare", "unpacked", "gunzipped", "chunked gzip"],
)
def test_compression_is_undone_if_it_is_there(raw, headers):
    assert read_body(raw, headers) == (XML, frozenset())


@pytest.mark.parametrize("damage", [slice(0, -40), slice(0, 60)], ids=["half", "start"])
def test_packed_bytes_that_were_cut_show_what_can_be_unpacked(damage):
    data, remarks = read_body(gzip.compress(XML)[damage], NO_HEADERS)
    assert XML.startswith(data)
    assert data
    assert remarks == {CUT}


def test_packed_bytes_that_were_copied_as_text_are_said_to_be_unreadable():
    spoilt = gzip.compress(XML).decode("utf-8", "replace").encode()
    assert read_body(b"\x1f\x8b" + spoilt[4:], NO_HEADERS).remarks == {UNREADABLE}
    assert read_body(spoilt, head(b"Content-Encoding: br")).remarks == {UNREADABLE}


def test_nothing_is_believed_of_packed_bytes_whose_checksum_is_wrong():
    packed = bytearray(gzip.compress(XML))
    packed[-6] ^= 1
    assert read_body(bytes(packed), NO_HEADERS) == (b"", frozenset({UNREADABLE}))


def test_packed_bytes_whose_line_feeds_became_line_ends_are_read_where_the_checksum_agrees():
    packed = next(
        packed
        for number in range(200)
        if b"\n" in (packed := gzip.compress(XML + b"%d" % number)) and b"\r\n" not in packed
    )
    data, remarks = read_body(packed.replace(b"\n", b"\r\n"), NO_HEADERS)
    assert (data, remarks) == (gzip.decompress(packed), frozenset())


def test_a_bomb_is_unpacked_up_to_the_limit(monkeypatch):
    monkeypatch.setattr(body_module, "MAX_UNPACKED", 100_000)
    data, remarks = read_body(gzip.compress(b"x" * 10_000_000), NO_HEADERS)
    assert len(data) <= 100_000
    assert remarks == {TOO_LARGE}


@settings(deadline=None)
@given(raw=st.binary(max_size=200), field=st.sampled_from([b"gzip", b"deflate", b"br", b"x"]))
def test_any_bytes_become_utf_8(raw, field):
    headers = head(b"Transfer-Encoding: chunked", b"Content-Encoding: " + field)
    for prefix in (b"", b"\x1f\x8b\x08\x00", b"5\r\n"):
        read_body(prefix + raw, headers).data.decode()


@settings(deadline=None)
@given(data=st.binary(min_size=1, max_size=300), cut=st.integers(1, 300))
def test_whatever_was_packed_for_the_wire_is_unpacked(data, cut):
    plain = b"<Error>" + data.hex().encode()
    first = min(cut, len(plain) - 1)
    assert read_body(chunked(plain, first), CHUNKED) == (plain, frozenset())
    assert read_body(gzip.compress(plain), NO_HEADERS) == (plain, frozenset())
