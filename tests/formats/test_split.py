"""A long text read in pieces tells what it tells as a whole."""

from __future__ import annotations

import random

import pytest

from obsdiag.formats import split as parting
from obsdiag.formats.captures import read_decoded
from obsdiag.formats.split import pieces, quiet_start
from obsdiag.model import Origin
from tests.answer import error, response

LINE = b"2026-03-14T09:28:30Z INFO worker-7 copied 4096 bytes from /var/spool to /mnt/store\n"
QUIET = LINE * 600
"""Enough to part a text in it."""
VERBOSE = (
    b"* Connected to photos.obs.region-1.example.com (203.0.113.7) port 443\n"
    b"> GET /holiday/beach.jpg HTTP/1.1\r\n> Host: photos.obs.region-1.example.com\r\n> \r\n"
    b"< HTTP/1.1 404 Not Found\r\n< Server: OBS\r\n< \r\n%b\n"
)
ERRORS = (
    lambda one: response(body=error(request_id=one)) + b"\n",
    lambda one: VERBOSE % error(request_id=one),
    lambda one: b"HTTP/1.1 404 Not Found\nServer: OBS\nx-obs-request-id: %b\n\n" % one.encode(),
    lambda one: LINE + b"status: 403, body: " + error("AccessDenied", "No.", one) + b"\n" + LINE,
    lambda one: b"S3 error: 403 (AccessDenied): Access Denied\n",
    lambda one: b"error code [NoSuchKey], status [404], request id [%b]\n" % one.encode(),
)


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(parting, "PIECE", 200_000)
    monkeypatch.setattr(parting, "MOST", 600_000)


def blocks_of(text: bytes, size: int) -> list[bytes]:
    return [text[at : at + size] for at in range(0, len(text), size)]


def parts_of(text: bytes) -> list[tuple[bytes, bool]]:
    return list(pieces(iter(blocks_of(text, 50_000))))


def told(text: bytes, line: int = 1, offset: int = 0) -> list[tuple[object, ...]]:
    """Return what is read in a text, and where; the line end behind it may be of another piece."""
    captures = read_decoded((text,), Origin("log", None, line, offset))
    return [(one.format, one.status, one.place(0), one.body, one.said) for one in captures]


@pytest.mark.parametrize("seed", range(4))
def test_pieces_tell_what_the_whole_tells(seed):
    chance = random.Random(seed)
    text = b"".join(
        chance.choice(ERRORS)(f"0000019CEBAD03AD{number:016X}") + LINE * chance.randrange(900)
        for number in range(40)
    )
    found, line, offset = [], 1, 0
    parts = parts_of(text)
    for part, _ in parts:
        found += told(part, line, offset)
        line, offset = line + part.count(b"\n"), offset + len(part)
    assert len(parts) > 3
    assert b"".join(part for part, _ in parts) == text
    assert found == told(text)


def test_only_the_last_piece_ends_where_the_text_cannot_be_parted():
    flags = [parted for _, parted in parts_of(QUIET * 20)]
    assert len(flags) > 3
    assert flags == [True] * (len(flags) - 1) + [False]


def test_a_piece_starts_with_a_line():
    assert all(part.startswith(LINE) for part, _ in parts_of(QUIET * 20))


def test_a_text_without_records_is_handed_back_before_too_much_is_held():
    text = b"a sentence of a letter that goes on and on, error 403 or not\n" * 32_000
    blocks = iter(blocks_of(text, 50_000))
    ((piece, parted),) = pieces(blocks)
    assert not parted
    assert 600_000 <= len(piece) <= 650_000
    assert piece + b"".join(blocks) == text


def test_nothing_is_one_empty_piece():
    assert list(pieces(iter(()))) == [(b"", False)]


ANSWER = (
    b"DEBUG: Response:\n{'data': b'<Error><Code>AccessDenied</Code></Error>',\n 'status': 403}\n",
    b"DEBUG: S3Error: 403 (Forbidden)\nDEBUG: ErrorXML: Code: 'AccessDenied'\n",
    b"ERROR: S3 error: 403 (AccessDenied): Access Denied\n",
)
"""What s3cmd logs of one answer, each a record or more."""


def test_a_call_is_not_parted_behind_the_record_that_it_begins_with():
    text, begins = LINE + b"".join(ANSWER), len(LINE)
    within = (begins + len(ANSWER[0]), begins + len(ANSWER[0] + ANSWER[1]))
    assert [quiet_start(text + LINE, at) for at in (begins, *within)] == [begins] * 3
    assert quiet_start(text + LINE, len(text)) == len(text)


def test_a_paste_of_answers_is_parted_between_two_of_them():
    ids = [f"0000019CEBAD03AD{number:016X}" for number in range(2000)]
    text = b"".join(response(body=error(request_id=one), end=b"\n") + b"\n\n" for one in ids)
    found, line, offset = [], 1, 0
    parts = parts_of(text)
    for part, _ in parts:
        assert part.startswith(b"HTTP/1.1 404")
        found += told(part, line, offset)
        line, offset = line + part.count(b"\n"), offset + len(part)
    assert len(parts) > 2
    assert found == told(text)


@pytest.mark.parametrize(
    "between", [b"", b"\n", b"\n\nGET /a HTTP/1.1\nHost: b\n\n", b"\n\nerror: that was it\n\n"]
)
def test_a_paste_is_not_parted_where_anything_stands_between_two_answers(between):
    text = (response(end=b"\n") + between) * 3000
    assert [is_cut for _, is_cut in parts_of(text)] == [False]
