"""Buckets, keys and requests that a report's own record names."""

from __future__ import annotations

import pytest

from obsdiag.client_report.told_address import told_address
from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each


@each(
    "line",
    [
        f"msg=put code=AccessDenied status=403 bucket=photos key=a/b.jpg id={REQUEST_ID}",
        '{"code":"AccessDenied","status":403,"bucketName":"photos","objectKey":"a/b.jpg"}',
        '{"level":"error","errorCode":"AccessDenied","status":403,"Bucket":"photos","Key":"a/b.jpg"}',
        '{"level":"error","error":{"code":"AccessDenied"},"bucket":"photos","object":"a/b.jpg"}',
        "ERROR put object=a/b.jpg bucket=photos failed: AccessDenied: Access Denied",
        f"上传失败，错误码: AccessDenied，请求ID: {REQUEST_ID}，桶: photos，对象: a/b.jpg",
        "错误码：AccessDenied，错误信息：Access Denied，存储桶名称：photos，对象键：a/b.jpg",
        "upload failed: ./b.jpg to s3://photos/a/b.jpg AccessDenied: Access Denied",
        'ERROR cannot put object "a/b.jpg" in bucket "photos": AccessDenied: Access Denied',
        'Put "https://photos.obs.eu-de.otc.t-systems.com/a/b.jpg": AccessDenied: Access Denied',
    ],
)
def test_bucket_and_key_are_those_of_the_record(line):
    error = finding(f"{line}\n".encode()).error
    assert (error.code, error.bucket, error.key) == ("AccessDenied", "photos", "a/b.jpg")
    assert error.bucket_origin in ("client", "url", "body")


@each(
    "line",
    [
        "ERROR copy from s3://photos/a to s3://films/a failed: AccessDenied: Access Denied",
        "ERROR access_key=AKIA2222 key=AKIAIOSFODNN7EXAMPLE failed: AccessDenied: Access Denied",
        "There was a problem with the S3 bucket: The end. AccessDenied: Access Denied",
        'ERROR {"bucket": null, "key": ""} failed: AccessDenied: Access Denied',
        "ERROR 操作对象: photos 失败: AccessDenied: Access Denied",
        "ERROR cache key=user:17 failed: AccessDenied: Access Denied",
    ],
)
def test_what_is_ambiguous_or_no_name_is_none(line):
    error = finding(f"{line}\n".encode()).error
    assert (error.bucket, error.key) == (None, None)


def test_each_object_of_a_list_has_its_own():
    text = (
        '{"failed":[{"bucket":"photos","key":"a","code":"NoSuchKey","message":"Gone it is."},'
        '{"key":"b","code":"AccessDenied","message":"Not you."}],"bucket":"films"}\n'
    )
    shown = [(one.error.code, one.error.bucket, one.error.key) for one in findings(text.encode())]
    assert shown == [("NoSuchKey", "photos", "a"), ("AccessDenied", None, None)]


def test_a_neighbouring_record_lends_nothing():
    text = (
        "2026-05-02T07:08:09Z INFO put bucket=films key=z.mkv done\n"
        "2026-05-02T07:08:10Z ERROR put failed: code=AccessDenied status=403 bucket=photos\n"
        "2026-05-02T07:08:11Z INFO put bucket=films key=y.mkv done\n"
    )
    error = finding(text.encode()).error
    assert (error.bucket, error.key) == ("photos", None)


def test_the_line_above_a_stack_trace_names_its_bucket():
    text = (
        "2026-05-02T07:08:10Z ERROR could not write s3a://photos/a.jpg\n"
        "com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: Amazon S3;"
        " Status Code: 403; Error Code: AccessDenied; Request ID: 3A5C7F1B2D4E6F80)\n"
        "\tat com.example.Main.run(Main.java:5)\n"
    )
    error = finding(text.encode()).error
    assert (error.bucket, error.key, error.time) == ("photos", "a.jpg", "2026-05-02T07:08:10Z")


