"""Texts with line ends stand in the strings of a record."""

from __future__ import annotations

import json

import pytest

from obsdiag.records.payloads import payloads, said_once

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


LONG = "cannot put films/reel-7.bin: the store said that it has no room left"


@pytest.mark.parametrize("more", [f"{LONG}\n\tat films.Store", f"{LONG} (put.go:7)"])
@pytest.mark.parametrize("names", [("short", "full"), ("full", "short")])
def test_what_another_text_of_a_record_begins_with_is_said_once(more, names):
    texts = dict(zip(names, (f"{LONG}...", more), strict=True))
    once = json.loads(said_once(json.dumps(texts).encode()))
    assert once[names[0]].strip() == ""
    assert once[names[1]] == more


@pytest.mark.parametrize("texts", [{"a": "no", "b": "no room"}, {"a": LONG, "b": f"so {LONG}"}])
def test_short_texts_and_those_that_begin_otherwise_stay(texts):
    record = json.dumps(texts).encode()
    assert said_once(record) == record


def test_bytes_as_python_shows_them_are_a_text_too():
    assert found(f"INFO out = {TEXT.encode()!r}") == [TEXT]
    assert found("it isn't b'one line' nor \\n two") == []
