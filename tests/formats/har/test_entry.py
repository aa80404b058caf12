"""One entry of a HAR, as exporters really write it."""

from __future__ import annotations

from base64 import b64encode

from obsdiag.formats.har.entry import (
    have_code,
    is_base64,
    is_entry,
    may_be_error,
    names_error,
    read_entry,
    status_of,
)
from obsdiag.model import Origin, Remark
from tests.rows import each

ORIGIN = Origin("trace.har", "7")
BODY = "<Error><Code>NoSuchKey</Code></Error>"


def entry(status: object = 404, **content: object) -> dict[str, object]:
    return {
        "request": {"method": "GET", "url": "https://b.obs.example.com/key", "headers": []},
        "response": {"status": status, "statusText": "Not Found", "content": content},
    }


def test_an_entry_is_a_capture_of_its_response_and_request():
    found = read_entry(entry(text=BODY), ORIGIN, None)
    assert found is not None
    assert (found.status, found.body, found.origin.member) == (404, BODY.encode(), "7")
    assert found.request is not None
    assert found.request.method == "GET"


@each("status", [0, -1, None, "", "none", 1e999, [404], 99, 1000])
def test_a_request_that_got_no_answer_is_no_capture(status):
    assert status_of(status) is None
    assert read_entry(entry(status), ORIGIN, None) is None
    assert not may_be_error(entry(status))


@each("status", [404, 404.0, "404"])
def test_a_status_counts_in_each_notation(status):
    assert status_of(status) == 404


def test_a_body_in_base64_is_decoded_where_lines_were_broken_too():
    text = b64encode(BODY.encode()).decode()
    found = read_entry(entry(text=f"{text[:20]}\r\n{text[20:]}", encoding="Base64"), ORIGIN, None)
    assert found is not None
    assert found.body == BODY.encode()
    assert is_base64("BASE64")


def test_a_body_that_is_no_base64_is_said_to_be_unreadable():
    found = read_entry(entry(text="ü" * 8, encoding="base64"), ORIGIN, None)
    assert found is not None
    assert (found.body, found.remarks) == (b"", frozenset({Remark.BODY_UNREADABLE}))


def test_a_body_may_stand_in_a_file_of_its_own():
    found = read_entry(entry(_file="7.xml"), ORIGIN, {"7.xml": BODY.encode()}.get)
    assert found is not None
    assert found.body == BODY.encode()


def test_successes_count_where_they_name_an_error():
    assert not may_be_error(entry(200, text="hello"))
    assert may_be_error(entry(200, text=f"\ufeff {BODY}"))
    assert may_be_error(entry(301))
    assert names_error({"_file": "b.bin", "mimeType": "application/xml"})
    assert have_code([{"name": "x-obs-error-code", "value": "NoSuchKey"}])
    assert not have_code(None)


def test_pages_and_other_objects_are_no_entries():
    assert is_entry({"response": {}})
    assert not is_entry({"startedDateTime": "2026-03-14T09:28:30Z", "id": "page_1"})
    assert not is_entry(["request"])
