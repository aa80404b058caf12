"""An SDK of S3 says what it has asked for: the host need not look like a store's."""

from __future__ import annotations

import json

from obsdiag.client_report.sdk_request import is_in_reason, is_performed, only_key, uploaded
from tests.answer import captures, finding
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


STORE = "https://reels.obs.eu-de.otc.t-systems.com/b.mkv"


@each(
    "shown",
    [
        f'RequestError: send request failed\ncaused by: Put "{STORE}": dial, reason: code 403',
        f"ERROR RequestError: send request failed caused by: Put {STORE}: status code 502",
        f'StatusCode: 0, RequestID: , HostID: , request send failed, Get "{STORE}": HTTP 503',
        f"FetchError: request to {STORE} failed, reason: status code: 407",
        f'ERROR Get "{STORE}": proxyconnect tcp: HTTP 403 Forbidden',
        f"OSError: GET {STORE}: Tunnel connection failed: 403 Forbidden",
        f"ERROR GET {STORE}: Unable to tunnel through proxy. Proxy returns HTTP/1.1 407",
        f"ERROR PUT {STORE}: tunneling socket could not be established, statusCode=502",
    ],
)
def test_a_number_in_the_reason_of_a_request_without_an_answer_is_no_status(shown):
    assert [one.status for one in captures(shown.encode() + b"\n") if one.status] == []


@each(
    "shown",
    [
        f"ERROR PUT {STORE}: HTTP 403 Forbidden",
        f"RequestError: send request failed\n\nERROR GET {STORE}: HTTP 403 Forbidden",
        f"retry without the proxy\nERROR GET {STORE}: HTTP 403 Forbidden",
    ],
)
def test_a_number_beside_such_a_reason_is_one(shown):
    assert [one.status for one in captures(shown.encode() + b"\n") if one.status] == [403]
    at = shown.index("403")
    assert not is_in_reason(shown.encode(), at)
