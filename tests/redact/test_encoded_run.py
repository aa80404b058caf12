"""Text in base64 or hexadecimal digits, known by what it decodes to."""

from __future__ import annotations

import re
from base64 import b64encode, encodebytes, urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.redact import mask_text
from obsdiag.redact.encoded_run import encoded_at, is_text

TEXT = b"Authorization: OBS QX7PLANTEDKEY0000042:pl4Nt3dSiGnaTur3abcdefGH= of the customer"


@pytest.mark.parametrize("encode", [b64encode, urlsafe_b64encode, lambda text: text.hex().encode()])
def test_text_is_found_wherever_it_begins(encode):
    run = encode(TEXT)
    text = b"data=" + run + b" end"
    (span,) = encoded_at(text, 5, 5 + len(run.rstrip(b"=")))
    assert text[span.start : span.end] == run


def test_what_decodes_to_no_text_is_left_alone():
    for plain in (b"DCD2FC9CAB78000001438F6640529BA9", b"nkbX5Pw7vRd26kP6gRwQQ4AxiN446dN6"):
        assert list(encoded_at(plain, 0, len(plain))) == []


def test_text_of_several_lines_is_masked_and_stays_so():
    packed = encodebytes(b"region: eu-de\n" * 8 + b"password: hunter2-and-more\n")
    masked = mask_text(packed).text
    assert masked != packed
    assert masked.count(b"\n") == packed.count(b"\n")


def test_bytes_are_text_in_utf_8_or_as_windows_has_it():
    assert is_text("Schlüssel 密钥".encode())
    assert is_text("密钥".encode()[:4])
    assert is_text("password".encode("utf-16-le"))
    assert not is_text(b"\x00\x01\x02\x03")
    assert not is_text(b"\xff\xfe\xfd")
    assert not is_text(b"")


@given(st.one_of(st.text(min_size=30), st.text(alphabet="äöü密钥ß a1", min_size=30)))
def test_the_first_look_at_digits_passes_all_that_is_text(text):
    if not is_text(text.encode()[:12]):
        return
    encoded = b64encode(text.encode())
    run = re.match(rb"[A-Za-z0-9]*", encoded)
    assert any(encoded_at(encoded, 0, run.end()))


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), min_size=12))
def test_so_does_text_as_windows_has_it(text):
    encoded = b64encode(text.encode("utf-16-le"))
    run = re.match(rb"[A-Za-z0-9]*", encoded)
    assert any(encoded_at(encoded, 0, run.end()))