_DOCUMENT = f"<Error><Code>AccessDenied</Code><RequestId>{REQUEST_ID}</RequestId></Error>"
_URL = "https://photos.obs.eu-de.otc.t-systems.com/a/b.jpg"


@each(
    "text",
    [
        f"Client error: `PUT {_URL}` resulted in a `403 Forbidden` response:\n{_DOCUMENT}\n",
        f'error: PUT "{_URL}" failed with 403: {_DOCUMENT}',
        f"2026-05-02T07:08:10Z ERROR PUT {_URL} -> 403\n  body={_DOCUMENT}\n",
        f"403 {_DOCUMENT} (PUT {_URL})\n",
        f"upload failed (bucket=photos, key=a/b.jpg):\n{_DOCUMENT}\n",
        f"could not copy to s3://photos/a/b.jpg: 403 {_DOCUMENT}\n",
        '{"err":"PUT ' + _URL.replace("/", "\\/") + f" gave 403: {_DOCUMENT}",
    ],
)
def test_what_a_client_says_around_a_document_is_of_it(text):
    error = finding(text.encode()).error
    assert (error.code, error.bucket, error.key) == ("AccessDenied", "photos", "a/b.jpg")


@pytest.mark.parametrize(
    ("line", "bucket"),
    [
        ("Create bucket [photos] failed, status [403], error code [AccessDenied]", "photos"),
        (
            "ERROR put S3 Object (a.txt) to Bucket (photos-1): AccessDenied: Access Denied",
            "photos-1",
        ),
        ("ERROR the bucket (yours) is not to be read: AccessDenied: Access Denied", None),
        ("ERROR the bucket [see there, please]: AccessDenied: Access Denied", None),
    ],
)
def test_names_in_brackets_are_names_and_remarks_are_none(line, bucket):
    assert finding(f"{line}\n".encode()).error.bucket == bucket


def test_a_report_within_another_one_takes_nothing_from_it():
    line = (
        "in bucket 'photos': AWS Error NO_SUCH_BUCKET during ListObjects operation: None is there"
    )
    assert finding(f"{line} (Request ID: {REQUEST_ID})\n".encode()).error.bucket == "photos"


@pytest.mark.parametrize("word", ["in", "from", "of the S3"])
def test_a_name_in_quotes_with_the_bucket_that_has_it_is_the_objects(word):
    line = f"ERROR no read of 'logs/a 1.gz' {word} bucket 'photos': AccessDenied: Access Denied\n"
    assert finding(line.encode()).error.key is None  # words in quotes are no name
    found = finding(line.replace("a 1", "a-1").encode())
    assert (found.error.bucket, found.error.key) == ("photos", "logs/a-1.gz")


def test_a_name_that_goes_to_a_bucket_may_be_a_files():
    line = "ERROR cannot send 'build/a.gz' to bucket 'photos': AccessDenied: Access Denied\n"
    assert finding(line.encode()).error.key is None
    for told in ("put", "writing", "object"):
        assert finding(line.replace("send", told).encode()).error.key == "build/a.gz"


def test_a_program_s_own_number_takes_no_address_from_the_error_beside_it():
    line = (
        "errCode = 2, cannot put (bucket=films, key=z.mkv): Access Denied, exception AccessDenied"
    )
    error = finding(f"{line}, error code 403\n".encode()).error
    assert (error.code, error.bucket, error.key) == ("AccessDenied", "films", "z.mkv")


@pytest.mark.parametrize("source", ["bucket = store.open_it(name)", "bucket = options.bucket"])
def test_the_source_in_a_traceback_names_no_bucket(source):
    trace = f'Traceback (most recent call last):\n  File "put.py", line 7, in main\n    {source}\n'
    found = finding(
        f"{trace}boto.exception.S3ResponseError: S3ResponseError: 403 Forbidden\n".encode()
    )
    assert (found.capture.status, found.error.bucket) == (403, None)


def test_a_bucket_is_told_on_the_next_line_where_a_tool_has_broken_its_own():
    text = b"! ERROR Could not make sure that the bucket\n  'reels-demo' exists: Forbidden\n"
    assert told_address(text, 0, len(text)).values == {"BucketName": "reels-demo"}


