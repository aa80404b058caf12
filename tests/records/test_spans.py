"""Which part of a text belongs to which marker."""

from __future__ import annotations

from obsdiag.records.markers import markers
from obsdiag.records.spans import REACH, MessageSpan, message_spans, words_below

HEAD = b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\n\r\n"
ERROR = b"<Error><Code>NoSuchKey</Code></Error>\r\n"


def parts(text: bytes) -> list[bytes]:
    return [text[one.start : one.end] for one in found(text)]


def found(text: bytes) -> list[MessageSpan]:
    return list(message_spans(text, markers(text)))


def test_a_head_and_the_document_below_it_are_one():
    assert parts(HEAD + ERROR) == [HEAD + ERROR]


def test_each_answer_has_its_own_part():
    assert parts(HEAD + ERROR + HEAD + ERROR) == [HEAD + ERROR] * 2


def test_a_document_without_a_head_brings_the_header_fields_above_it():
    fields = b"x-obs-request-id: 1\r\nServer: OBS\r\n\r\n"
    assert parts(b"prose, and then\r\n\r\n" + fields + ERROR)[0].startswith(fields)


def test_an_answer_has_the_request_above_it():
    request = b"GET /key HTTP/1.1\r\nHost: b.obs.example.com\r\n\r\n"
    (one,) = found(request + HEAD + ERROR)
    assert one.asked is not None
    assert one.asked.start == 0


def test_interim_answers_and_tunnels_are_no_captures():
    connect = b"CONNECT b.obs.example.com:443 HTTP/1.1\r\nHost: b\r\n\r\n"
    tunnel = b"HTTP/1.1 200 Connection established\r\n\r\n"
    interim = b"HTTP/1.1 100 Continue\r\n\r\n"
    assert parts(connect + tunnel + interim + HEAD + ERROR) == [HEAD + ERROR]


def test_a_body_that_is_no_document_is_followed_so_far():
    text = HEAD + b"x" * (2 * REACH)
    (one,) = found(text)
    assert one.end - one.mark.end == REACH
    assert one.closed


def test_a_document_that_was_torn_ends_where_the_next_answer_starts():
    torn = HEAD + b"<Error><Code>NoSuchKey</Co\r\n"
    assert parts(torn + HEAD + ERROR) == [torn, HEAD + ERROR]


def test_plain_words_start_below_a_head_and_not_within_a_body():
    text = HEAD + b"12:00:01 INFO retrying\r\n"
    (one,) = found(text)
    assert text[words_below(text, one) :].strip() == b"12:00:01 INFO retrying"
    (one,) = found(HEAD + b'{"code": "NoSuchKey"}')
    assert words_below(HEAD + b'{"code": "NoSuchKey"}', one) == one.end


def test_plain_words_start_below_a_head_that_curl_marks():
    text = b"< " + HEAD.rstrip().replace(b"\n", b"\n< ") + b"\r\n< \r\nput.Error: it failed\n"
    (one,) = found(text)
    assert text[words_below(text, one) :].strip() == b"put.Error: it failed"
