"""Forms of words of AWS's SDKs."""

from __future__ import annotations

import pytest

from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

USED = "Still in use."


def test_a_name_of_an_enumeration_stays_as_it_is_spelled():
    text = (
        "OSError: When reading 'k' in bucket 'b': AWS Error ACCESS_DENIED during HeadObject"
        " operation: No response body.\n"
    )
    only = finding(text.encode()).error
    assert (only.code, only.message) == ("ACCESS_DENIED", None)


def test_the_first_version_of_the_sdk_for_ruby_has_its_own_spelling():
    text = 'error_class="AWS::S3::Errors::NoSuchUpload" error="AWS::S3::Errors::NoSuchUpload"\n'
    only = finding(text.encode())
    assert (only.error.code, only.error.message) == ("NoSuchUpload", None)


def test_that_spelling_has_its_message_too():
    for told in (
        f"AWS::S3::Errors::NoSuchUpload: {USED}",
        f"{USED} (AWS::S3::Errors::NoSuchUpload)",
    ):
        only = finding(f"{told}\n".encode())
        assert (only.error.code, only.error.message) == ("NoSuchUpload", USED)
        assert only.capture.format == "aws-sdk-ruby"


def test_a_class_in_quotes_has_its_message_behind_it():
    text = 'retry=2 error_class="Aws::S3::Errors::BucketNotEmpty" error="Still in use." id=7\n'
    only = finding(text.encode())
    assert (only.error.code, only.error.message) == ("BucketNotEmpty", USED)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            (
                "software.amazon.awssdk.services.s3.model.NoSuchUploadException: Still in use."
                f" (Service: S3, Status Code: 404, Request ID: {REQUEST_ID})\n\tat a.B(C.java:1)\n"
            ),
            404,
        ),
        ("x: aws.sdk.kotlin.services.s3.model.NoSuchUpload: Still in use.\n\tat b(A.kt:1)\n", None),
        (
            (
                "NoSuchUpload__: Still in use.\n    at de (/a/node_modules/@aws-sdk/client-s3/"
                "dist-cjs/index.js:1:2)\n"
            ),
            None,
        ),
    ],
)
def test_a_class_of_an_sdk_gives_the_code(text, status):
    only = finding(text.encode())
    assert (only.error.code, only.error.message) == ("NoSuchUpload", USED)
    assert only.capture.status == status


def test_the_ids_of_an_error_domain_are_read_without_a_status():
    text = (
        'Error Domain=com.amazonaws.AWSS3TransferUtilityErrorDomain Code=2 "(null)"'
        f" UserInfo={{x-amz-request-id={REQUEST_ID}, x-amz-id-2=j0RqkR4jIZZ5Nk83lpmp=}}\n"
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (None, None)
    assert (only.error.request_id, only.error.host_id) == (REQUEST_ID, "j0RqkR4jIZZ5Nk83lpmp=")


def test_two_errors_of_a_line_without_messages_have_their_own_ids():
    one = "InvalidAccessKeyId: \\n\\tstatus code: 403, request id: %s, host id: "
    second = REQUEST_ID[:-2] + "77"
    found = findings(f'msg="a: {one % REQUEST_ID}; b: {one % second})"\n'.encode())
    assert [(one.error.code, one.error.message, one.error.request_id) for one in found] == [
        ("InvalidAccessKeyId", None, REQUEST_ID),
        ("InvalidAccessKeyId", None, second),
    ]


@pytest.mark.parametrize("tag", ["E/Sync(  812): ", "W/S3.Put( 4711): put: 9 due to "])
def test_the_tag_of_androids_log_is_no_part_of_a_message(tag):
    said = "There is no room left (Service: Amazon S3; Status Code: 503; Error Code: NoRoomLeft"
    found = finding(f"{tag}{said}; Request ID: {REQUEST_ID})\n".encode())
    assert found.error.message == "There is no room left"
    assert (found.capture.status, found.error.code) == (503, "NoRoomLeft")


def test_a_class_without_a_colon_is_no_part_of_a_message():
    said = "AmazonS3Exception There is no room left (Service: Amazon S3; Status Code: 503; Error"
    found = finding(
        f"{said} Code: NoRoomLeft; Request ID: {REQUEST_ID})  a.B.c (B.java:7)\n".encode()
    )
    assert (found.error.message, found.capture.status) == ("There is no room left", 503)


@pytest.mark.parametrize("end", ["", " operation", "`", "..."])
def test_an_error_of_botocores_that_is_cut_off_has_its_code(end):
    line = f"put failed: An error occurred (NoSuchUpload) when calling the UploadPart{end}\n"
    found = finding(line.encode())
    assert (found.error.code, found.error.message) == ("NoSuchUpload", None)


@each(
    "head",
    [
        "E, [2026-03-14T09:28:30.100000 #417] ERROR -- : ",
        "W, [2026-03-14T09:28:30.100000 #417]  WARN -- media_sync: ",
        "F, [2026-03-14T09:28:30.100000 #417] FATAL -- Shop::Sync: ",
        "A, [2026-03-14T09:28:30.100000 #417]   ANY -- : ",
        "[2026-03-14 09:28:30] ERROR: ",
        "ERROR -- : ",
    ],
)
def test_the_head_of_rubys_logger_is_no_part_of_a_message(head):
    only = finding(f"{head}The shelf is full. (Aws::S3::Errors::ShelfFull)\n".encode())
    assert (only.error.code, only.error.message) == ("ShelfFull", "The shelf is full.")


@pytest.mark.parametrize(
    "text",
    [
        "ERROR: no copy to reels/a.mkv: : \n\tstatus code: 404, request id: \n",
        'level=error msg="copy: : \\n\\tstatus code: 404, request id: , host id: "\n',
    ],
)
def test_an_answer_without_a_body_has_its_status_in_go(text):
    found = finding(f"It worked here.\n\n{text}".encode())
    assert (found.capture.status, found.error.code, found.error.message) == (404, None, None)


@each("headers", ["", f" [Headers: 'server' = 'OBS' 'x-obs-request-id' = '{REQUEST_ID}']"])
def test_what_the_sdk_for_cpp_knows_is_read_from_brackets(headers):
    text = (
        "VFSError: S3: Cannot flush 's3://cubes/7'[Error Type: 42] [HTTP Response Code: 409]"
        f" [Exception: OperationAborted] [Remote IP: 10.0.0.9] [Request ID: {REQUEST_ID}]{headers}"
        f" : {USED}\n"
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (409, "OperationAborted")
    assert (only.error.message, only.error.request_id) == (USED, REQUEST_ID)


SERVICE = "(Service: S3, Status Code: 409, Request ID: {0}, Extended Request ID: {0})"


@each("request_id", [REQUEST_ID, None])
@each("attempts", ["", " (SDK Attempt Count: 3)"])
def test_the_code_that_hadoop_puts_behind_an_exception_and_in_front_of_it_again(
    request_id, attempts
):
    said = f"{USED} {SERVICE.format(request_id or 'null')}{attempts}"
    text = (
        "org.example.fs.DemoException: delete on s3a://reels/ab: "
        f"software.amazon.awssdk.services.s3.model.S3Exception: {said}:BucketNotEmpty"
    )
    for tail in ("", f": {said}"):
        found = finding(f"{text}{tail}\n".encode())
        assert (found.capture.status, found.error.code) == (409, "BucketNotEmpty")
        assert (found.error.message, found.error.request_id) == (USED, request_id)
        assert found.error.host_id == request_id
