"""Bytes in whatever character set they are become text."""

from __future__ import annotations

import pytest

from obsdiag.characters import as_text, as_utf8
from obsdiag.headers import Headers


def test_bytes_that_are_no_utf_8_are_windows_1252():
    assert as_text("Zürich".encode()) == "Zürich"
    assert as_text("Zürich “1”".encode("cp1252")) == "Zürich “1”"
    assert as_text(b"\x81") == "\ufffd"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("指定的对象不存在".encode("gb18030"), "指定的对象不存在"),
        ("Schlüssel fehlt".encode("cp1252"), "Schlüssel fehlt"),
        ("“quoted”".encode("cp1252"), "“quoted”"),
        ("Ключ не найден".encode(), "Ключ не найден"),
        ('<?xml version="1.0" encoding="koi8-r"?>Ключ'.encode("koi8-r"), "Ключ"),
        ('<?xml version="1.0" encoding="none-such"?>é'.encode("cp1252"), "é"),
    ],
)
def test_text_in_another_character_set_becomes_utf_8(raw, text):
    assert as_utf8(raw).decode().endswith(text)


def test_a_character_cut_in_two_spoils_nothing_else():
    assert as_text("Schlüssel für Jürgen".encode()[:-6] + b"\xc3") == "Schlüssel für J\ufffd"


def test_a_header_field_is_read_as_a_body_is():
    text = b"x-obs-error-message: " + "指定的对象不存在".encode("gb18030")
    assert Headers(text, 0, len(text)).get(b"x-obs-error-message") == "指定的对象不存在"
