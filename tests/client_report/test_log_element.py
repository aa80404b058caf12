"""An entry of a log that a search has returned says nothing of the next one."""

from __future__ import annotations

import json

from tests.answer import findings

STORE = "could not put s3://photos/a.jpg: NoSuchBucket: The specified bucket does not exist"
OWN = 'handler failed {"http": 500, "requestId": "0A1B2C3D4E5F60718293A4B5C6D7E8F9"}'


def entries(*messages: str, name: str = "message") -> bytes:
    hits = [{"_index": "logs", "@timestamp": "2026-03-14", name: one} for one in messages]
    return json.dumps({"took": 3, "hits": hits}, indent=1).encode()


def test_an_entry_beside_that_of_a_store_is_no_error_of_the_store():
    (only,) = findings(entries(OWN, STORE, OWN))
    assert only.error.code == "NoSuchBucket"


def test_the_errors_of_one_list_are_of_the_store_that_is_named_above_it():
    listed = {
        "bucket": "s3://photos",
        "errors": [{"status": 403, "requestId": "18A0B1C2D3E4F506"}] * 2,
    }
    assert findings(json.dumps(listed, indent=1).encode())


def test_the_entries_of_one_dump_lend_each_other_nothing():
    said = (
        "put s3://photos/a: An error occurred (NoSuchKey) when calling the GetObject operation: No"
    )
    own = ("order 7 failed: status=500", OWN.replace('"', "'"))
    texts = (*own, said, "headers: {'x-amz-request-id': '2QAP81A85MQENC33'}", *own)
    rows = [f'{{\n       "message" => "{one}",\n      "@version" => "1"\n}}\n' for one in texts]
    (only,) = findings("".join(rows).encode())
    assert (only.capture.status, only.error.code, only.error.request_id) == (
        None,
        "NoSuchKey",
        None,
    )
