"""A request and a response that a format holds apart become one capture."""

from __future__ import annotations

import gzip

import pytest

from obsdiag.http.message_pair import read_exchange
from obsdiag.model import Origin, Remark
from tests.answer import HOST_ID, REQUEST_ID, error
from tests.http.sent import sent

FIELDS = [("Server", "OBS"), ("x-obs-request-id", REQUEST_ID), ("x-obs-id-2", HOST_ID)]
ASKED = sent("PUT https://photos.obs.example.com/a%20b?acl HTTP/1.1", [("Host", "h")])
ANSWERED = sent("HTTP/1.1 404 Not Found", FIELDS, error())
ORIGIN = Origin("trace", "7", 12)


def read(request: bytes, response: bytes, origin: Origin = ORIGIN):
    return read_exchange(request, response, origin, "made-up")


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
    shown = read(ASKED, sent(f"HTTP/1.1 {status}", [("Server", "OBS")]))
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
    shown = read(ASKED, sent("HTTP/1.1 404", FIELDS, b"HTTP/1.1 200 OK\r\n\r\n" + error()))
    assert shown is not None
    assert (shown.status, shown.body) == (404, b"HTTP/1.1 200 OK\r\n\r\n" + error())


def test_a_packed_body_is_unpacked_and_a_torn_one_told():
    packed = gzip.compress(error())
    fields = [*FIELDS, ("Content-Encoding", "gzip")]
    whole = read(b"", sent("HTTP/1.1 404", fields, packed))
    torn = read(b"", sent("HTTP/1.1 404", fields, packed[:40]))
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
