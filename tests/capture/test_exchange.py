"""A request and a response that a format holds apart become one capture."""

from __future__ import annotations

import gzip

import pytest

from obsdiag.capture.exchange import read_exchange, request_bytes, response_bytes
from obsdiag.model import Origin, Remark
from tests.answer import HOST_ID, REQUEST_ID, error

FIELDS = [("Server", "OBS"), ("x-obs-request-id", REQUEST_ID), ("x-obs-id-2", HOST_ID)]
ASKED = request_bytes("PUT", "https://photos.obs.example.com/a%20b?acl", [("Host", "h")])
ANSWERED = response_bytes(404, "Not Found", FIELDS, error())
ORIGIN = Origin("trace", "7", 12)


def read(request: bytes, response: bytes, origin: Origin = ORIGIN):
    return read_exchange(request, response, origin, "made-up")


def test_messages_are_written_as_they_were_sent():
    assert ASKED == b"PUT https://photos.obs.example.com/a%20b?acl HTTP/1.1\r\nHost: h\r\n\r\n"
    assert ANSWERED.startswith(b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\n")
    assert ANSWERED.endswith(b"\r\n\r\n" + error())


def test_a_response_without_a_phrase_has_none():
    assert response_bytes(404, "", [], b"") == b"HTTP/1.1 404\r\n\r\n"


def test_a_blank_in_a_target_is_encoded():
    assert request_bytes("GET", "/a b c", ()).startswith(b"GET /a%20b%20c HTTP/1.1\r\n")


@pytest.mark.parametrize("sneaky", ["a\r\nx-more: b", "a\nx-more: b", "a\rx-more: b"])
def test_a_line_end_in_a_part_starts_no_field(sneaky):
    shown = read(b"", response_bytes(404, sneaky, [("x", sneaky), (sneaky, "y")], b""))
    assert shown is not None
    assert shown.headers.get(b"x-more") is None
    assert b"\nx-more" not in request_bytes(sneaky, sneaky, [])


def test_a_pair_is_the_response_with_its_request():
    shown = read(ASKED, ANSWERED)
    assert shown is not None
    assert (shown.format, shown.status, shown.reason) == ("made-up", 404, "Not Found")
    assert (shown.body, shown.headers.get(b"x-obs-id-2")) == (error(), HOST_ID)
    assert shown.request is not None
    assert (shown.request.method, shown.request.headers.get(b"host")) == ("PUT", "h")


def test_a_response_may_stand_alone():
    shown = read(b"", ANSWERED)
    assert shown is not None
    assert (shown.request, shown.text) == (None, ANSWERED)


@pytest.mark.parametrize("status", [200, 204, 304])
def test_a_success_is_an_exchange_too(status):
    shown = read(ASKED, response_bytes(status, "", [("Server", "OBS")], b""))
    assert shown is not None
    assert shown.status == status


@pytest.mark.parametrize("response", [b"", b"garbage", error(), b"HTTP/1.1 100 Continue\r\n\r\n"])
def test_what_starts_with_no_status_line_is_no_exchange(response):
    assert read(ASKED, response) is None


def test_a_request_that_cannot_be_read_does_not_cost_the_response():
    shown = read(b"\0\1 no request\r\n\r\n", ANSWERED)
    assert shown is not None
    assert (shown.status, shown.request) == (404, None)


def test_the_body_is_not_searched_for_other_answers():
    shown = read(ASKED, response_bytes(404, "", FIELDS, b"HTTP/1.1 200 OK\r\n\r\n" + error()))
    assert shown is not None
    assert (shown.status, shown.body) == (404, b"HTTP/1.1 200 OK\r\n\r\n" + error())


def test_a_packed_body_is_unpacked_and_a_torn_one_told():
    packed = gzip.compress(error())
    fields = [*FIELDS, ("Content-Encoding", "gzip")]
    whole = read(b"", response_bytes(404, "", fields, packed))
    torn = read(b"", response_bytes(404, "", fields, packed[:40]))
    assert whole is not None
    assert torn is not None
    assert (whole.body, whole.remarks) == (error(), frozenset())
    assert Remark.BODY_CUT in torn.remarks


def test_every_part_is_at_the_place_of_the_entry():
    shown = read(ASKED, ANSWERED)
    assert shown is not None
    places = {shown.place(offset) for offset in range(len(shown.mended))}
    assert places == {(12, None)}
    assert (shown.origin.source, shown.origin.member) == ("trace", "7")


def test_an_origin_that_knows_its_lines_keeps_them():
    origin = Origin("trace", None, 1, None, (4, 5, 6))
    shown = read(b"", ANSWERED, origin)
    assert shown is not None
    assert shown.origin is origin
