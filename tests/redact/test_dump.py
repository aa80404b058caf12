import re

import pytest

from obsdiag.redact import mask_text

from .spellings import planted, secrets

REQUEST = (
    "GET /media/a b.txt HTTP/1.1\r\nHost: media.obs.example.com\r\n"
    "Authorization: OBS «ak»:«signature»\r\nCookie: s=«cookie=x»\r\n"
    "x-obs-security-token: «token=PLANTED0123456789012345678901234567890123456789ABCDEF»\r\n\r\n"
)


def in_characters(text: bytes) -> bytes:
    """Return `text` as `curl --trace-ascii` writes it."""
    lines, offset = [], 0
    for line in text.split(b"\r\n")[:-1]:
        for start in range(0, len(line) or 1, 64):
            lines.append(b"%04x: %s\n" % (offset + start, line[start : start + 64]))
        offset += len(line) + 2
    return b"".join(lines)


def in_bytes(text: bytes) -> bytes:
    """Return `text` as `curl --trace` writes it."""
    rows = [(at, text[at : at + 16]) for at in range(0, len(text), 16)]
    return b"".join(
        b"%04x: %-48s%s\n" % (at, row.hex(" ").encode() + b" ", re.sub(rb"[^ -~]", b".", row))
        for at, row in rows
    )


def told_by_characters(dump: bytes) -> bytes:
    lines = [line[6:] for line in dump.splitlines()]
    return b"".join(line if len(line) == 64 else line + b"\r\n" for line in lines)


def told_by_bytes(dump: bytes) -> bytes:
    return b"".join(bytes.fromhex(line[6:54].decode()) for line in dump.splitlines())


@pytest.mark.parametrize(
    ("write", "read"), [(in_characters, told_by_characters), (in_bytes, told_by_bytes)]
)
def test_a_secret_that_goes_over_lines_is_masked_and_the_trace_can_still_be_read(write, read):
    request = planted(REQUEST)
    trace = b"=> Send header, 300 bytes (0x12c)\n%s== Info: end\n" % write(request)
    assert mask_text(trace).count == len(secrets(REQUEST))
    masked = mask_text(trace).text
    dump = masked[masked.index(b"\n") + 1 : masked.index(b"== Info")]
    assert len(masked) == len(trace)
    assert dump == write(read(dump))
    told = read(dump)
    assert len(told) == len(request)
    assert not [secret for secret in secrets(REQUEST) if secret in told and len(secret) > 1]
    assert told.startswith(b"GET /media/a b.txt HTTP/1.1\r\nHost: media.obs.example.com\r\n")
    assert re.search(rb"\r\nAuthorization: OBS QX7P\.{14}42:masked-signature-....-*\r\n", told)
    assert re.search(
        rb"\r\nCookie: s=\*\r\nx-obs-security-token: masked-token-....-+\r\n\r\n", told
    )


@pytest.mark.parametrize("write", [in_characters, in_bytes])
def test_masking_a_trace_again_changes_nothing(write):
    masked = mask_text(write(planted(REQUEST))).text
    assert mask_text(masked).text == masked


def test_a_line_that_only_looks_like_a_dump_is_masked_too():
    masked = mask_text(b"0000: begin\nbeef: Signature=abcdefabcdefabcdef and more\n").text
    assert masked == b"0000: begin\nbeef: Signature=****************** and more\n"
