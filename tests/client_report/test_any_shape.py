"""A record in a shape that no reader knows is read by what it shows of a store and of a failure."""

from __future__ import annotations

from obsdiag.client_report.any_shape import any_shape
from tests.answer import finding, findings
from tests.rows import each

URL = "https://reels.obs.eu-de.otc.t-systems.com/ab/00-7"
REELS = ("reels", "ab/00-7")


@each(
    "line",
    [
        f"[409] {URL}",
        f"(409) {URL}",
        f"copy of {URL} ended with an error (HTTP/409)",
        f"could not copy (HTTP/409) {URL}",
        f"{URL} failed: HTTP/409",
        f"rec'd 409 when talking to {URL}",
        f"mover: error StatusCode: 409 {URL}",
        f"Error Domain=app.mover Code=409 while uploading to {URL}",
        f"PUT {URL} giving up after 5 attempt(s): 409",
        f'mover::Error {{ kind: Status(409), url: "{URL}" }}',
        f"[mover] request to {URL} failed\nplease look at your rights (409)",
        f"Access to fetch at '{URL}' was refused\nPUT {URL} net::ERR_FAILED 409",
        "sync error: status is 409, path=obs://reels/ab/00-7",
        "failed to fetch gs://reels/ab/00-7: 409 - Conflict",
        "mover: cannot write s3://reels/ab/00-7, rec'd 409",
        f"mover - bad response Conflict 409 ({URL})",
        f"mover - bad status code [409] of {URL}",
        f"WARN mover::store::s3: Got AWS error: Error(BadHTTPStatus(409), State) {URL}",
    ],
)
def test_a_status_in_any_dress_beside_a_store_is_of_it(line):
    found = finding(f"{line}\n".encode())
    assert (found.capture.status, found.error.code, found.error.message) == (409, None, None)
    assert (found.error.bucket, found.error.key) == REELS


KODO = (
    "{ResponseInfo:com.qiniu.http.ResponseInfo@42 status:614, reqId:oGoAAKDYYH_x4Z0U, "
    "xlog:body;s.ph, adress:upload.qiniup.com, duration:12 s, error:file exists}"
)
TAPE = (
    "ERR: MOVEFAILED: /srv/a : 403 : 403 This tape is not for you.. When Put Blob. "
    "X-Ms-Request-Id: 6f1a1d2b-401e-0010-1b6e-d35d0c000000"
)
DASHES = (
    "COSXML.CosException.CosServerException: CosServerException: 404 - Not Found - "
    "NoSuchKey - The specified key does not exist. - NWM4YmE3ODc="
)
FILE = (
    "blobfile.common.RequestFailure: message=unexpected status 409, request=<Request method=GET "
    "url=https://films.blob.core.windows.net/reels params={'comp': 'list'}>, status=409, "
    "error=TapeNotPermitted error_description=This tape is not lent to anybody."
)
NODE = (
    'Error: Server responded with status code 631:\n{"error":"no such bucket"}\n'
    "    at Object.up (/srv/mover/node_modules/qiniu/zone.js:7:1)"
)
BEHIND = "Failed to copy: PUT https://films.blob.core.windows.net/reels/a.mkv: 403 TapeIsLent"
ODD = "mover.retry: gcsfs.retry.HttpError: Odd name: 're_els', 400"


@each(
    "text, status, code, message, request_id",
    [
        (TAPE, 403, None, "This tape is not for you.", "6f1a1d2b-401e-0010-1b6e-d35d0c000000"),
        (DASHES, 404, "NoSuchKey", "The specified key does not exist.", "NWM4YmE3ODc="),
        (KODO, 614, None, "file exists", "oGoAAKDYYH_x4Z0U"),
        (FILE, 409, "TapeNotPermitted", "This tape is not lent to anybody.", None),
        (NODE, 631, None, "no such bucket", None),
        (BEHIND, 403, "TapeIsLent", None, None),
        (ODD, 400, None, "Odd name: 're_els'", None),
    ],
)
def test_what_stands_beside_the_status_is_read_by_how_it_looks(
    text, status, code, message, request_id
):
    found = finding(f"{text}\n".encode())
    assert (found.capture.status, found.error.code) == (status, code)
    assert (found.error.message, found.error.request_id) == (message, request_id)


def test_googles_sentence_tells_of_its_store_whatever_stands_around_it():
    text = (
        "OSError                 Traceback (most recent call last)\nFile core.py:7, in f()\n\n"
        "OSError: Forbidden: b/reels/o/ab%2F00-7\nme@x.iam.gserviceaccount.com does not have "
        "storage.objects.get access to the Google Cloud Storage object.\n\n"
        "During handling of the above exception, another exception occurred:\n"
    )
    found = finding(text.encode())
    assert (found.error.bucket, found.error.key) == REELS
    assert found.error.message.startswith("me@x.iam.gserviceaccount.com does not have storage.")
    assert found.answered_by.name == "Google Cloud Storage"


