"""An input masked with all that is in it."""

from __future__ import annotations

import bz2
import io
import lzma
import zipfile

import pytest

from obsdiag.handover.masking import Masking
from obsdiag.handover.repacking import RefusedError
from obsdiag.record import record
from tests.answer import error, findings, response
from tests.history.planted import CAPTURES, planted
from tests.rows import each

TOKEN = "gQpldXJvcGVhbmNsb3VkAbCdEf0123456789"
ANSWER = response("404 Not Found", error(), (f"x-auth-token: {TOKEN}", "Server: OBS"))
NEEDED = (
    *("status", "code", "message", "request_id", "host_id", "bucket", "key", "resource"),
    *("method", "time", "format", "catalogue"),
)


def shown(data: bytes) -> list[list[object]]:
    """Return what a diagnosis needs of each finding."""
    return [[record(one)[name] for name in NEEDED] for one in findings(data)]


def test_text_comes_out_as_utf_8():
    out = Masking().masked(ANSWER.decode().encode("utf-16"))
    assert TOKEN.encode() not in out
    assert b"NoSuchKey" in out


def test_each_masked_text_is_handed_on():
    seen: list[bytes] = []
    Masking(each=seen.append).masked(ANSWER)
    assert len(seen) == 1
    assert TOKEN.encode() not in seen[0]


def test_names_are_replaced_in_what_was_masked():
    out = Masking(replace=lambda text: text.replace(b"NoSuchKey", b"XXXXXXXXX")).masked(ANSWER)
    assert b"XXXXXXXXX" in out


@pytest.mark.parametrize("pack", [bz2.compress, lzma.compress], ids=["bz2", "xz"])
def test_other_compressions_come_out_as_gzip(pack):
    out = Masking().masked(pack(ANSWER))
    assert out.startswith(b"\x1f\x8b")
    assert [one.error.code for one in findings(out)] == ["NoSuchKey"]


def test_it_is_not_unpacked_past_its_limit(monkeypatch):
    monkeypatch.setattr("obsdiag.handover.masking.MAX_UNPACKED", 1000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"x" * 2000)
    with pytest.raises(RefusedError, match="unpacks to more"):
        Masking().masked(out.getvalue())


def test_rich_text_that_ends_as_a_string_of_c_is_masked():
    text = rb"{\rtf1\ansi\pard password: Sommer2026!x\par HTTP/1.1 404 Not Found\par}" + b"\r\n\0"
    masked = Masking().masked(text)
    assert b"Sommer2026" not in masked
    assert masked.startswith(rb"{\rtf1\ansi\pard password: masked-password-")
    assert masked.endswith(rb"HTTP/1.1 404 Not Found\par}" + b"\r\n")


def wrapped(text: str, width: int) -> bytes:
    """Return a text as it is copied out of a window of so many columns."""
    rows = [
        line[at : at + width] for line in text.splitlines() for at in range(0, len(line), width)
    ]
    return "\n".join(rows).encode() + b"\n"


@pytest.mark.parametrize("width", [64, 80, 97])
@pytest.mark.parametrize("name", ["http", "exchange", "curl-verbose", "url-password"])
def test_what_a_window_has_broken_is_read_as_before_once_it_is_masked(name, width):
    text = wrapped(planted(7, name).decode(), width)
    assert shown(Masking().masked(text)) == shown(text)


@each("name", CAPTURES)
def test_a_masked_input_of_each_format_shows_the_same_and_is_masked_no_more(name):
    raw = planted(3, name)
    masked = Masking().masked(raw)
    assert shown(masked) == shown(raw) != []
    assert Masking().masked(masked) == masked
