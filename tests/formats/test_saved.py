"""Responses that API clients save, under the names that each of them gives to the parts."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.formats import saved
from obsdiag.formats.format import Surroundings
from obsdiag.formats.saved import is_saved, read_saved
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.pipeline.decoding import findings_of
from tests.answer import REQUEST_ID, catalogue, error
from tests.rows import each

URL = "https://photos-2026.obs.region-1.example.com/summer.csv"
BODY = error().decode()


def postman(code: int = 404, body: str = BODY) -> dict:
    """Return a response as Postman saves it as an example."""
    return {
        "name": "not there",
        "originalRequest": {
            "method": "GET",
            "header": [{"key": "Accept", "value": "*/*"}],
            "url": {"raw": URL, "protocol": "https", "host": ["photos-2026"]},
        },
        "status": "Not Found",
        "code": code,
        "_postman_previewlanguage": "xml",
        "header": [
            {"key": "Server", "value": "OBS"},
            {"key": "x-obs-request-id", "value": REQUEST_ID},
        ],
        "cookie": [],
        "body": body,
    }


def collection(*responses: dict) -> dict:
    """Return a collection with a folder in it."""
    request = {"name": "get", "request": {"method": "GET", "url": URL}, "response": [*responses]}
    return {
        "info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
        "item": [{"name": "folder", "item": [request]}, {"name": "empty", "response": []}],
    }


HOPPSCOTCH = {
    "v": 9,
    "requests": [
        {
            "responses": {
                "not there": {
                    "originalRequest": {"method": "GET", "endpoint": URL, "headers": []},
                    "code": 404,
                    "status": "Not Found",
                    "headers": [{"key": "x-obs-request-id", "value": REQUEST_ID}],
                    "body": BODY,
                }
            }
        }
    ],
}
INSOMNIA = {
    "_id": "res_0001",
    "type": "Response",
    "statusCode": 404,
    "statusMessage": "Not Found",
    "url": URL,
    "headers": [{"name": "x-obs-request-id", "value": REQUEST_ID}],
    "bodyPath": "made-up.zip",
    "bodyCompression": "zip",
}


def read(data: bytes) -> list:
    """Return the captures of a file."""
    return list(read_saved(Stream.of(data), Origin("made-up.json")))


@pytest.mark.parametrize("value", [collection(), [postman()], postman(), HOPPSCOTCH, INSOMNIA])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_told_by_its_names(value, encoding):
    text = json.dumps(value, indent=1, separators=(",", ":"))
    assert is_saved(text.encode(encoding))


@each("data", [b"", b"{}", b"[]", error(), b'{"code": 404, "body": ""}', b'see "originalRequest"'])
def test_other_inputs_are_none(data):
    assert not is_saved(data)


@pytest.mark.parametrize("value", [collection(postman()), postman(), HOPPSCOTCH])
def test_a_saved_response_is_read_with_its_request(value):
    (capture,) = read(json.dumps(value).encode())
    assert (capture.status, capture.reason, capture.body.decode()) == (404, "Not Found", BODY)
    (found,) = findings_of(capture, catalogue())
    assert (found.error.method, found.error.url) == ("GET", URL)
    assert (found.error.request_id, found.error.bucket) == (REQUEST_ID, "photos-2026")


def test_responses_one_a_line_are_read():
    lines = "\n".join(json.dumps(INSOMNIA | {"statusCode": status}) for status in (404, 403))
    captures = read(lines.encode())
    assert [(one.status, one.origin.member) for one in captures] == [(404, "0"), (403, "1")]
    assert captures[0].headers.get(b"x-obs-request-id") == REQUEST_ID
    assert captures[0].request is None  # there is a URL, but no method


def test_responses_are_numbered_in_order():
    captures = read(json.dumps(collection(*[postman(code) for code in (404, 200, 403)])).encode())
    assert [(one.status, one.origin.member) for one in captures] == [
        (404, "0"),
        (200, "1"),
        (403, "2"),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {"code": 99},
        {"code": None, "status": "Not Found"},
        {"header": "Server: OBS", "headers": None},
        {"code": True},
    ],
)
def test_an_object_that_lacks_a_part_is_no_response(parts):
    assert read(json.dumps(postman() | parts).encode()) == []


@each(
    "parts",
    [
        {"originalRequest": None},
        {"originalRequest": {"method": "GET", "url": None}},
        {"originalRequest": {"method": 7, "url": {"raw": URL}}},
        {"status": None},
        {"cookie": 7},
    ],
)
def test_what_is_wrong_in_a_part_costs_only_that_part(parts):
    (capture,) = read(json.dumps(postman() | parts).encode())
    assert (capture.status, capture.body.decode()) == (404, BODY)


def test_a_file_cut_anywhere_shows_what_stands_before_the_cut():
    data = json.dumps(collection(postman(), postman(403))).encode()
    for end in range(0, len(data), 7):
        statuses = [one.status for one in read(data[:end])]
        assert statuses == [404, 403][: len(statuses)]
    assert statuses == [404, 403]


def test_what_is_too_long_is_said():
    told: list[str] = []
    data = json.dumps([postman(), {"_postman_id": "x" * saved.MAX_TEXT}, postman()]).encode()
    captures = list(
        read_saved(Stream.of(data), Origin("made-up.json"), Surroundings(tell=told.append))
    )
    assert [one.status for one in captures] == [404]
    assert told == ["Only the first 4 MiB of the saved responses were read."]


def test_deep_nesting_gives_what_stands_before_it():
    assert read(b'[{"_postman_id": 1}, ' + b"[" * 100_000) == []


@given(
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=6),
    st.floats(0, 1),
)
def test_mutated_and_cut_files_give_findings_or_nothing(changes, end):
    data = json.dumps(collection(postman(), postman(403))).encode()
    for where, scrap in changes:
        at = int(where * len(data))
        data = data[:at] + scrap + data[at + len(scrap) :]
    for capture in read(data[: int(end * len(data))]):
        for found in findings_of(capture, catalogue()):
            assert found.capture is capture