@each(
    "line",
    [
        f"INFO moved {URL} in 409 ms",
        f"INFO GET {URL} 200 409",
        "moved 409 reels to obs://reels/ab",
        f"see page 409 of the manual, and {URL}",
        f"INFO tries again on 500, 502 and 503 of {URL}",
        "DEBUG s3://reels/part-00409 size=409 (503)",
        f"info: asked {URL}, (409) and then 200",
        "sync finished: s3://reels/ab copied=409 failed=0 skipped=404",
        f"internal error code, arguments: [403], dump at {URL}",
        f"warning: 409 warnings were sent to {URL}",
        f"failed tests: 409 of 500 against {URL}",
        "mover: tape.example.com failed with status 409",
        f"error in row 409 of {URL}",
        f"Http failure response for {URL}: 0 Unknown Error",
        (
            "set(location='s3://reels/ab')\nError: request to http://box.svc:5000/api/2.0/set"
            " failed, too many 500 error responses"
        ),
    ],
)
def test_a_number_in_passing_or_of_something_else_is_none(line):
    assert findings(f"{line}\n".encode()) == [], line


@each(
    "line",
    [
        f"HTTP error codes: 403 means forbidden, 404 not found; see {URL}",
        f"error code 522 of the tape, copied from {URL}",
        f"the mover exited with status 501 while it copied {URL}",
        f"mover: upstream returned 502 for /api, the reels are at {URL}",
    ],
)
def test_by_its_own_rules_a_number_of_a_program_s_own_is_none(line):
    assert list(any_shape(line.encode(), 0, len(line))) == []


def test_a_trace_of_minios_calls_tells_the_request_and_who_answered():
    node = "disk-2:9000 "
    lines = (
        "[REQUEST s3.GetObject] [2026-05-02T07:08:09.100] [Client IP: 10.0.0.7]",
        "GET /reels/ab/00-7",
        "Proto: HTTP/1.1",
        "Host: 127.0.0.1:9000",
        "",
        "[RESPONSE] [2026-05-02T07:08:09.100] [ Duration 276us ]",
        "403 Forbidden",
        "X-Amz-Request-Id: 17AEE4329FDE2964",
        "Server: MinIO",
    )
    found = finding("".join(f"{node}{line}\n" for line in lines).encode())
    assert (found.capture.status, found.error.method) == (403, "GET")
    assert (found.error.bucket, found.error.key) == REELS
    assert (found.error.request_id, found.answered_by.name) == ("17AEE4329FDE2964", "MinIO")


def test_a_module_that_is_named_after_the_store_says_whose_status_it_is():
    line = b" WARN mover::cache::s3: Got AWS error: Error(BadHTTPStatus(409), State { e: None })\n"
    assert finding(line).capture.status == 409
    assert findings(line.replace(b"::s3", b"::db").replace(b"AWS", b"DB")) == []


@each("line", ["reels.backends.s3.HTTPError: 409", "mover.obs.client.HttpException: 409"])
def test_an_exception_of_such_a_module_says_it_with_no_more_than_the_number(line):
    trace = 'Traceback (most recent call last):\n  File "/srv/mover.py", line 7, in put\n'
    assert finding(f"{trace}{line}\n".encode()).capture.status == 409
    assert findings(f"{trace}{line}\n".replace("s3.", "db.").replace("obs.", "db.").encode()) == []


def test_what_jets3t_says_without_an_answer_is_no_second_error():
    said = "org.jets3t.service.S3ServiceException: Service Error Message."
    document = "<Error><Code>NoSuchKey</Code><Message>It is gone.</Message></Error>"
    text = f"ERROR failed: {said} -- ResponseCode: 404, XML Error Message: {document}\n"
    found = finding(f"{text}java.io.IOException: {said}\n\tat a.B.c(B.java:7)\n".encode())
    assert (found.error.code, found.error.message) == ("NoSuchKey", "It is gone.")


def test_an_exception_of_a_redirect_is_one_error_with_the_document_that_it_shows():
    told = "Error message:Request Error.OBS service Error Message. -- ResponseCode: 301"
    document = (
        "<Error><Code>PermanentRedirect</Code><Message>Go to the other one.</Message></Error>"
    )
    line = f"com.obs.services.exception.ObsException: {told}, ResponseStatus: Moved Permanently"
    found = finding(f"{line}, XML Error Message: {document}\n\tat a.B.c(B.java:7)\n".encode())
    assert (found.error.code, found.error.message) == ("PermanentRedirect", "Go to the other one.")
    assert findings(f"{line}\n\tat a.B.c(B.java:7)\n".encode()) == []


@each("reason, status", [("Forbidden", 403), ("Too Many Requests", 429), ("Bad Gateway", 502)])
def test_a_reason_in_a_message_s_place_is_the_status(reason, status):
    text = (
        f"Amazon.S3.AmazonS3Exception: {reason}\n"
        " ---> Demo.Internal.HttpErrorResponseException: Exception of type 'Demo' was thrown.\n"
        "   at Demo.Web.Get(Token token)\n"
    )
    found = finding(text.encode())
    told = (found.capture.status, found.error.code, found.error.message)
    assert told == (status, None, None)
