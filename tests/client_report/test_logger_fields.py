"""Fields of a logger's own beside an error that has an id."""

from __future__ import annotations

from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

OWN = "fkQwc1DwVw"
GO = f"NoSuchUpload: It is gone.\\n\\tstatus code: 404, request id: {REQUEST_ID}, host id: "
GO_2 = (
    f"operation error S3: GetObject, https response error StatusCode: 404, RequestID: {REQUEST_ID},"
    " HostID: , api error NoSuchUpload: It is gone."
)
JAVA = (
    "AmazonS3Exception: It is gone. (Service: Amazon S3; Status Code: 404; Error Code:"
    f" NoSuchUpload; Request ID: {REQUEST_ID}; S3 Extended Request ID: null)"
)


@each("said", [GO, GO_2, JAVA])
@each(
    "line",
    [
        'ERROR done request_id={own} method=GET status=500 error="no image: {said}"',
        'time=x level=error msg="no image: {said}" request_id={own} status=500',
        '{{"level":"error","request_id":"{own}","status":500,"error":"no image: {said}"}}',
        '{{"level":"error","error":"no image: {said}","requestId":"{own}","statusCode":500}}',
    ],
)
def test_they_are_neither_the_errors_nor_an_error(line, said):
    found = finding(f"{line.format(own=OWN, said=said)}\n".encode())
    assert (found.error.code, found.capture.status) == ("NoSuchUpload", 404)
    assert (found.error.request_id, found.error.host_id) == (REQUEST_ID, None)
    assert found.error.message == "It is gone."


NODE = (
    '{"level":50,"time":1773480510381,"reqId":"1f3c9a5e-5d1b-4f37-9d7e-0a4b7c11e201","err":{%s},'
    '"msg":"no image"}'
)
STACK = (
    "NoSuchUpload: It is gone.\\n    at f (/srv/aws-sdk/s3.js:1:2) {\\n  '$metadata': {\\n"
    f"    httpStatusCode: 404,\\n    requestId: '{REQUEST_ID}',\\n    attempts: 1\\n  }},\\n"
    f"  Code: 'NoSuchUpload',\\n  RequestId: '{REQUEST_ID}',\\n  HostId: '+{'kX9' * 24}/8='\\n}}"
)
FIELDS = f'"code":"NoSuchUpload","requestId":"{REQUEST_ID}","statusCode":404'


@each(
    "inner",
    [
        f'"type":"Error","message":"NoSuchUpload: It is gone.","stack":"{STACK}"',
        f'"message":"It is gone.",{FIELDS},"extendedRequestId":"+{"kX9" * 24}/8="',
    ],
)
def test_the_request_of_the_program_itself_does_not_number_the_errors(inner):
    found = finding((NODE % inner + "\n").encode())
    assert (found.error.code, found.capture.status) == ("NoSuchUpload", 404)
    assert (found.error.request_id, found.error.message) == (REQUEST_ID, "It is gone.")
    assert (found.error.host_id or "")[:4] == "+kX9"


def test_they_are_no_ids_of_a_message_without_a_code():
    said = f"Access Denied (Service: S3, Status Code: 403, Request ID: {REQUEST_ID})"
    found = finding(f'level=error request_id={OWN} status=500 msg="get: {said}"\n'.encode())
    assert (found.capture.status, found.error.request_id) == (403, REQUEST_ID)


def test_the_one_id_of_a_line_is_that_of_its_error():
    text = f"failed: code=NoSuchUpload status=404 request_id={REQUEST_ID} bucket=reels\n"
    assert finding(text.encode()).error.request_id == REQUEST_ID


def test_two_errors_of_a_line_keep_their_ids():
    other = REQUEST_ID.replace("BEEF", "F00D")
    text = f"one: {GO}; two: {GO.replace('Upload', 'Key').replace(REQUEST_ID, other)}\n"
    assert {(one.error.code, one.error.request_id) for one in findings(text.encode())} == {
        ("NoSuchUpload", REQUEST_ID),
        ("NoSuchKey", other),
    }
