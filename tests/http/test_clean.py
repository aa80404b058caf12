"""The short way gives what the long way gives, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obsdiag.formats.text import read_text
from obsdiag.http.clean import read_clean
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from tests.answer import error, response

if TYPE_CHECKING:
    from obsdiag.model import Capture

ORIGIN = Origin("a.http", None)
DECLARED = b'<?xml version="1.0" encoding="UTF-8"?>\n'

statuses = st.tuples(
    st.integers(200, 599), st.sampled_from(["", " ", " OK", " Not Found", " Moved  Twice "])
).map(lambda pair: f"{pair[0]}{pair[1]}")
names = st.sampled_from(
    ["Server", "Date", "x-obs-request-id", "Transfer-Encoding", "Content-Encoding", "x-reserved"]
)
values = st.one_of(
    st.sampled_from(["", "OBS", "chunked", "gzip", "a: b", "<b>", "HTTP/1.1", "{", " x"]),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12),
)
lines = st.one_of(
    st.builds("{}: {}".format, names, values),
    st.sampled_from([" folded", "\tfolded: so"]),
)
heads = st.lists(lines, max_size=6).map(tuple)
bodies = st.builds(
    lambda before, body, after: before + body + after,
    st.sampled_from([b"", b"", DECLARED, b"\n", b"text ", b"<html>"]),
    st.sampled_from(
        [
            b"",
            error(),
            error(more="<Key>a/<b/></Key>"),
            error(message="see HTTP/1.1 404 there\nServer: x"),
            error(message="see\r\n\r\nGET / HTTP/1.1 there\r\n"),
            b"<a/>",
        ]
    ),
    st.sampled_from([b"", b"", b"\r\n", b"more", b"<Error>", b"</Error>", error("Other")]),
)
responses = st.builds(response, statuses, bodies, heads)


def told(capture: Capture) -> tuple[object, ...]:
    """Return what a capture says, and on which lines; mending costs offsets and line ends."""
    return (
        *(capture.format, capture.text, capture.status, capture.reason, capture.remarks),
        [(field.name, field.value, capture.place(field.offset).line) for field in capture.headers],
        capture.body.replace(b"\r\n", b"\n"),
        capture.body_offset and capture.place(capture.body_offset).line,
    )


@settings(deadline=None, max_examples=400)
@given(data=responses)
def test_what_the_short_way_gives_the_long_way_gives_too(data):
    quick = read_clean(data, ORIGIN)
    if quick is not None:
        (slow,) = read_text(Stream.of(data), ORIGIN)
        assert told(quick) == told(slow)


@pytest.mark.parametrize(
    "data",
    [
        response("200 OK", head=("HTTP/1.1 404 Not Found", "Server: OBS")),
        response(body=error(message="see\nHTTP/1.1 404 Not Found\n")),
        response(body=error(message="see\r\n\r\nGET / HTTP/1.1\r\n")),
    ],
    ids=["in the head", "in the message", "request"],
)
def test_a_line_that_starts_another_message_is_seen_on_both_ways(data):
    quick = read_clean(data, ORIGIN)
    slow = list(read_text(Stream.of(data), ORIGIN))
    assert quick is None or [told(quick)] == [told(one) for one in slow]


@pytest.mark.parametrize("status", ["100 Continue", "103", "200 Connection established"])
def test_what_is_no_answer_yet_is_none_on_either_way(status):
    data = response(status, b"", ())
    assert list(read_text(Stream.of(data), ORIGIN)) == []
    assert read_clean(data, ORIGIN) is None


@pytest.mark.parametrize(
    "data",
    [response(), response(body=b""), response(body=DECLARED + error()), response("503", error())],
    ids=["error", "head alone", "declared", "no reason"],
)
def test_a_saved_response_goes_the_short_way(data):
    assert read_clean(data, ORIGIN) is not None


@pytest.mark.parametrize(
    "data",
    [
        response(end=b"\n"),
        response() + response(),
        response() + b"\nmore text\n",
        response(body=error() + error()),
        response(body=b"<html>" + error() + b"</html>"),
        response(body=b"<DeleteResult>" + error() + b"</DeleteResult>"),
        response(body=error()[:-4]),
        response(body="<Error>é</Error>".encode()),
        response(body=DECLARED + b"<Error/>" + error()),
        b"HTTP/1.1 404 \x1b[1mNot Found\r\n\r\n",
        b"HTTP/1.1 404 Not Found\r\n",
        b"text " + response(),
        b"",
    ],
    ids=range(13),
)
def test_whatever_needs_mending_goes_the_long_way(data):
    assert read_clean(data, ORIGIN) is None
