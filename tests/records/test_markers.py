"""Landmarks: where a response, a request or an error document starts, and where none does."""

from __future__ import annotations

import pytest

from obsdiag.records import markers as scan
from obsdiag.records.markers import LINE_REACH, Kind, markers
from obsdiag.text.line_prefix import LinePrefix
from tests.rows import each

RESPONSE, REQUEST, DOCUMENT = Kind.RESPONSE, Kind.REQUEST, Kind.DOCUMENT


@each(
    "line, words",
    [
        (b"HTTP/1.1 403 Forbidden", (b"403", b"Forbidden")),
        (b"HTTP/1.0 404 Not Found\r", (b"404", b"Not Found")),
        (b"HTTP/2 403", (b"403", b"")),
        (b"HTTP/2 403 ", (b"403", b"")),
        (b"HTTP/1.1\t 503  Slow  ", (b"503", b"Slow")),
        (b"< HTTP/1.1 403 Forbidden", (b"403", b"Forbidden")),
        (b"    HTTP/1.1 403 Forbidden", (b"403", b"Forbidden")),
        (b"> > HTTP/1.1 403 Forbidden", (b"403", b"Forbidden")),
        (b"12:00:01 wget[7] < HTTP/1.1 403 Forbidden", (b"403", b"Forbidden")),
    ],
)
def test_a_status_line_is_seen_in_any_dress(line, words):
    (mark,) = markers(line)
    assert (mark.kind, mark.words) == (RESPONSE, words)
    assert line[mark.at :].startswith(b"HTTP/")


@each(
    "line",
    [
        b"HTTP/1.1 4031 Odd",
        b"HTTP/1.1 099 Odd",
        b"HTTP/1.1 OK",
        b"HTTP/11 403 Forbidden and so on",
        b"It answers HTTP/1.1 403 Forbidden",
        b'log: "HTTP/1.1 403 Forbidden" was read',
        b"HTTP/1.1 403 is what I get when I try to read the object from there",
        b"SHTTP/1.1 200 OK",
        b"a <ErrorPage> and an <Errors> list",
        b"GET /x",
        b"the GET / HTTP/1.1 of it",
    ],
)
def test_a_mention_is_no_landmark(line):
    assert markers(line) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"GET /a/b?c HTTP/1.1", (b"GET", b"/a/b?c")),
        (b"> PUT https://host/a HTTP/2\r", (b"PUT", b"https://host/a")),
        (b"17:01 | DELETE / HTTP/1.0", (b"DELETE", b"/")),
    ],
)
def test_a_request_line_is_seen(line, words):
    (mark,) = markers(line)
    assert (mark.kind, mark.words) == (REQUEST, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"<Error>", (b"", b"Error")),
        (b"<Error/>", (b"", b"Error")),
        (b"<s3:Error\n xmlns:s3='urn:s3'>", (b"s3:", b"Error")),
        (b"<DeleteResult xmlns='urn:x'>", (b"", b"DeleteResult")),
    ],
)
def test_a_document_is_seen_with_its_prefix(text, words):
    (mark,) = markers(text)
    assert (mark.kind, mark.words) == (DOCUMENT, words)


def test_a_line_that_looks_like_a_prefix_is_believed_if_the_next_wears_it_too():
    log = b"[12:00:01] #3 HTTP/1.1 403 Forbidden\n[12:00:02] #4 Server: OBS\n"
    (mark,) = markers(log)
    assert (mark.start, mark.at) == (0, 14)
    assert markers(log.replace(b"#4 Server: OBS", b"#4 and then")) == []


def test_a_response_glued_to_a_document_starts_where_it_stands():
    text = b"<Error><Code>A</Code></Error>HTTP/1.1 403 Forbidden\n"
    marks = markers(text)
    assert [mark.kind for mark in marks] == [DOCUMENT, RESPONSE]
    assert marks[1].start == marks[1].at == text.index(b"HTTP/")


def test_landmarks_come_in_order():
    text = b"GET / HTTP/1.1\n\nHTTP/1.1 403 F\n\n<Error/>\nGET /b HTTP/1.1\n\nHTTP/1.1 200 OK\n"
    kinds = [mark.kind for mark in markers(text)]
    assert kinds == [REQUEST, RESPONSE, DOCUMENT, REQUEST, RESPONSE]


@pytest.mark.parametrize(
    "line", [b"<Error>GET / HTTP/1.1\n", b"<Error>< HTTP/1.1 503\n", b"<Error/>< HTTP/2 404 \n"]
)
def test_two_landmarks_on_one_line_are_put_in_order(line):
    assert DOCUMENT in {mark.kind for mark in markers(line)}


def test_no_more_than_the_reach_of_a_line_is_looked_at(monkeypatch):
    looked_at = []
    monkeypatch.setattr(
        scan, "LinePrefix", lambda before: looked_at.append(before) or LinePrefix(before)
    )
    markers(b"x" * 20_000 + b" HTTP/1.1 403 Forbidden\nServer: OBS\n")
    assert max(map(len, looked_at), default=0) <= LINE_REACH
