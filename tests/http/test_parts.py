"""A response whose parts are known becomes a capture with everything in its place."""

from __future__ import annotations

import gzip

import pytest

from obsdiag.http.message_pair import read_exchange
from obsdiag.http.parts import (
    MAX_FIELDS,
    RequestParts,
    ResponseParts,
    as_bytes,
    capture_of,
    fields_of,
)
from obsdiag.model import Origin, Remark
from tests.answer import HOST_ID, error
from tests.http.sent import sent
from tests.rows import each

FIELDS = [("Server", "OBS"), ("x-obs-id-2", HOST_ID)]
ASKED = RequestParts("PUT", "https://example.com/a b", [("Host", "example.com")])
ORIGIN = Origin("made-up", "7", 12)


@pytest.mark.parametrize("asked", [None, ASKED])
@pytest.mark.parametrize("body", [b"", error(), b"<html>HTTP/1.1 200 OK\r\n\r\n", b"\xff\xfe"])
def test_it_reads_as_the_messages_would(asked, body):
    capture = capture_of(ResponseParts(404, "Not Found", FIELDS, body, asked), ORIGIN, "x")
    request = b"" if asked is None else sent("PUT https://example.com/a%20b HTTP/1.1", asked.fields)
    read = read_exchange(request, sent("HTTP/1.1 404 Not Found", FIELDS, body), ORIGIN, "x")
    for part in ("text", "mended", "status", "reason", "body", "body_offset", "head_offset"):
        assert getattr(capture, part) == getattr(read, part)
    assert list(capture.headers) == list(read.headers)
    if asked is not None:
        assert capture.request.target == read.request.target == "https://example.com/a%20b"
        assert list(capture.request.headers) == list(read.request.headers)


def test_every_part_of_it_is_at_the_place_of_the_entry():
    capture = capture_of(ResponseParts(404, "", FIELDS, error(), ASKED), ORIGIN, "x")
    assert {capture.place(at).line for at in (0, capture.head_offset, len(capture.mended))} == {12}


def test_a_packed_body_is_unpacked():
    assert (
        capture_of(ResponseParts(404, "", [], gzip.compress(error())), ORIGIN, "x").body == error()
    )


def test_remarks_are_kept():
    torn = ResponseParts(
        404, "", [], gzip.compress(error())[:40], None, frozenset({Remark.BODY_ABSENT})
    )
    assert capture_of(torn, ORIGIN, "x").remarks == {Remark.BODY_ABSENT, Remark.BODY_CUT}


def test_a_line_end_in_a_part_starts_no_field():
    sneaky = ResponseParts(404, "No\r\nSuch: x", [("a", "b\nc: d"), ("e\rf", "g")], b"")
    assert [field.name for field in capture_of(sneaky, ORIGIN, "x").headers] == ["a"]


@each(
    "value, fields",
    [
        ([{"name": "a", "value": "b"}], [("a", "b")]),
        ([{"key": "a", "value": "b"}], [("a", "b")]),
        ([["a", "b"]], [("a", "b")]),
        ({"a": "b", "c": 7}, [("a", "b"), ("c", "7")]),
        ([{"name": "a"}, {"value": "b"}, {"name": "c", "value": ["d"]}], [("a", "")]),
        ([["a"], ["a", "b", "c"], "ab", None], []),
        ("a: b", []),
        (None, []),
    ],
)
def test_fields_come_in_many_forms(value, fields):
    assert fields_of(value) == fields


def test_more_fields_than_any_server_takes_are_left_out():
    assert len(fields_of([["a", "b"]] * (MAX_FIELDS + 1))) == MAX_FIELDS


def test_bytes_that_were_no_text_come_back():
    assert as_bytes(b"\xff<a>".decode("utf-8", "surrogateescape")) == b"\xff<a>"
    assert as_bytes("\ud83d") == b"?"
