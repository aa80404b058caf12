"""What the operators of OBS ask for."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis.operations import NEEDED, identified, operations_block
from tests.answer import HOST_ID, REQUEST_ID, error, finding, response
from tests.diagnosis.exchange import asked, refused

OWNER = "fedcba9876543210fedcba9876543210"
LINE = (
    f"{OWNER} media [14/Mar/2026:09:28:30 +0000] 192.0.2.7 {OWNER}"
    f' {REQUEST_ID} REST.GET.OBJECT a.txt "GET /a.txt HTTP/1.1" 500 InternalError 303 - 7 7'
    ' "-" "made-up/1.0" - - - - -\n'
)
SENTENCE = (
    "User: iam::0123456789abcdef0123456789abcdef:user:fedcba9876543210 is not authorized to"
    " perform: obs:object:GetObject on resource: obs:::object:media/a.txt because no"
    " identity-based policy allows the obs:object:GetObject action."
)
WHOLE = asked(
    "PUT /a.txt?acl",
    "User-Agent: Boto3/1.36.2 md/Botocore#1.36.2",
    host="media.obs.eu-de.otc.t-systems.com",
    answer=refused("InternalError", "We encountered an internal error.", status="500 Internal"),
)


def shown(data: bytes) -> dict[str, str]:
    block = operations_block(finding(data))
    assert block is not None
    return {one.label: value for one, value in block.shown}


def test_everything_that_the_capture_shows_is_told():
    assert shown(WHOLE) == {
        "Request id": REQUEST_ID,
        "Host id": HOST_ID,
        "Time": "2026-03-14T09:28:30Z",
        "Endpoint": "obs.eu-de.otc.t-systems.com",
        "Region": "eu-de",
        "Bucket": "media",
        "Key": "a.txt",
        "Operation": "PUT object ?acl",
        "Status": "500 InternalError",
        "Message": "We encountered an internal error.",
        "Client": "Boto3/1.36.2",
    }


def test_what_is_missing_is_told_with_where_to_get_it():
    block = operations_block(finding(WHOLE))
    assert block is not None
    assert [one.label for one in block.missing] == ["Account id", "From"]
    assert all(one.how for one in block.missing)
    assert {one.label for one in (*(one for one, _ in block.shown), *block.missing)} == {
        one.label for one in NEEDED
    }


def test_what_another_value_tells_is_not_asked_for():
    block = operations_block(finding(error("InternalError")))
    assert block is not None
    assert {"region", "status", "message"}.isdisjoint(one.name for one in block.missing)


@pytest.mark.parametrize(
    "data", [error("NoSuchBucket", "The bucket is not there."), asked("GET /?acl")]
)
def test_a_key_is_not_asked_for_where_it_is_about_a_bucket(data):
    assert "key" not in [one.name for one in identified(finding(data)).missing]


def test_a_key_that_the_capture_does_not_show_is_asked_for():
    assert "key" in [one.name for one in identified(finding(b"NoSuchKey")).missing]


def test_what_identifies_a_request_is_told_whoever_answered_it():
    data = asked("GET /a.txt", answer=response("502 Bad Gateway", b"<html/>", ("Server: nginx",)))
    assert operations_block(finding(data)) is None
    assert {one.name: value for one, value in identified(finding(data)).shown}["key"] == "a.txt"


def test_an_access_log_tells_account_address_and_operation():
    told = shown(LINE.encode())
    assert told["Account id"] == f"{OWNER} (the bucket owner's)"
    assert told["From"] == "192.0.2.7"
    assert told["Operation"] == "REST.GET.OBJECT"


def test_the_account_of_the_caller_stands_in_a_refusal():
    told = shown(asked("GET /a.txt", answer=refused("AccessDenied", SENTENCE)))
    assert told["Account id"] == "0123456789abcdef0123456789abcdef (the caller's)"


def test_without_a_date_the_time_is_that_of_the_request_id():
    told = shown(error("InternalError"))
    assert told["Time"] == "2026-03-14T09:28:30.381Z (by the request id)"


@pytest.mark.parametrize(
    "data",
    [
        response("502 Bad Gateway", b"<html><h1>Bad Gateway</h1></html>", ("Server: nginx",)),
        response("404 Not Found", error(), ("Server: AmazonS3", "x-amz-request-id: 4442587FB7")),
    ],
)
def test_nothing_is_asked_of_obs_for_the_answer_of_another(data):
    assert operations_block(finding(data)) is None
