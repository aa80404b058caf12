"""A code counts in a line that says itself that something failed."""

from __future__ import annotations

import pytest

from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-14 09:28:30 ERROR NoSuchKey request id: %s",
        "upload failed: AccessDenied, request_id=%s",
        "[ERROR] SlowDown (reqid: %s)",
    ],
)
def test_a_code_with_the_services_id_behind_it_is_an_error(line):
    (found,) = findings((line % REQUEST_ID).encode() + b"\n")
    assert found.error.code in {"NoSuchKey", "AccessDenied", "SlowDown"}
    assert found.error.request_id == REQUEST_ID


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-14 09:28:30 INFO AccessDenied request id: %s",
        "2026-03-14 09:28:30 ERROR AccessDenied request id: web-7",
        "2026-03-14 09:28:30 INFO no error, AccessDenied request id: %s",
    ],
)
def test_a_line_that_says_no_such_thing_is_none(line):
    text = line % REQUEST_ID if "%s" in line else line
    assert findings(text.encode() + b"\n") == []


@pytest.mark.parametrize("library", ["Excon::Errors::", "Excon::Error::", "HTTPI::"])
def test_a_class_of_an_http_library_that_names_a_status_is_no_code(library):
    dumped = f"rake aborted!\n{library}BadRequest: Expected(200) <=> Actual(400 Bad Request)\n"
    document = "<Error><Code>InvalidArgument</Code><Message>It is none</Message></Error>"
    (found,) = findings(f'{dumped}  :body => "{document}"\n  :status => 400\n'.encode())
    assert (found.capture.status, found.error.code) == (400, "InvalidArgument")


@each(
    "line",
    [
        "Sync failed: unhandled error v1=(NoSuchUpload)",
        "demo.AppException: sync failed v1=NoSuchUpload",
        '{"level": "error", "kind": "NoSuchUpload", "shard": 7}',
        "Exception:  NoSuchUpload",
        "copy failed:   NoSuchUpload",
    ],
)
def test_a_code_counts_behind_a_name_that_says_nothing_where_the_line_has_failed(line):
    text = f"I have tried it twice.\n\n{line}\n\nAny idea what that is about?\n"
    error = finding(text.encode()).error
    assert (error.code, error.message) == ("NoSuchUpload", None)


@each(
    "line",
    [
        "shape=NoSuchUpload is retried",
        "ERROR lookup table name=NoSuchUpload reloaded",
        "error log: shape=NoSuchUpload is listed",
        '{"kind": "NoSuchUpload", "doc": "x.md"}',
    ],
)
def test_such_a_name_alone_tells_of_no_error(line):
    assert findings(f"The list of them:\n\n{line}\n\nRead it first.\n".encode()) == []
