"""What a program prints twice of one error is one report; what has happened twice is two."""

from __future__ import annotations

import json

from obsdiag.client_report.found import Report
from obsdiag.client_report.told_twice import once
from tests.answer import HOST_ID, REQUEST_ID, finding, findings

RAISED = "An error occurred (BucketNotEmpty) when calling the DeleteBucket operation: Still in use."
TRACEBACK = (
    "Traceback (most recent call last):\n"
    '  File "/app/clean.py", line 7, in <module>\n'
    "    drop(name)\n"
    f"botocore.exceptions.ClientError: {RAISED}\n"
)


def test_a_task_that_prints_its_exception_and_then_the_traceback_reports_once():
    task = f"[2026-03-14 09:28:31,002: ERROR/W-1] Task clean[7] raised: ClientError('{RAISED}')\n"
    assert finding((task + TRACEBACK).encode()).error.code == "BucketNotEmpty"


def test_two_tracebacks_one_below_the_other_are_two_errors():
    assert len(findings((TRACEBACK + TRACEBACK).encode())) == 2


def test_a_box_of_variables_and_the_line_below_it_report_once():
    side = "│"
    inside = [
        "'Error': {'Code': 'BucketNotEmpty', 'Message': 'Still in u'+3},",
        "error_code = 'BucketNotEmpty'",
        "'Error': {'Code': 'BucketNotEmpty', 'Message': 'Still in u'+3},",
        f"'ResponseMetadata': {{'RequestId': '{REQUEST_ID}',",
        f"'HostId': '{HOST_ID}', 'HTTPStatusCode': 409",
    ]
    box = [
        f"╭{'─' * 20} Traceback (most recent call last) {'─' * 40}╮",
        *(f"{side} {line:<93} {side}" for line in inside),
        f"╰{'─' * 95}╯",
        f"ClientError: {RAISED}",
    ]
    only = finding("\n".join(box).encode())
    assert (only.error.code, only.error.message) == ("BucketNotEmpty", "Still in use.")
    assert (only.capture.status, only.error.request_id) == (409, REQUEST_ID)


def test_a_line_that_says_word_by_word_the_same_again_reports_once():
    said = (
        "Unable to write file at location: shop/42/logo.png. The store said this of the request:"
        r" HTTP 409 returned for s3 bucket shop.\n\nCode: BucketNotEmpty\nMessage: Still in use.\n"
    )
    assert finding(f'{{"message":"{said}","exception":{{"message":"{said}"}}}}\n'.encode())


def test_rubys_log_line_and_what_is_then_raised_report_once():
    text = (
        "I, [2026-03-14T09:28:31.002 #7]  INFO -- : [Aws::S3::Client 409 0.01 0 retries]"
        ' delete_bucket(bucket:"b") Aws::S3::Errors::BucketNotEmpty Still in use.\n\n'
        "/gems/seahorse/client/plugins/raise_response_errors.rb:17:in `call': Still in use."
        " (Aws::S3::Errors::BucketNotEmpty)\n\tfrom a.rb:3\n"
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (409, "BucketNotEmpty")


def test_a_traceback_from_the_line_of_what_was_raised_on_reports_once():
    said = "Failed to upload /tmp/a to reels/b: An error occurred (BucketNotEmpty) when calling the"
    said += " PutObject operation: Still in use."
    lines = (
        f"ERROR in views: <class 'S3UploadFailedError'> {said} Traceback (most recent call last):",
        '  File "/srv/app/views.py", line 291, in submit',
        "    new_filename)",
        f"S3UploadFailedError: {said}",
    )
    text = "".join(f"gunicorn[267]: {line}\n" for line in lines)
    assert finding(text.encode()).error.message == "Still in use."
    again = f"app: {said}\n" * 2
    assert len(findings(again.encode())) > 1


class NeverLookedThrough(bytes):
    def __contains__(self, _part):
        raise AssertionError("a long text is not looked through for each report of it")


def test_a_report_alone_is_no_repetition_whatever_the_text_is():
    report = Report(0, 4, "boto3", {"Code": "SlowDown"})
    assert list(once(NeverLookedThrough(b"text"), [report])) == [report]


def test_a_variable_that_holds_the_error_and_is_shown_cut_is_not_told_again():
    said = f"code: BucketNotEmpty, message: Still in use by others, request_id: {REQUEST_ID}"
    frames = [{"name": "_send", "locals": {"b": "'shop'"}}]
    frames.append(
        {"locals": {"e": "'S3Error(code=\\'BucketNotEmpty\\', message=\\'Still in us'+195"}}
    )
    record = {"event": "failed", "exception": [{"exc_value": said, "frames": frames}]}
    only = finding(f"{json.dumps(record)}\n".encode())
    assert (only.error.message, only.error.request_id) == ("Still in use by others", REQUEST_ID)


def test_a_loggers_line_and_the_exception_right_below_it_report_once():
    said = "Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied)"
    logged = f"2026-03-14 09:28:30.381 ERROR [main] Uploader - put failed: {said}\n"
    thrown = (
        f"com.amazonaws.services.s3.model.AmazonS3Exception: {said}\n"
        "\tat com.amazonaws.http.AmazonHttpClient.handle(AmazonHttpClient.java:1)\n"
    )
    assert finding((logged + thrown).encode()).capture.status == 403
    assert len(findings((thrown + thrown).encode())) == 2


def test_a_logged_code_and_the_tracebacks_that_have_its_message_alone_report_once():
    text = (
        "ERROR:rasterio._env:CPLE_AWSAccessDenied in AccessDenied: Access Denied\n"
        "Traceback (most recent call last):\n"
        '  File "rasterio/_base.pyx", line 310, in rasterio._base.DatasetBase.__init__\n'
        "rasterio._err.CPLE_AWSAccessDeniedError: Access Denied\n\n"
        "During handling of the above exception, another exception occurred:\n\n"
        "Traceback (most recent call last):\n"
        '  File "read.py", line 4, in <module>\n'
        "rasterio.errors.RasterioIOError: Access Denied\n"
    )
    assert finding(text.encode()).error.code == "AccessDenied"


def test_what_hadoop_says_of_an_exception_and_of_its_cause_is_one_error():
    said = (
        "Bad Request (Service: Amazon S3; Status Code: 400; Error Code: 400 Bad Request;"
        " Request ID: null; S3 Extended Request ID: null; Proxy: null)"
    )
    text = (
        "java.io.IOException: s3a://reels/ab: getFileStatus on s3a://reels/ab:"
        f" com.amazonaws.services.s3.model.AmazonS3Exception: {said},"
        f" S3 Extended Request ID: null:400 Bad Request: {said}\n"
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.code, only.error.host_id) == (400, None, None)


def test_the_stack_of_a_failed_test_says_its_error_again():
    said = "S3ServiceError: S3 returned 409 - BucketNotEmpty"
    tap = f"not ok 4 {said}\n  ---\n    stack: |-\n      {said}\n          at rm (file:///a.js:1:2)"
    assert finding(f"{tap}\n".encode()).capture.status == 409
