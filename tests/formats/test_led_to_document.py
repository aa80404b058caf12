"""What a client says of an error document on the way to it is no error of its own."""

from __future__ import annotations

import json

from tests.answer import HOST_ID, REQUEST_ID, error, finding
from tests.rows import each

DOCUMENT = '<?xml version="1.0" encoding="UTF-8"?>\\n' + error("BucketNotEmpty", "In use.").decode()


@each(
    "text",
    [
        f"shelf.UploadFault: 409, message='Wrong status code 409 from s3, it says {DOCUMENT}.'",
        f"2026-03-14 09:28:30 ERROR purge: got status 409 from s3: {DOCUMENT}",
    ],
)
def test_words_that_a_document_ends_are_not_told_as_another_error(text):
    only = finding(f"{text}\n".encode())
    assert (only.capture.status, only.error.code, only.error.message) == (
        409,
        "BucketNotEmpty",
        "In use.",
    )


def _logged(**fields: object) -> str:
    return json.dumps({"level": "error", "message": "purge failed", "answer": fields})


def test_an_object_that_has_its_document_in_a_string_is_one_error_with_the_stores_message():
    body = error("BucketNotEmpty", "In use.").decode()
    line = _logged(
        status=409,
        errorCode="BucketNotEmpty",
        errorMessage="In use.",
        body=body,
        requestId=REQUEST_ID,
        hostId=HOST_ID,
    )
    only = finding(f"{line}\n".encode())
    assert (only.capture.status, only.error.message) == (409, "In use.")
    assert only.error.request_id == REQUEST_ID


@each("name", ["message", "msg", "short_message", "text"])
def test_a_loggers_message_that_goes_on_with_a_document_is_one_error(name):
    said = (
        "object_store: Generic S3 error: Error performing PUT https://films.obs.example.com/a in "
    )
    said += "1ms - Server returned non-2xx status code: 409 Conflict: "
    said += error("BucketNotEmpty", "In use.").decode()
    line = json.dumps({"version": "1.1", name: said, "full_message": said, "level": 3})
    only = finding(f"{line}\n".encode())
    assert (only.capture.status, only.error.code) == (409, "BucketNotEmpty")


def test_an_exception_that_a_logger_tells_with_and_without_its_stack_is_one_error():
    raised = (
        'service error: unhandled error (NoSuchKey): Error { code: "NoSuchKey", message: "No." }'
    )
    fields = {
        "error.message": raised,
        "error.stack_trace": f"{raised}\n\tat films.Store.put(S.java:3)",
    }
    line = json.dumps({"@timestamp": "2026-03-14T09:28:30Z", "message": "no film", **fields})
    assert finding(f"{line}\n".encode()).error.code == "NoSuchKey"
