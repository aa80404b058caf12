"""Messages whose body is compressed."""

from __future__ import annotations

import gzip

from obsdiag.handover.masking import Masking
from obsdiag.handover.packed_body import unpacked_message

BODY = b"<Error><Code>AccessDenied</Code><Message>token=planted-4711x</Message></Error>" * 3
PACKED = gzip.compress(BODY, mtime=0)
MESSAGE = (
    b"HTTP/1.1 403 Forbidden\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\nServer: OBS\r\n\r\n"
    % len(PACKED)
) + PACKED


def test_a_message_reads_with_its_body_unpacked():
    plain = unpacked_message(MESSAGE)
    assert plain is not None
    assert plain.endswith(BODY)
    assert b"Content-Encoding" not in plain
    assert b"Content-Length: %d\r\n" % len(BODY) in plain


def test_it_is_masked_like_any_text():
    masked = Masking().masked(MESSAGE)
    assert b"planted-4711x" not in masked
    assert masked.startswith(b"HTTP/1.1 403 Forbidden\r\n")


def test_what_is_no_message_or_has_a_body_of_bytes_is_none():
    assert unpacked_message(b"\0\1\2\3") is None
    assert unpacked_message(b"HTTP/1.1 200 OK\r\n\r\n" + b"\0\1" * 90) is None
