"""Who answered, as far as advice depends on it."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import Case
from obsdiag.diagnosis.rule import Responder
from tests.answer import HEAD, REQUEST_ID, error, finding, response
from tests.diagnosis.exchange import asked

PAGE = b"<title>Forbidden</title>"
OURS = "obs.eu-de.otc.t-systems.com"
S3_IDS = ("x-amz-request-id: 4442587FB7D0A2F9",)


def responder(data: bytes) -> Responder:
    found = finding(data)
    return Case(found.capture, found.error, found.match, frozenset()).responder


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (response(), Responder.OBS),
        (response(head=("Server: nginx", *HEAD[1:])), Responder.OBS),
        (response(head=(f"x-amz-request-id: {REQUEST_ID}",)), Responder.OBS),
        (asked(host=OURS, answer=response(head=S3_IDS)), Responder.OBS),
        (response(head=("Server: MinIO", *S3_IDS)), Responder.COMPATIBLE),
        (response(head=("Server: X", f"x-amz-request-id: {REQUEST_ID}")), Responder.COMPATIBLE),
        (asked(host="a.s3.amazonaws.com", answer=response(head=S3_IDS)), Responder.COMPATIBLE),
        (response(head=("X-Trans-Id: tx7",)), Responder.SWIFT),
        (response("403 No", PAGE, ("Server: squid/6.1",)), Responder.BETWEEN),
        (response("403 No", PAGE, ("X-Amz-Cf-Id: a", "X-Amz-Cf-Pop: b")), Responder.BETWEEN),
        (response("403 No", PAGE, ("x-amz-apigw-id: a", "x-amzn-RequestId: b")), Responder.BETWEEN),
        (response(head=("Server: nginx",)), Responder.UNKNOWN),
        (error(), Responder.UNKNOWN),
        (
            b"An error occurred (NoSuchKey) when calling the GetObject operation: a",
            Responder.UNKNOWN,
        ),
    ],
)
def test_head_host_and_id_tell_who_answered(data, expected):
    assert responder(data) is expected


def test_a_code_that_a_client_makes_by_itself_is_no_answer():
    found = finding(b"An error occurred (NoSuchKey) when calling the GetObject operation: a")
    gone = found.error._replace(code="FailedToConnect", request_id=None)
    capture = found.capture._replace(status=None)
    assert Case(capture, gone, found.match, frozenset()).responder is Responder.CLIENT
