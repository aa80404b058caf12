"""What stands in a string of a record is read as the text it is, and told once."""

from __future__ import annotations

import json

from tests.answer import REQUEST_ID, error, findings, response

OTHER = "1" * 16


def log(*records: dict[str, object]) -> bytes:
    return "".join(f"{json.dumps(one)}\n" for one in records).encode()


def values(data: bytes) -> list[tuple[str | None, int | None, str | None, int]]:
    return [
        (one.error.code, one.capture.status, one.error.request_id, one.place.line)
        for one in findings(data)
    ]


def test_a_transcript_in_a_string_is_read_as_one():
    shown = response().decode()
    assert values(log({"msg": "started"}, {"level": "error", "msg": shown})) == [
        ("NoSuchKey", 404, REQUEST_ID, 2)
    ]


def test_two_errors_in_one_string_lend_each_other_nothing():
    first = response().decode()
    second = response("403 Forbidden", error("AccessDenied", "No.", OTHER), ()).decode()
    assert values(log({"msg": f"{first}\nretried\n{second}"})) == [
        ("NoSuchKey", 404, REQUEST_ID, 1),
        ("AccessDenied", 403, OTHER, 1),
    ]


def test_what_the_record_says_itself_is_told_once():
    trace = "NoSuchKey: The specified key does not exist.\n    at run (/app/sync.js:3:1)\n"
    said = {"name": "NoSuchKey", "message": "The specified key does not exist.", "stack": trace}
    record = {"level": 50, "err": said | {"statusCode": 404, "requestId": REQUEST_ID}}
    assert values(log(record)) == [("NoSuchKey", 404, REQUEST_ID, 1)]


def test_a_message_ends_where_its_line_does():
    said = "An error occurred (AccessDenied) when calling the PutObject operation: Access Denied"
    (only,) = findings(log({"msg": f"{said}\n##[error]Process completed with exit code 1.\n"}))
    assert only.error.message == "Access Denied"
