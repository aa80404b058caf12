"""Forms of words in which a class or an enumeration names the code, and those of few words."""

from __future__ import annotations

import pytest

from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

USED = "Still in use."


@each(
    "text, expected",
    [
        ('error_class=Aws::S3::Errors::BucketNotEmpty error="Still in use."\n', (None, USED)),
        ("**Aws::S3::Errors::BucketNotEmpty** in **Purge@default**\n", (None, None)),
        (
            (
                '[Aws::S3::Client 409 0.01 0 retries] delete_bucket(bucket:"b")'
                " Aws::S3::Errors::BucketNotEmpty Still in use.\n"
            ),
            (409, USED),
        ),
        (
            "Aws\\S3\\Exception\\BucketNotEmptyException: Still in use. in /app/a.php:3\n",
            (None, USED),
        ),
        (
            "io.minio.errors.BucketNotEmptyException: Still in use.\n\tat a.B.c(B.java:1)\n",
            (None, USED),
        ),
        ("Encountered AWSError 'BucketNotEmpty': Still in use.\n", (None, USED)),
        ("ERROR: ErrorBucketNotEmpty\n  Message: Still in use.\n", (None, USED)),
        ("libs3 failed: [ErrorBucketNotEmpty] for s3 bucket b\n", (None, None)),
        (
            (
                "OSError: When deleting bucket 'b': AWS Error UNKNOWN (HTTP status 409) during"
                " DeleteBucket operation: Unable to parse ExceptionName: BucketNotEmpty Message:"
                f" Still in use. (Request ID: {REQUEST_ID})\n"
            ),
            (409, USED),
        ),
        (
            f"upload: BucketNotEmpty:\n\tstatus code: 409, request id: {REQUEST_ID}, host id: \n",
            (409, None),
        ),
        ("clean error: BucketNotEmpty: Still in use.\n    at f (a.js:1:2)\n", (None, USED)),
        (
            "WARN s3a.MultiObjectDeleteSupport: BucketNotEmpty: a/b/: Still in use.\n",
            (None, USED),
        ),
        (
            "WARNING: received: 409 Conflict. Request failed with code: BucketNotEmpty\n",
            (409, None),
        ),
    ],
)
def test_the_code_is_read(text, expected):
    only = finding(text.encode())
    assert only.error.code == "BucketNotEmpty"
    assert (only.capture.status, only.error.message) == expected


def test_the_name_of_a_call_in_front_of_the_code_is_no_code():
    text = "error in ListVersions: InvalidArgument: No.\n\tstatus code: 400, request id: "
    only = finding(f"{text}{REQUEST_ID}\n".encode()).error
    assert (only.code, only.message) == ("InvalidArgument", "No.")