@each(
    "line, key",
    [
        ("OSError: Forbidden: b/films-2/o/a%2Fz.mkv\n", b"a/z.mkv"),
        ("mover: 403 of gs://films-2/a/z.mkv\n", b"a/z.mkv"),
    ],
)
def test_an_object_of_googles_is_read_as_it_is_named(line, key):
    values = told_address(line.encode(), 0, len(line)).values
    assert values == {"BucketName": "films-2", "Key": key.decode()}


def test_an_address_in_a_keys_place_is_no_key():
    line = "no part of S3 object 's3://films-7/a/b.mkv': NoSuchUpload: The upload is gone\n"
    error = finding(f"E: {line}".encode()).error
    assert (error.bucket, error.key) == ("films-7", "a/b.mkv")


def test_r_shows_the_bucket_as_an_element_of_a_list():
    text = b'#>  $ Code     : chr "PermanentRedirect"\n#>  $ Bucket   : chr "reels"\n'
    assert told_address(text, 0, len(text)).values == {"BucketName": "reels"}


@each("order", [(0, 1), (1, 0)])
def test_a_bucket_of_another_step_is_not_lent_to_the_address_that_failed(order):
    lines = (
        "Checking bucket: props\n",
        "copy failed s3://films/a.mkv: NoSuchKey: Gone from here.\n",
    )
    found = finding("".join(lines[number] for number in order).encode())
    assert (found.error.bucket, found.error.key) == ("films", "a.mkv")


@each("value", ["'a/b.jpg'", '\\"a/b.jpg\\"', "a/b.jpg"])
def test_a_key_in_a_field_has_no_quotes_of_its_own(value):
    line = f'{{"error":"AccessDenied: Access Denied","vars":{{"Bucket":"photos","Key":"{value}"}}}}'
    assert finding(f"{line}\n".encode()).error.key == "a/b.jpg"


@each(
    "named",
    [
        'put(f"https://photos.obs.eu-de.otc.t-systems.com/{year}/{name}")',
        'open(f"s3://photos/{year}/{name}")',
        "fetch(`https://photos.obs.eu-de.otc.t-systems.com/a/${name}`)",
    ],
)
def test_a_place_for_a_name_in_a_programs_source_is_no_key(named):
    error = finding(f">       {named}\nE   AccessDenied: Access Denied\n".encode()).error
    assert (error.code, error.key, error.url) == ("AccessDenied", None, None)


@each("key", ["a b.mkv", "a'b.mkv", "a(1).mkv", "a[1].mkv", "a,b.mkv", "ab/00-7"])
@each("led", ["Upload failed, ", "[ERROR] Upload file [/data/a] to "])
def test_a_key_in_brackets_may_have_any_sign_in_it(led, key):
    line = f"{led}[obs://reels/{key}] failed, status [403], error code [AccessDenied]\n"
    error = finding(line.encode()).error
    assert (error.bucket, error.key) == ("reels", key)


@each("key", ["in box/q 11/ev.avro", "a b.txt", "a.txt"])
def test_a_key_of_hadoop_goes_on_to_the_colon_in_front_of_the_exception(key):
    line = f"open on s3a://reels/{key}: com.amazonaws.AmazonServiceException: Forbidden (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: null)\n"  # noqa: E501
    assert finding(line.encode()).error.key == key


def test_a_sentence_behind_a_key_is_none_of_it():
    line = "open on s3a://reels/a.txt failed: com.amazonaws.AmazonServiceException: Forbidden (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: null)\n"  # noqa: E501
    assert finding(line.encode()).error.key == "a.txt"


def test_an_outcome_of_the_sdk_for_cpp_is_no_part_of_the_address_in_front_of_it():
    line = (
        "S3: Failed to get s3://reels/cube/part.tdb[Error Type: 15] [HTTP Response Code: 403] "
        "[Exception: AccessDenied] : Access Denied\n"
    )
    assert finding(line.encode()).error.key == "cube/part.tdb"
