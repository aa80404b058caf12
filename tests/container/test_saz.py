"""Fiddler's sessions."""

from __future__ import annotations

import gzip

from obsdiag.container import saz as fiddler
from tests.answer import response
from tests.container.parcel import locked, read, zipped

REQUEST = (
    b"GET https://media.obs.example.com/img/1.png HTTP/1.1\r\nHost: media.obs.example.com\r\n\r\n"
)
DOCUMENT = b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
PACKED = b"HTTP/1.1 403 Forbidden\r\nServer: OBS\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(
    DOCUMENT
)


def sessions(**more: bytes) -> bytes:
    files = {
        "[Content_Types].xml": b"<Types/>",
        "raw/1_c.txt": REQUEST,
        "raw/1_s.txt": response(),
        "raw/1_m.xml": b"<Session/>",
        "raw/2_s.txt": PACKED,
        "raw/2_c.txt": REQUEST.replace(b"GET", b"PUT"),
        "raw/3_c.txt": REQUEST,
        "raw/3_s.txt": b"",
        "_index.htm": b"<html/>",
    }
    return zipped({**files, **{f"raw/{name}": data for name, data in more.items()}})


def test_each_response_is_paired_with_its_request():
    found = read(sessions())
    assert not found.members
    first, second, _ = found.pairs
    assert first == ("raw/1_s.txt", REQUEST, response(), "saz")
    assert second.request.startswith(b"PUT ")
    assert second.response == PACKED


def test_a_response_without_a_request_is_read():
    found = read(zipped({"raw/07_s.txt": response()}))
    (pair,) = found.pairs
    assert pair.request == b""
    assert pair.response == response()


def test_an_archive_in_an_archive_is_paired_too():
    found = read(zipped({"from customer/case.saz": sessions()}))
    assert found.pairs[0].name == "from customer/case.saz/raw/1_s.txt"


def test_an_archive_that_was_packed_again_gives_its_sessions_and_what_was_put_beside_them():
    files = {"case/raw/1_c.txt": REQUEST, "case/raw/1_s.txt": response(), "case/_index.htm": b"404"}
    found = read(zipped({**files, "case/notes.txt": b"notes", "draw/1_s.txt": b"drawn"}))
    assert found.members == {"case/notes.txt": b"notes", "draw/1_s.txt": b"drawn"}
    assert found.pairs[0].request == REQUEST


def test_an_encrypted_archive_says_so_once():
    for method, words in ((None, "It is encrypted,"), (99, "It is encrypted with AES,")):
        found = read(locked(sessions(), method))
        assert not found.pairs
        assert [name for name, _ in found.skipped] == ["raw/1_s.txt"]
        assert found.reasons.startswith(words)


def test_a_long_response_is_read_in_part(monkeypatch):
    monkeypatch.setattr(fiddler, "MAX_MESSAGE", 1024**2)
    found = read(sessions(**{"1_s.txt": response() + b" " * 2 * 1024**2}))
    assert len(found.pairs[0].response) == 1024**2
    assert found.skipped == [("raw/1_s.txt", "Only its first 1 MiB were read.")]


def test_a_damaged_response_costs_only_itself():
    data = bytearray(sessions())
    at = data.index(b"raw/1_s.txt") + 60
    data[at : at + 8] = bytes(8)
    found = read(bytes(data))
    assert [name for name, _ in found.skipped] == ["raw/1_s.txt"]
    assert found.pairs[1].response.startswith(b"HTTP/1.1 403")
