"""A number in a capture or a query may be of any length, below zero, or in digits of any script."""

from __future__ import annotations

import json

from tests.answer import error, response
from tests.fuzz.oracle import check
from tests.fuzz.targets import TARGETS
from tests.rows import each

NUMBERS = ("9" * 5000, "²", "٤٠٣", "-1", "1e999", "0", "99999999999999999999", "")
ELEMENTS = {
    "RequestTimeTooSkewed": ("RequestTime", "ServerTime", "MaxAllowedSkewMilliseconds"),
    "EntityTooLarge": ("MaxSizeAllowed", "ProposedSize"),
    "EntityTooSmall": ("MinSizeAllowed", "ProposedSize", "PartNumber"),
    "InvalidRange": ("RangeRequested", "ActualObjectSize"),
    "InvalidPartOrder": ("PartNumber",),
    "SlowDown": ("RetryAfterSeconds",),
}


@each("number", NUMBERS)
@each("code", ELEMENTS)
def test_in_an_answer_and_its_request(number, code):
    more = "".join(f"<{name}>{number}</{name}>" for name in ELEMENTS[code])
    asked = (
        f"GET /b/k HTTP/1.1\r\nHost: b.obs.example.com\r\nRange: bytes={number}-{number}\r\n\r\n"
    )
    fields = ("Content-Length", "Content-Range", "Retry-After", "Date", "x-obs-id-2")
    head = tuple(f"{name}: {number}" for name in fields)
    check(TARGETS["captures"], asked.encode() + response("400 Bad", error(code, more=more), head))


@each("number", NUMBERS)
@each(
    "text",
    [
        '{"error_code": "NoSuchKey", "error_msg": "x", "status": "@"}',
        "ObsException: OBS service Error Message. -- ResponseCode: @, ResponseStatus: Forbidden",
        "NoSuchKey: x\n\tstatus code: @, request id: 0000019CEBAD03AD42BEEF0042BEEF00",
        "code=NoSuchKey status=@ requestId=0000019CEBAD03AD42BEEF0042BEEF00",
        "HTTP/1.1 @ Not Found\r\nServer: OBS\r\n\r\n",
        "< HTTP/@ 404 Not Found\n< Server: OBS\n<\n",
    ],
)
def test_in_the_words_of_a_client(number, text):
    check(TARGETS["captures"], text.replace("@", number).encode())


@each("number", NUMBERS)
@each("bare", [True, False])
def test_in_an_export_of_a_browser(number, bare):
    value = number if bare else json.dumps(number)
    page = {"request": {"method": "GET", "url": "https://b.obs.example.com/k", "headers": []}}
    answer = {"statusText": "x", "headers": [], "content": {"text": error().decode(), "size": "@"}}
    entry = {**page, "response": {**answer, "status": "@"}, "time": "@", "startedDateTime": "@"}
    har = json.dumps({"log": {"version": "1.2", "entries": [entry]}}).replace('"@"', value or "@")
    check(TARGETS["captures"], har.encode())


@each("number", NUMBERS)
@each("word", ["id:", "status:", "seen:>", "seen:", "since:", "until:", "time:"])
def test_in_a_query(number, word):
    for query in (f"{word}{number}", f"{word}{number}d", f"-{word}{number}"):
        check(TARGETS["searches"], query.encode())
        check(TARGETS["words"], query.encode())


@each("number", NUMBERS)
def test_in_the_list_of_what_is_in_a_case(number):
    row = {"member": "captures/1", "name": "a", "size": "@", "sha256": "0"}
    page = json.dumps({"format": "obsdiag-case", "version": 1, "captures": [row]})
    check(TARGETS["manifests"], page.replace('"@"', number or "0").encode())


@each("number", NUMBERS)
@each("name", ["occurrences", "first_seen", "last_seen", "tags"])
def test_in_a_line_that_is_imported(number, name):
    for value in (number or "0", json.dumps(number)):
        line = json.dumps({"schema": 1, "code": "A", "status": "@", "history": {name: "@"}})
        check(TARGETS["imports"], line.replace('"@"', value).encode())


@each("number", NUMBERS)
def test_in_a_cloud_trace(number):
    trace = {
        "trace_id": "0",
        "trace_name": "getObject",
        "service_type": "OBS",
        "resource_type": "bucket",
        "code": "@",
        "time": "@",
        "record_time": "@",
        "response": error().decode(),
        "user": {"name": "a"},
    }
    for value in (number or "0", json.dumps(number)):
        check(TARGETS["captures"], json.dumps({"traces": [trace]}).replace('"@"', value).encode())
