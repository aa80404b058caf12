"""An SDK of S3 says what it has asked for: the host need not look like a store's."""

from __future__ import annotations

import json

from obsdiag.client_report.sdk_request import is_performed, only_key, uploaded
from tests.answer import finding
from tests.rows import each

PHP = (
    'Error executing "{operation}" on "{url}"; AWS HTTP error: Client error: `PUT {url}` resulted'
    " in a `403 Forbidden` response:\n<Error><Code>AccessDenied</Code><Message>Acc (truncated...)"
    "\n AccessDenied (client): Access Denied - <Error><Code>AccessDenied</Code>"
    "<Message>Access Denied</Message></Error>\n"
)


@each(
    "url, bucket, key",
    [
        ("http://store:9000/films/a/b.mkv", "films", "a/b.mkv"),
        ("https://objects.example.org/films/a/b.mkv", "films", "a/b.mkv"),
        ("https://films.ams3.digitaloceanspaces.com/b.mkv", "films", "b.mkv"),
        ("https://films.example.org/b.mkv", None, "b.mkv"),
    ],
)
def test_an_sdk_of_s3_tells_its_request_whatever_the_host_is_called(url, bucket, key):
    for text in (
        PHP.format(operation="PutObject", url=url),
        json.dumps({"level": "error", "message": PHP.format(operation="PutObject", url=url)}),
    ):
        found = finding(text.encode())
        assert (found.capture.status, found.error.method, found.error.url) == (403, "PUT", url)
        assert (found.error.bucket, found.error.key) == (bucket, key)
        assert found.error.message == "Access Denied"


def test_a_request_of_nobodys_is_not_told():
    text = "AccessDenied (client): Access Denied -\nGET https://www.example.org/films/a.mkv"
    error = finding(text.encode()).error
    assert (error.method, error.url, error.bucket) == (None, None, None)


@each(
    "shown, key",
    [
        ('Error executing "GetObject" on "https://films.example.org/a%20b.mkv"; AWS', "a b.mkv"),
        ('Error executing "ListObjects" on "https://films.example.org/films"; AWS', None),
        ('Error executing "GetObject" on "https://films.example.org/a/b.mkv"; AWS', None),
    ],
)
def test_one_part_behind_a_host_is_an_objects_key(shown, key):
    assert only_key(shown.encode()) == key


@each(
    "shown, performed",
    [
        (b"S3 error: Error performing PUT", True),
        (b"s3.DEBUG HEAD", True),
        (b"demo.DEBUG HEAD", False),
        (b"Error performing PUT", False),
    ],
)
def test_an_sdks_words_stand_in_front_of_its_request(shown, performed):
    assert is_performed(shown, shown.rfind(b" ") + 1) is performed


FAILED = (
    "Failed to upload /tmp/a b to {}: An error occurred (AccessDenied) when calling the {}"
    " operation: No."
)


def test_boto3_names_bucket_and_key_of_an_upload():
    text = f"boto3.exceptions.S3UploadFailedError: {FAILED.format('films/2026/a.mkv', 'PutObject')}"
    error = finding(text.encode()).error
    assert (error.code, error.bucket, error.key) == ("AccessDenied", "films", "2026/a.mkv")
    several = f"{text}\n{FAILED.format('films/b.mkv', 'PutObject')}".encode()
    assert uploaded(several) is None


def test_a_bucket_in_capitals_is_told_as_it_is_spelled():
    text = b"Failed to upload ./a.tar to OldReels/2026/a.tar: An error occurred (NoSuchBucket) when"
    assert uploaded(text) == (b"OldReels", b"2026/a.tar")
