"""Who answered, as far as advice depends on it."""

from __future__ import annotations

from obsdiag.diagnosis import Case
from obsdiag.diagnosis.rule import SenderKind
from tests.answer import HEAD, REQUEST_ID, error, finding, response
from tests.diagnosis.exchange import asked
from tests.rows import each

PAGE = b"<title>Forbidden</title>"
OURS = "obs.eu-de.otc.t-systems.com"
S3_IDS = ("x-amz-request-id: 4442587FB7D0A2F9",)

BETWEEN = SenderKind.BETWEEN


def sender_kind(data: bytes) -> SenderKind:
    found = finding(data)
    return Case(found.capture, found.error, found.match, frozenset()).sender_kind


@each(
    "data, expected",
    [
        (response(), SenderKind.OBS),
        (response(head=("Server: nginx", *HEAD[1:])), SenderKind.OBS),
        (response(head=(f"x-amz-request-id: {REQUEST_ID}",)), SenderKind.OBS),
        (asked(host=OURS, answer=response(head=S3_IDS)), SenderKind.OBS),
        (response(head=("Server: MinIO", *S3_IDS)), SenderKind.COMPATIBLE),
        (response(head=("Server: X", f"x-amz-request-id: {REQUEST_ID}")), SenderKind.COMPATIBLE),
        (asked(host="a.s3.amazonaws.com", answer=response(head=S3_IDS)), SenderKind.COMPATIBLE),
        (response(head=("X-Trans-Id: tx7",)), SenderKind.SWIFT),
        (response("403 No", PAGE, ("Server: squid/6.1",)), SenderKind.BETWEEN),
        (response("403 No", PAGE, ("X-Amz-Cf-Id: a", "X-Amz-Cf-Pop: b")), SenderKind.BETWEEN),
        (
            response("403 No", PAGE, ("x-amz-apigw-id: a", "x-amzn-RequestId: b")),
            SenderKind.BETWEEN,
        ),
        (response(head=("Server: nginx",)), SenderKind.UNKNOWN),
        (error(), SenderKind.UNKNOWN),
        (
            b"An error occurred (NoSuchKey) when calling the GetObject operation: a",
            SenderKind.UNKNOWN,
        ),
    ],
)
def test_head_host_and_id_tell_who_answered(data, expected):
    assert sender_kind(data) is expected


def test_a_code_that_a_client_makes_by_itself_is_no_answer():
    found = finding(b"An error occurred (NoSuchKey) when calling the GetObject operation: a")
    gone = found.error._replace(code="FailedToConnect", request_id=None)
    capture = found.capture._replace(status=None)
    assert Case(capture, gone, found.match, frozenset()).sender_kind is SenderKind.CLIENT
