"""What stands around an error document: its status in words, and the quotes of a string literal."""

from __future__ import annotations

import pytest

from obsdiag.capture.hint import BEFORE, BEHIND, literal, status_near
from tests.answer import error, finding

BODY = error()


def near(above: str, below: str = "") -> int | None:
    """Return the status that is told of a document between two texts."""
    text = above.encode() + BODY + below.encode()
    return status_near(text, len(above.encode()), len(above.encode()) + len(BODY), 0, len(text))


@pytest.mark.parametrize(
    "told",
    [
        "HTTP/1.1 404 Not Found",
        "HTTP 404: ",
        '"GET /b/k HTTP/1.1" 404 331 ',
        "status code: 404, body: ",
        "statusCode=404 ",
        '"status": "404", ',
        "Status [404] ",
        "HTTP response code 404, Body Text: ",
        "http_status: 404\n",
        "RESP: [404] ",
        "HEAD / resulted in a `404 Not Found` response:\n",
        "NotFoundException: 404: Client Error for url: https://b.example.com/k, ",
        "S3ResponseError: 404 Not Found\n",
        "one\n404\n",
        "one\r\n404\r\n",
    ],
)
def test_a_status_is_told_in_many_ways(told):
    assert near(told) == 404


@pytest.mark.parametrize(
    "told", ["status: 200 ", "status: 4040 ", "404 files", "took 404 ms", "code: 404x1", ""]
)
def test_a_number_that_is_no_error_status_is_none(told):
    assert near(told) is None


def test_the_status_above_goes_before_the_one_below():
    assert near("status: 404 ", " status: 503") == 404
    assert near("", " status: 503, status: 404") == 503


def test_the_nearest_of_those_above_counts():
    assert near("status: 403\nretried\nstatus: 404\n") == 404


@pytest.mark.parametrize(
    ("above", "below", "status"),
    [
        ("status: 404 " + "." * (BEFORE - 12), "", 404),
        ("status: 404 " + "." * BEFORE, "", None),
        ("", "." * (BEHIND - 12) + " status: 404", 404),
        ("", "." * BEHIND + " status: 404", None),
    ],
)
def test_what_is_told_far_away_is_of_something_else(above, below, status):
    assert near(above, below) == status


def test_what_belongs_to_others_is_not_looked_at():
    text = b"status: 403 " + BODY + b" status: 404"
    start, end = 12, 12 + len(BODY)
    assert status_near(text, start, end, 12, len(text)) == 404
    assert status_near(text, start, end, 12, end) is None


@pytest.mark.parametrize(
    ("document", "before"),
    [
        (rb"<Error>\n<Code>A</Code>\r\n</Error>", b"'"),
        (rb"<Error>\n<Code>A<\/Code>\r\n</Error>", b'"'),
        (rb"<Error>\u000a<Code>A\u003c/Code\u003e\u000d\n</Error>", b'"'),
        (rb"<Error>\x0a<Code>A</Code>\x0d\x0a</Error>", b"'"),
        (b"<Error>\\n'\n b'<Code>A</Code>\\r\\n'\n b'</Error>", b"'"),
        (b'<Error>\\n"\r\n "<Code>A</Code>\\r\\n"\r\n "</Error>', b'"'),
    ],
)
def test_a_string_literal_is_the_string_it_is(document, before):
    assert literal(document, before) == b"<Error>\n<Code>A</Code>\r\n</Error>"


def test_an_escaped_quote_in_a_literal_is_a_quote():
    assert literal(rb"<Message>a \"b\" \\ \'c\'</Message>", b'"') == (
        rb"""<Message>a "b" \ 'c'</Message>"""
    )


@pytest.mark.parametrize("document", [BODY, rb"<Key>C:\temp\k</Key>", rb"<Key>a\</Key>"])
def test_a_document_that_is_in_no_literal_stays_as_it_is(document):
    assert literal(document, b"\n") == document


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_document_in_a_logged_string_is_read_with_its_status(quote):
    body = BODY.decode().replace("><", ">\\n<").replace("does not", "doesn\\'t")
    found = finding(f"status: 404 body: b{quote}{body}{quote}\n".encode())
    assert (found.capture.status, found.error.code) == (404, "NoSuchKey")
    assert found.error.message == "The specified key doesn't exist."
