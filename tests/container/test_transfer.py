"""Bodies as they were before they were made fit for the way."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from quopri import encodestring

import pytest

from obsdiag.container import transfer
from obsdiag.container.transfer import pieces, undone
from tests.rows import each

TEXT = "".join(f"Zeile {number}: Größe = {number}%\r\n" for number in range(300)).encode()


@pytest.fixture(autouse=True, params=[7, 64 * 1024])
def _piece(request, monkeypatch):
    monkeypatch.setattr(transfer, "PIECE", request.param)


def undo(body: bytes, encoding: str = "", charset: str | None = None) -> bytes:
    return b"".join(pieces(undone(BytesIO(body), encoding, charset)))


def test_a_body_that_needed_nothing_stays_as_it_is():
    assert undo(TEXT) == TEXT
    assert undo(TEXT, "7bit") == TEXT
    assert undo(TEXT, "x-uuencode") == TEXT


def test_quoted_printable_is_undone():
    packed = encodestring(TEXT.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    assert undo(packed, "quoted-printable") == TEXT


@each(
    "body, text",
    [
        (b"0000019CEBAD=\r\n03AD", b"0000019CEBAD03AD"),
        (b"cut=   \r\nhere", b"cuthere"),
        (b"a = b and 50=% =ZZ", b"a = b and 50=% =ZZ"),
        (b"ends with =3", b"ends with =3"),
    ],
)
def test_bruised_quoted_printable_is_undone_as_far_as_it_is_any(body, text):
    assert undo(body, "quoted-printable") == text


def test_a_line_without_an_end_is_undone_in_parts():
    assert undo(b"=41" * 100_000, "quoted-printable") == b"A" * 100_000


def test_base64_is_undone():
    packed = b64encode(TEXT)
    lines = b"\r\n".join(packed[at : at + 76] for at in range(0, len(packed), 76))
    assert undo(lines, "base64") == TEXT


@each(
    "body, data",
    [
        (b"YWJj\n!!! ZGVm", b"abcdef"),
        (b"YQ==YmM=ZGVm", b"abcdef"),
        (b"YWJ", b"ab"),
        (b"YWJjZ", b"abc"),
        (b"=====", b""),
    ],
)
def test_bruised_base64_is_undone_as_far_as_it_is_any(body, data):
    assert undo(body, "base64") == data


def test_text_in_another_character_set_becomes_utf_8():
    assert undo("Größe 存储".encode("gb18030"), "", "gb18030") == "Größe 存储".encode()
    assert undo("Größe".encode("utf-16-le"), "", "utf-16-le") == "Größe".encode()
    assert undo(b"cut \xb4", "", "gb18030") == "cut \ufffd".encode()


def test_both_are_undone_together():
    assert undo(b64encode("Größe".encode("cp1252")), "base64", "cp1252") == "Größe".encode()
