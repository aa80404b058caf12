"""Requests that a report's own record tells of."""

from __future__ import annotations

import json

from obsdiag.client_report.told_address import told_address
from tests.answer import REQUEST_ID, finding, findings

_DOCUMENT = f"<Error><Code>AccessDenied</Code><RequestId>{REQUEST_ID}</RequestId></Error>"
_URL = "https://photos.obs.eu-de.otc.t-systems.com/a/b.jpg"


def test_the_request_that_is_told_of_has_method_and_address():
    text = b"PUT https://photos.obs.eu-de.otc.t-systems.com/a.jpg: status 403, code AccessDenied"
    asked = told_address(text, 0, len(text)).request
    assert asked is not None
    assert (asked.method, asked.target) == (
        "PUT",
        "https://photos.obs.eu-de.otc.t-systems.com/a.jpg",
    )


def test_what_stands_between_two_documents_is_of_neither():
    other = _DOCUMENT.replace(REQUEST_ID, REQUEST_ID[::-1])
    lines = f"{_DOCUMENT}\nPUT {_URL}\n{other}\nGET {_URL}x\n"
    text = lines.replace("><", ">\n<")
    shown = [(one.error.request_id, one.error.url) for one in findings(text.encode())]
    assert shown == [(REQUEST_ID, None), (REQUEST_ID[::-1], None)]


def test_a_client_that_tells_of_two_addresses_names_none():
    text = f"COPY {_URL} {_URL.replace('photos', 'films')} failed\n{_DOCUMENT}\n"
    assert finding(text.encode()).error.url is None


def test_a_url_of_any_host_counts_where_the_document_names_its_bucket():
    named = _DOCUMENT.replace("<Request", "<Resource>/photos/a/b.jpg</Resource><Request", 1)
    text = f"GET http://10.0.0.7:9000/photos/a/b.jpg gave:\n{named}\n"
    assert finding(text.encode()).error.url == "http://10.0.0.7:9000/photos/a/b.jpg"
    assert finding(text.replace(":9000/photos", ":9000/films").encode()).error.url is None


def test_a_url_without_a_method_is_told_and_the_method_asked_for():
    found = finding(f"{_URL} cannot be read:\n{_DOCUMENT}\n".encode())
    assert (found.error.url, found.error.method) == (_URL, None)
    asked = [note.text for note in found.notes if note.id == "missing"]
    assert ["the method of the request" in text for text in asked] == [True]


def test_the_request_that_sdks_for_go_could_not_send_is_told_where_its_host_is_a_store_s():
    for lead in (
        "RequestError: send request failed\ncaused by: ",
        "HostID: , request send failed, ",
    ):
        text = f'get S3 object: {lead}Head "https://radosgw.example.com:443/films/z": no'.encode()
        asked = told_address(text, 0, len(text)).request
        assert asked is not None
        assert (asked.method, asked.target) == ("HEAD", "https://radosgw.example.com:443/films/z")
        other = text.replace(b"radosgw", b"films")  # whose path may be all of the key
        assert told_address(other, 0, len(other)).request is None


def test_a_call_of_googles_interface_names_bucket_and_object_in_its_path():
    base = "https://storage.googleapis.com/storage/v1/b"
    said = '"code" : 403, "message" : "u does not have storage.objects.get access to it."'
    for path, bucket, key in (("?project=p", None, None), ("/films/o/z", "films", "z")):
        line = json.dumps({"errorMessage": f"403 Forbidden\nPOST {base}{path}\n{{{said}}}"})
        found = finding(f"{line}\n".encode())
        error = found.error
        assert (found.capture.status, error.bucket, error.key) == (403, bucket, key)
        assert (error.method, error.url) == ("POST", base + path)


def test_the_request_that_the_aws_sdk_for_java_prints_is_read():
    for path, url in (("a/b.csv {}", "/a/b.csv"), (" {prefix=[x]}", "/"), ("/a.csv {}", "/a.csv")):
        text = (
            f"Forbidden; request: HEAD https://reels.s3.us-east-2.amazonaws.com {path} Hadoop 2;"
            " Request ID: X, Extended"
        ).encode()
        asked = told_address(text, 0, len(text)).request
        assert asked is not None
        assert (asked.method, asked.target) == (
            "HEAD",
            "https://reels.s3.us-east-2.amazonaws.com" + url,
        )


EXCON = """\
Excon::Error::Conflict: Expected(200) <=> Actual(409 Conflict)
excon.error.request
  :connect_timeout => 60
  :host            => "{host}"
  :method          => "PUT"
  :path            => "/a/b.mkv"
  :query           => nil
"""


def test_the_request_that_excon_dumps_is_told():
    error = finding(EXCON.format(host="films-7.s3.amazonaws.com").encode()).error
    assert (error.method, error.bucket, error.key) == ("PUT", "films-7", "a/b.mkv")
    assert error.url == "https://films-7.s3.amazonaws.com/a/b.mkv"


def test_of_a_masked_host_the_method_alone_is_told():
    asked = (
        'An error: "PutObject"; S3 HTTP error: `PUT https://[MY_ID].r2.cloudflarestorage.com/[MINE]'
        "/a` resulted in a `409 Conflict` response\n"
    )
    for text in (EXCON.format(host="[masked].s3.amazonaws.com"), asked):
        error = finding(text.encode()).error
        assert (error.method, error.url, error.bucket, error.key) == ("PUT", None, None, None)


def test_a_dump_of_a_request_to_another_host_is_not_taken():
    text = f"storage bucket=films-7: {EXCON.format(host='www.example.org')}"
    assert finding(text.encode()).error.url is None


def test_urllib3_names_the_endpoint_in_front_of_method_and_path():
    text = (
        b'DEBUG:urllib3.connectionpool:http://proxy:8080 "HEAD /v1/AUTH_x/films/a HTTP/1.1" 500 0\n'
    )
    found = finding(text)
    request = found.capture.request
    assert (request.method, request.target) == ("HEAD", "http://proxy:8080/v1/AUTH_x/films/a")
    assert (found.capture.status, found.error.bucket, found.error.key) == (500, "films", "a")


def test_a_url_that_was_made_out_of_an_answer_was_not_asked_for():
    made = f"https://s3.example.com/builds/<?xml version='1.0'?>{_DOCUMENT}/x"
    error = finding(f"no such version ({_DOCUMENT})\n+ fetch {made}\n".encode()).error
    assert (error.bucket, error.key, error.url) == (None, None, None)


def test_an_address_in_brackets_above_the_one_that_was_asked_for_is_a_repository():
    base = "https://reels.obs.eu-de.otc.t-systems.com/maven"
    line = f"transfer from releases ({base}): failed for {base}/a/b.pom, status: 503 Slow Down"
    assert finding(f"[ERROR] {line}\n".encode()).error.url == f"{base}/a/b.pom"