def test_the_class_of_an_http_librarys_error_is_no_code():
    text = (
        "HTTPError: Request failed with status code 409 Conflict\n    at f (a.js:1:2) {\n"
        f"  'x-obs-request-id': '{REQUEST_ID}',\n}}\n"
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (409, None)


@pytest.mark.parametrize(
    "text",
    [
        "rescue Aws::S3::Errors::BucketNotEmpty => e\n",
        "DEBUG: Validate failed\n\tstatus code: 409\n",
    ],
)
def test_source_text_and_levels_are_no_errors(text):
    assert findings(text.encode()) == []


def test_the_message_of_mc_stands_behind_what_it_wanted_with_or_without_a_name():
    text = "mc: <ERROR> Unable to list folder. The specified bucket does not exist.\n"
    assert finding(text.encode()).error.message == "The specified bucket does not exist."


def test_what_cloudformation_was_told_is_the_message():
    text = "An error occurred: DemoPolicy - API: s3:PutBucketPolicy Access Denied\n"
    only = finding(text.encode())
    assert (only.error.code, only.error.message) == (None, "Access Denied")
    assert findings(b"An error occurred: Demo - API: iam:CreateRole Access Denied\n") == []


def test_a_clients_error_that_names_a_status_has_that():
    text = '[WARN] head{bucket=b}: s3_crt_client: error=ClientError(Forbidden("<no message>"))\n'
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (403, None)


def test_the_first_versions_of_minios_client_for_python_name_a_class():
    text = "    raise it\nminio.error.NoSuchUpload: NoSuchUpload: message: Still in use.\n"
    only = finding(text.encode())
    assert (only.error.code, only.error.message) == ("NoSuchUpload", USED)


@pytest.mark.parametrize("behind", ["", "\\n", f" {REQUEST_ID}\\n"])
def test_a_cause_of_longhorns_is_read_with_its_id_and_without(behind):
    line = (
        f'level=error error="no list: AWS Error:  NoSuchBucket It is not there <nil>\\n404{behind}"'
    )
    found = finding(f"{line}\n".encode())
    assert (found.capture.status, found.error.code) == (404, "NoSuchBucket")
    assert found.error.message == "It is not there"
    assert found.error.request_id == (REQUEST_ID if REQUEST_ID in behind else None)


@each(
    "text, code, message",
    [
        (
            (
                "PHP Warning:  S3::putObject(): [BucketNotEmpty] Still in use. in C:\\a b\\S3.php"
                " on line 7\n"
            ),
            "BucketNotEmpty",
            USED,
        ),
        (
            (
                "Warning: Demo 512: S3::deleteBucket(): [BucketNotEmpty]\nStill in use. on line 7"
                " of file /srv/my site/lib/S3.php\n\nWhat is to be done about it?\n"
            ),
            "BucketNotEmpty",
            USED,
        ),
        (
            (
                "$ demo verify\nWriting s3://films/a.mkv\n"
                "PHP Warning:  Access Denied in /srv/aws-sdk/Aws/S3/StreamWrapper.php on line 7\n"
                "Warning: Access Denied in /srv/aws-sdk/Aws/S3/StreamWrapper.php on line 7\n"
                "PHP Warning:  copy(s3://films/a.mkv): failed to open stream: call failed in"
                " /srv/demo.php on line 9\n"
                "Warning: copy(s3://films/a.mkv): failed to open stream: call failed in"
                " /srv/demo.php on line 9\n"
            ),
            None,
            "Access Denied",
        ),
    ],
)
def test_what_php_warns_of_is_read(text, code, message):
    error = finding(text.encode()).error
    assert (error.code, error.message) == (code, message)
    assert error.bucket == ("films" if "films" in text else None)


def test_what_php_warns_of_its_own_is_none():
    text = (
        "PHP Warning:  S3::putObject(): [403] Unexpected HTTP status in /srv/S3.php on line 7\n"
        "PHP Warning:  fopen(a.txt): failed to open stream in /srv/a.php on line 9\n"
    )
    assert findings(text.encode()) == []


@each("indent", ["", " "])
def test_a_message_that_a_terminal_broke_above_its_trace_is_whole(indent):
    said = "The medium that you have named is not one of those that this storage class can have,"
    text = f"MalformedPolicy: {said}\n{indent}Sir.\n    at a (/srv/b.js:1:2)\n    at c (d.js:3:4)\n"
    error = finding(f"copying to bucket films-7\n{text}".encode()).error
    assert (error.code, error.message) == ("MalformedPolicy", f"{said} Sir.")


def test_a_label_above_frames_is_no_code_and_takes_nothing_of_the_fields_above():
    ours, other = "0000019CEBAD03AD42BEEF0042BEEF00", "0000019CEBAD03AD42BEEF0042BEEF01"
    fields = f"status: 405\nerrorCode: MethodNotAllowed\nrequestId: {ours}\n"
    thrown = (
        "Code: InvalidTag\n    at f (a.js:1:2) {\n  code: 'InvalidTag',\n  statusCode: 400,\n"
        f"  requestId: '{other}'\n}}\n"
    )
    found = findings(f"{fields}{thrown}".encode())
    assert [(one.error.code, one.capture.status, one.error.request_id) for one in found] == [
        ("MethodNotAllowed", 405, ours),
        ("InvalidTag", 400, other),
    ]
