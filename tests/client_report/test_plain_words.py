"""Codes and messages in a line that says itself that something failed."""

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


def test_a_short_message_in_another_spelling_needs_a_store_beside_it():
    said = "x.ErrorResponseException: Access denied\n\tat io.minio.Client.call(Client.java:7)\n"
    assert finding(said.encode()).error.message == "Access denied"
    assert findings(b"java.sql.SQLException: Access denied\n\tat a.B.call(B.java:7)\n") == []


@pytest.mark.parametrize("library", ["Excon::Errors::", "Excon::Error::", "HTTPI::"])
def test_a_class_of_an_http_library_that_names_a_status_is_no_code(library):
    dumped = f"rake aborted!\n{library}BadRequest: Expected(200) <=> Actual(400 Bad Request)\n"
    document = "<Error><Code>InvalidArgument</Code><Message>It is none</Message></Error>"
    (found,) = findings(f'{dumped}  :body => "{document}"\n  :status => 400\n'.encode())
    assert (found.capture.status, found.error.code) == (400, "InvalidArgument")


def test_a_message_in_its_element_alone_is_read():
    said = "The specified bucket does not exist"
    text = f"ERROR put: Generic S3 error: no answer.\n<Message>{said}</Message>\n"
    found = finding(text.encode())
    assert (found.error.code, found.error.message) == (None, said)


@each(
    "text",
    [
        '{"detail":"The specified bucket does not exist"}',
        '{"ok": false, "message": "The specified bucket does not exist"}',
        '{"level":"error","err_details":"cannot put a/b: The specified bucket does not exist"}',
        "2026-03-14 09:28:30 ERROR unable to write a/b.mkv: The specified bucket does not exist",
    ],
)
def test_a_sentence_of_the_services_counts_as_what_an_application_answers(text):
    error = finding(f"{text}\n".encode()).error
    assert (error.code, error.message) == (None, "The specified bucket does not exist")


def test_a_sentence_in_another_member_is_none():
    assert findings(b'{"help":"The specified bucket does not exist", "page": 3}\n') == []


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


def test_labels_on_lines_of_their_own_are_read_between_what_people_write():
    text = (
        "import films\n\nfilms.Error: [Films] Error: not listed with prefix 's3://films-7/reels/'\n"
        "Exception:  AccessDenied\nError message:  Access Denied\n\nListing it by hand is fine.\n"
    )
    error = finding(text.encode()).error
    assert (error.code, error.message) == ("AccessDenied", "Access Denied")
    assert (error.bucket, error.key) == ("films-7", None)


INSPECTED = (
    "{\n  message: 'The specified version does not exist.',\n"
    "  stack: 'ab: The specified version does not exist.\\n' +\n"
    "    '    at Fe (file:///srv/index.js:1:2)\\n'\n}\n"
)
THROWN = "Error: The specified version does not exist.\n    at read (/srv/store.js:7:3)\n"
NAMED = 'detail = "The specified version does not exist."\n'
LINES = (
    "",
    "Looking into the reels of last night.\n",
    "2026-03-14 09:28:30: begun\n",
    "2026-03-14 09:28:30 INFO begun\n",
)


@each(
    "text, above, below",
    [(t, a, b) for t in (INSPECTED, THROWN, NAMED) for a in LINES for b in LINES],
)
def test_a_sentence_of_an_object_or_a_throw_shows_amid_plain_lines_what_it_shows_alone(
    text, above, below
):
    found = finding(f"{above}{text}{below}".encode())
    told = (found.error.message, found.error.code, found.capture.status)
    assert told == ("The specified version does not exist.", None, None)


@each(
    "line, said",
    [
        ("ERROR Access Denied s3://films/reels/a.mkv", ["Access Denied"]),
        ("WARNING:root:S3 Response: u'Access Denied' reel: u'a.mkv'", ["Access Denied"]),
        ("ERROR Access Denied for user 'reel'@'localhost'", []),
        ("WARNING:root:Response: u'Access Denied' reel: u'a.mkv'", []),
    ],
)
def test_a_short_message_counts_where_its_line_names_a_store(line, said):
    assert [found.error.message for found in findings(f"{line}\n".encode())] == said
