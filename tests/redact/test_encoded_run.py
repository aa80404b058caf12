"""Text in base64 or hexadecimal digits, known by what it decodes to."""

from __future__ import annotations

from base64 import b64encode, encodebytes, urlsafe_b64encode

import pytest

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
