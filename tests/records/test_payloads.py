"""Texts with line ends stand in the strings of a record."""

from __future__ import annotations

import json

import pytest

from obsdiag.records.payloads import payloads

TEXT = 'HTTP/1.1 403 Forbidden\nServer: "OBS"\n\n<Error/>\n'


def found(record: str) -> list[str]:
    return [one.text.decode() for one in payloads(record.encode())]


@pytest.mark.parametrize(
    "record",
    [
        json.dumps({"level": "error", "msg": TEXT}),
        json.dumps({"error": {"detail": [TEXT]}, "code": 1}),
        f"level=error msg={json.dumps(TEXT)} app=sync",
    ],
)
def test_the_string_is_unescaped(record):
    assert found(record) == [TEXT]


def test_a_string_in_a_string_is_unescaped_once():
    (inner,) = found(json.dumps({"log": json.dumps({"msg": TEXT})}))
    assert found(inner) == [TEXT]


@pytest.mark.parametrize(
    "record", ['{"msg": "one line"}', "no strings\\n at all", '{"a": "b"}\n{"msg": "x\\ny"}']
)
def test_anything_else_has_none(record):
    assert found(record) == []


def test_places_are_those_of_the_literal():
    record = b'{"a": "x", "msg": "1\\n2"}'
    (one,) = payloads(record)
    assert record[one.start : one.end] == b"1\\n2"


def test_many_quotation_marks_take_no_time():
    assert list(payloads(b'"\\n' + b'\\"' * 200_000)) == []


def test_a_transcript_that_rsyslog_has_put_on_one_line_is_a_text():
    record = b"May  2 host app: Response:#012HTTP/1.1 404 Not Found#015#012Date: now#015#012"
    (one,) = payloads(record)
    assert one.text == b"HTTP/1.1 404 Not Found\nDate: now\n"
    assert list(payloads(b"May  2 host app: a#012b")) == []


def test_bytes_as_python_shows_them_are_a_text_too():
    assert found(f"INFO out = {TEXT.encode()!r}") == [TEXT]
    assert found("it isn't b'one line' nor \\n two") == []
