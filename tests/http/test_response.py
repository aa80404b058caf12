"""A status line, the fields below it and all that follows; with the request above it."""

from __future__ import annotations

import pytest

from tests.answer import HEAD, capture, captures, error, response
from tests.rows import each

BODY = error()


@pytest.mark.parametrize(
    ("line", "status", "reason"),
    [
        ("HTTP/1.1 404 Not Found", 404, "Not Found"),
        ("HTTP/1.0 404 NOT FOUND", 404, "NOT FOUND"),
        ("HTTP/1.1 404", 404, None),
        ("HTTP/2 404 ", 404, None),
        ("HTTP/1.1 599 Odd", 599, "Odd"),
        ("HTTP/1.1 404 找不到", 404, "找不到"),
    ],
)
@pytest.mark.parametrize("end", [b"\r\n", b"\n"], ids=["CRLF", "LF"])
def test_the_status_line_is_taken_as_it_is(line, status, reason, end):
    version, _, rest = line.partition(" ")
    shown = capture(response(rest, version=version, end=end))
    assert (shown.status, shown.reason, shown.body) == (status, reason, BODY)
    assert shown.headers.get(b"server") == "OBS"


def test_the_body_is_not_cut_to_the_announced_length():
    shown = capture(response(head=("Server: OBS", "Content-Length: 10")))
    assert shown.body == BODY
    assert shown.remarks == frozenset()


def test_a_head_alone_is_a_response():
    shown = capture(response(body=b""))
    assert (shown.status, shown.body, shown.body_offset) == (404, b"", None)


def test_a_status_line_alone_is_a_response():
    assert capture(b"HTTP/1.1 403 Forbidden").status == 403


def test_a_body_that_is_glued_to_the_head_is_found():
    shown = capture(b"HTTP/1.1 404 Not Found\nServer: OBS\n" + BODY)
    assert (shown.body, shown.headers.get(b"server")) == (BODY, "OBS")


def test_places_are_in_the_source():
    above = b"first line\nsecond line\n"
    source = above + response()
    shown = capture(source)
    assert shown.place(shown.head_offset) == (3, len(above))
    assert shown.body_offset is not None
    line, offset = shown.place(shown.body_offset)
    assert source[offset:].startswith(b"<Error>")
    assert line == 3 + len(HEAD) + 2


def test_what_is_shown_is_what_stands_in_the_source():
    source = b"above\n" + response() + b"\nbelow\n"
    shown = capture(source)
    assert shown.text in source
    assert shown.text.startswith(b"HTTP/1.1 404")


VERBOSE = (
    b"*   Trying 192.0.2.7:443...\n%b> PUT /a%%20b?acl HTTP/1.1\r\n"
    b"> Host: photos.obs.region-1.example.com\r\n> Content-Length: 3\r\n>\r\n"
    b"} [3 bytes data]\n< HTTP/1.1 404 Not Found\r\n< Server: OBS\r\n<\r\n"
    b"* Connection #0 to host left intact\n%b\n"
)


@each(
    "tells, scheme",
    [
        (b"* SSL connection using TLSv1.3\n", "https"),
        (b"* ALPN: server accepted http/1.1\n", "https"),
        (b"* Connected to photos.obs.example.com (192.0.2.7) port 443 (#0)\n", "https"),
        (b"$ curl -vI https://photos.obs.example.com/k\n", "https"),
        (b"$ curl -v http://photos.obs.example.com/k\n", "http"),
        (b"[ERR] curl.cpp(7): curl perform failed,url=http://photos.example.com/k\n", None),
        (b"* Connected to photos (192.0.2.7) port 80\n", "http"),
        (b"", None),
    ],
)
def test_a_verbose_exchange_is_one_capture_with_its_request(tells, scheme):
    shown = capture(VERBOSE % (tells, BODY))
    assert shown.request is not None
    assert (shown.request.method, shown.request.target) == ("PUT", "/a%20b?acl")
    assert shown.request.headers.get(b"host") == "photos.obs.region-1.example.com"
    assert shown.request.scheme == scheme
    assert (shown.format, shown.status, shown.body.strip()) == ("curl-verbose", 404, BODY)


def test_what_curl_says_of_a_connection_is_of_what_stands_below_it():
    plain, far = (b"", BODY), (b"* of some other host\n" * 1000, BODY)
    parts = [plain, (b"* TLSv1.3 (OUT), TLS handshake\n", BODY), plain, far, plain]
    shown = captures(b"".join(VERBOSE % part for part in parts))
    schemes = [one.request and one.request.scheme for one in shown]
    assert schemes == [None, "https", "https", None, None]


def test_a_request_belongs_to_the_answer_below_it_only():
    asked = b"GET /a HTTP/1.1\r\nHost: h\r\n\r\n"
    first, second = captures(asked + response() + b"\n" + response("403 Forbidden"))
    assert first.request is not None
    assert first.request.target == "/a"
    assert second.request is None


def test_a_request_without_an_answer_is_no_capture():
    assert captures(b"GET /a HTTP/1.1\r\nHost: h\r\n\r\n") == []


@pytest.mark.parametrize(
    "interim",
    [b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"],
)
def test_an_interim_answer_is_passed_over(interim):
    assert capture(interim + response()).status == 404


def test_an_opened_tunnel_is_passed_over():
    opened = b"HTTP/1.1 200 Connection established\r\n\r\n"
    assert capture(opened + response()).status == 404
    asked = b"CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
    assert capture(asked + response()).status == 404


def test_a_tunnel_that_was_refused_is_an_answer():
    asked = b"CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\n"
    shown = capture(asked + response("407 Proxy Authentication Required", b""))
    assert (shown.status, shown.request and shown.request.method) == (407, "CONNECT")


def test_a_page_that_quotes_an_error_is_one_response():
    page = b"<html><pre>" + BODY + b"</pre></html>"
    shown = capture(response("200 OK", page, ("Server: wiki",)))
    assert shown.body == page


def test_documents_of_one_body_are_not_taken_apart():
    listed = b"<DeleteResult>" + error() + error("AccessDenied") + b"</DeleteResult>"
    assert capture(response("200 OK", listed)).body == listed


def test_a_page_that_quotes_an_error_is_one_response_behind_another_page():
    page = b"<html><pre>" + BODY + b"</pre></html>\n"
    first = response("502 Bad Gateway", b"<html>Bad Gateway</html>\n", ("Server: proxy",))
    assert len(captures(first + response("200 OK", page, ("Server: wiki",)))) == 2
