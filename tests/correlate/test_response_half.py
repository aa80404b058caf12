"""A head in one file, its body in another."""

from __future__ import annotations

from obsdiag.correlate.response_half import is_half, joined_text, with_origin
from tests.answer import REQUEST_ID, error, finding, response

BODY = error("NoSuchKey", request_id=REQUEST_ID)
HEAD_ALONE = (
    b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\nx-obs-request-id: "
    + REQUEST_ID.encode()
    + b"\r\n\r\n"
)


def test_a_head_and_a_body_are_halves_and_a_whole_response_is_none():
    assert is_half(finding(HEAD_ALONE))
    assert is_half(finding(BODY))
    assert not is_half(finding(response(body=BODY)))


def test_in_either_order_they_make_one_text_with_the_head_first():
    head, body = finding(HEAD_ALONE), finding(BODY)
    whole = joined_text(head, body)
    assert whole is not None
    assert whole == joined_text(body, head)
    assert whole.startswith(b"HTTP/1.1 404 Not Found")
    assert whole.endswith(body.capture.text)


def test_halves_of_two_requests_and_two_heads_make_nothing():
    head = finding(HEAD_ALONE)
    other = finding(error("NoSuchKey", request_id=REQUEST_ID[::-1]))
    assert joined_text(head, other) is None
    assert joined_text(head, head) is None


def test_what_is_joined_stands_where_its_first_half_does():
    head = finding(HEAD_ALONE)
    assert with_origin(finding(BODY).capture, head).origin.source == head.capture.origin.source
