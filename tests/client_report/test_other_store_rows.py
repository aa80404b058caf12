"""What clients of Google Cloud Storage print: its error, and that it is no row of the table."""

from __future__ import annotations

import json

import pytest

from tests.answer import finding, findings
from tests.rows import each

DENIED = "robot@demo.example does not have storage.objects.list access to bucket parts."
BODY = {"error": {"errors": [{"domain": "global", "message": DENIED}], "code": 403}}


@each(
    "text",
    [
        f"x.Forbidden: 403 GET https://storage.googleapis.com/storage/v1/b/parts?a=1: {DENIED}",
        f"restore: open snapshot: googleapi: Error 403: {DENIED}, forbidden",
        json.dumps({"error": {**BODY["error"], "message": DENIED}}),
        "api error: 403 Forbidden\n" + json.dumps({**BODY["error"], "message": DENIED}, indent=2),
        json.dumps({"log": json.dumps({"code": 403, "message": DENIED})}),
    ],
)
def test_an_error_of_googles_store_is_its_own(text):
    only = finding(f"{text}\n".encode())
    assert (only.capture.status, only.error.code, only.error.message) == (403, None, DENIED)
    assert only.answered_by == ("Google Cloud Storage", "other-store")
    assert only.match.entry is None


@pytest.mark.parametrize(
    "text",
    [
        "googleapi: Error 403: The caller does not have permission, forbidden",
        '{"error": {"code": 404, "message": "Topic not found: orders", "status": "NOT_FOUND"}}',
    ],
)
def test_googles_other_services_are_passed_over(text):
    assert findings(f"{text}\n".encode()) == []


def test_what_googles_client_says_of_the_status_is_no_part_of_the_message():
    text = (
        "NotFound: 404 GET https://storage.googleapis.com/download/b/parts/o/a: No such object:"
        " parts/a: ('Request failed with status code', 404, 'Expected one of', 200)\n"
    )
    assert finding(text.encode()).error.message == "No such object: parts/a"


@each(
    "text, status, message",
    [
        (
            "cannot read gs://films/a.mkv: googleapi: Error 403: Not for you., forbidden",
            403,
            "Not for you.",
        ),
        ("gcsfuse: CreateFile: googleapi: Error 403: Not for you., forbidden", 403, "Not for you."),
        (
            '{"severity":"ERROR","message":"SetMtime: googleapi: Error 412: Gone., tooLate"}',
            412,
            "Gone.",
        ),
    ],
)
def test_any_message_counts_where_the_line_names_the_store(text, status, message):
    found = finding(f"{text}\n".encode())
    assert (found.capture.status, found.error.message) == (status, message)
    assert found.answered_by is not None
    assert found.answered_by.name == "Google Cloud Storage"


def test_other_services_of_google_are_none():
    text = "ERROR compute.instances.list: googleapi: Error 403: Not for you., forbidden\n"
    assert findings(text.encode()) == []


def test_a_message_of_googles_may_have_commas():
    text = (
        "gs://films: googleapi: Error 429: Stop to put, get and list, please., rateLimitExceeded\n"
    )
    assert finding(text.encode()).error.message == "Stop to put, get and list, please."


def test_of_a_whole_body_in_the_messages_place_its_own_message_is_the_message():
    lead = "Forbidden: 403 POST https://storage.googleapis.com/upload/storage/v1/b/reels/o?a=b: "
    said = {"code": 403, "message": "The billing account is off.", "errors": [{"message": "x"}]}
    for spaces in (None, 2):
        found = finding(f"{lead}{json.dumps({'error': said}, indent=spaces)}\n".encode())
        assert (found.capture.status, found.error.message) == (403, "The billing account is off.")
    found = finding(f'{lead}{{"other": 1}}\n'.encode())
    assert (found.capture.status, found.error.message) == (403, None)


@each(
    "said",
    [
        "The rate of change requests to the object ...cut/a.pb exceeds the rate limit. Be slower.",
        "The object a.pb exceeded the rate limit for object mutation operations. Be slower.",
    ],
)
def test_a_limit_on_an_object_is_of_the_store_without_its_address(said):
    found = finding(f"demo: write: googleapi: Error 429: {said}, rateLimitExceeded\n".encode())
    assert (found.capture.status, found.error.message) == (429, said)


COS_ID = "NjYwYzBlN2FfYTEyYjNjMGJfMmQ0Zl83YTZjOGY="
OLD_COS = {"code": -4018, "message": "ERROR_CMD_FILE_NOTEXIST", "request_id": COS_ID}


@each(
    "shown", [json.dumps(OLD_COS), json.dumps(json.dumps(OLD_COS)), json.dumps(OLD_COS, indent=1)]
)
def test_an_answer_of_tencents_interface_before_version_5_is_its_own(shown):
    only = finding(f"2026-05-02 07:08:09 INFO an ordinary line\nupload answered {shown}\n".encode())
    error = only.error
    assert (error.code, error.message, error.request_id) == (None, OLD_COS["message"], COS_ID)
    assert only.answered_by == ("Tencent Cloud COS", "other-store")
    assert (only.client, only.match.entry) == (None, None)


def test_a_number_and_a_name_of_any_other_service_are_none():
    other = json.dumps({**OLD_COS, "request_id": "7f3c"})
    assert not findings(f"2026-05-02 07:08:09 INFO login answered {other}\n".encode())


@each(
    "text, store",
    [
        (
            (
                "PUT https://reels-1.cos.ap-x.myqcloud.com/a: 404 NoSuchKey(Message: No such reel.,"
                " RequestId: NjE5OGFmMzNfOGYyMzU4MGFf, TraceId: OGVm)"
            ),
            "Tencent Cloud COS",
        ),
        (
            (
                "NoSuchKeyError: No such reel.\n"
                "    at Client.requestError (/app/node_modules/ali-oss/lib/client.js:311:13)\n"
                "    at async put (/app/put.js:7:3) {\n"
                "  status: 404,\n  code: 'NoSuchKey',\n  name: 'NoSuchKeyError',\n"
                "  requestId: 'NjE5OGFmMzNfOGYyMzU4MGFf',\n  host: 'reels.oss-cn-x.aliyuncs.com'\n}"
            ),
            "Alibaba Cloud OSS",
        ),
    ],
)
def test_an_sdk_of_another_store_tells_status_code_message_and_id_in_one(text, store):
    only = finding(f"{text}\n".encode())
    told = only.capture.status, only.error.code, only.error.message, only.error.request_id
    assert told == (404, "NoSuchKey", "No such reel.", "NjE5OGFmMzNfOGYyMzU4MGFf")
    assert only.answered_by is not None
    assert only.answered_by.name == store
