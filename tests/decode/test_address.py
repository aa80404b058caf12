"""Which bucket and object it is about, and where that was read."""

from __future__ import annotations

from urllib.parse import unquote

from obsdiag.decode.address import Address, address, url
from obsdiag.headers import Headers
from obsdiag.model import Request
from tests.answer import finding, response
from tests.rows import each

NOTHING = Address()


def asked(target: str, host: str = "", scheme: str | None = None) -> Request:
    head = f"Host: {host}\r\n".encode() if host else b""
    return Request("GET", target, Headers(head, 0, len(head)), scheme)


@each(
    "resource, bucket, key",
    [
        ("/photos/a/b.jpg", "photos", "a/b.jpg"),
        ("/photos", "photos", None),
        ("/photos/", "photos", None),
        ("/", None, None),
        ("photos/a", None, None),
        ("photos-1250000000.cos.ap-chengdu.myqcloud.com/a/b.jpg", "photos-1250000000", "a/b.jpg"),
        ("http://photos.oss-cn-beijing.aliyuncs.com/a.jpg", "photos", "a.jpg"),
        ("obs.eu-de.otc.t-systems.com/photos/a", None, None),
        ("files.example.com/photos/a", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_resource_names_bucket_and_key(resource, bucket, key):
    shown = address(resource, {}, None)
    assert (shown.bucket, shown.key) == (bucket, key)
    assert shown.bucket_origin == ("resource" if bucket else None)
    assert shown.key_origin == ("resource" if key else None)


def test_elements_are_believed_before_the_resource_and_that_before_the_address():
    fields = {"BucketName": "b1", "Key": "k1"}
    request = asked("/k3", "b3.obs.region-1.example.com")
    assert address("/b2/k2", fields, request) == ("b1", "body", "k1", "body")
    assert address("/b2/k2", {"Key": "k1"}, request) == ("b2", "resource", "k1", "body")
    assert address("/b2", {}, request) == ("b2", "resource", "k3", "url")


@each("path", ["/b2", "/b2/k2", "/b2/k%202.txt"])
def test_a_resource_that_is_the_path_at_the_buckets_own_host_is_the_key(path):
    key = unquote(path[1:])
    own = asked(f"{path}?x-image=1", "b3.obs.region-1.example.com")
    assert address(unquote(path), {}, own) == ("b3", "url", key, "url")
    assert address(path, {}, asked(f"http://b3.obs.region-1.example.com{path}")).bucket == "b3"
    assert address(f"/b2{path}", {}, own).bucket == "b2"
    assert address(path, {}, asked(path, "obs.region-1.example.com")).bucket == "b2"


@each(
    "target, host, bucket, key",
    [
        ("/a/b.jpg", "photos.obs.region-1.example.com", "photos", "a/b.jpg"),
        ("/a%20b?x=1", "Photos.OBS.region-1.example.com:443", "photos", "a b"),
        ("/", "photos.obs.region-1.example.com", "photos", None),
        ("/a", "my.photos.s3.example.com", "my.photos", "a"),
        ("/photos/a/b.jpg", "obs.region-1.example.com", "photos", "a/b.jpg"),
        ("/photos?acl", "obs.region-1.example.com", "photos", None),
        ("/", "obs.region-1.example.com", None, None),
        ("http://photos.obs.region-1.example.com/a?b", "proxy", "photos", "a"),
        ("/photos/a", "", "photos", "a"),
        ("*", "obs.region-1.example.com", None, None),
    ],
)
def test_a_request_names_them_in_either_style(target, host, bucket, key):
    shown = address(None, {}, asked(target, host))
    assert (shown.bucket, shown.key) == (bucket, key)


def test_what_is_not_there_has_no_origin():
    shown = address(None, {}, asked("/photos", "obs.region-1.example.com"))
    assert shown == ("photos", "url", None, None)


@each(
    "request_, expected",
    [
        (asked("/a?b", "h.example.com", "https"), "https://h.example.com/a?b"),
        (asked("/a?b", "h.example.com"), "//h.example.com/a?b"),
        (asked("https://h.example.com/a", "other"), "https://h.example.com/a"),
        (asked("/a"), None),
        (asked("*", "h.example.com"), None),
    ],
)
def test_the_address_is_told_as_far_as_it_is_shown(request_, expected):
    assert url(request_) == expected


def test_an_access_point_in_front_of_a_host_is_no_bucket():
    asked = b"GET /k HTTP/1.1\r\nHost: demo.mrap.accesspoint.s3-global.amazonaws.com\r\n\r\n"
    assert finding(asked + response()).error.bucket is None


@each(
    "host, bucket, key",
    [
        ("films.0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com", "films", "a/b.mkv"),
        ("0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com", "a", "b.mkv"),
        ("films.ams3.digitaloceanspaces.com", "films", "a/b.mkv"),
        ("ams3.digitaloceanspaces.com", "a", "b.mkv"),
        ("films.oss-eu-central-1.aliyuncs.com", "films", "a/b.mkv"),
        ("films.storage.googleapis.com", "films", "a/b.mkv"),
        ("films.us-east-1.linodeobjects.com", "films", "a/b.mkv"),
        ("us-east-1.linodeobjects.com", "a", "b.mkv"),
    ],
)
def test_each_vendors_own_hosts_have_the_bucket_in_front(host, bucket, key):
    shown = address(None, {}, asked(f"https://{host}/a/b.mkv"))
    assert (shown.bucket, shown.key) == (bucket, key)


def test_a_key_that_is_shown_is_not_cut_for_a_bucket():
    shown = address("/a/b/c.mkv", {"Key": "a/b"}, None)
    assert (shown.bucket, shown.key) == (None, "a/b")
    shown = address("/films/a/b", {"Key": "a/b"}, None)
    assert (shown.bucket, shown.key) == ("films", "a/b")


@each(
    "resource, wanted",
    [
        ('"arn:aws:s3:::reels/a/b.mkv"', ("reels", "a/b.mkv")),
        ("\n    arn:aws-cn:s3:::reels/a/b.mkv because", ("reels", "a/b.mkv")),
        ('"arn:aws:s3:::reels/*"', (None, None)),
        ('"arn:aws:s3:::reels"', (None, None)),
    ],
)
def test_the_object_that_a_policy_was_asked_about_is_named_in_the_message(resource, wanted):
    message = f"u is not authorized to perform: s3:PutObject on resource: {resource}"
    found = address(None, {"Message": message}, None)
    assert (found.bucket, found.key) == wanted
    other = address(None, {"Message": message, "BucketName": "films"}, None)
    assert (other.bucket, other.key) == ("films", None)


def test_a_bucket_in_capitals_is_shown_as_it_is_written():
    line = b"HTTP response code on https://REELS.s3.eu-west-2.amazonaws.com/ab/00-7: 403\n"
    shown = finding(line).error
    assert (shown.bucket, shown.key) == ("REELS", "ab/00-7")


@each(
    "host, bucket",
    [
        ("files.example.org", None),
        ("obs.region-1.example.com", "photos"),
        ("minio.example.org:9000", "photos"),
    ],
)
def test_where_no_store_has_answered_the_path_of_any_site_names_no_bucket(host, bucket):
    shown = address(None, {}, asked("/photos/a", host), is_of_store=False)
    assert shown.bucket == bucket


def test_a_key_that_a_client_s_line_has_cut_is_told_as_the_resource_has_it():
    whole = address("/photos/a b.jpg", {"BucketName": "photos", "Key": "a"}, None)
    assert (whole.key, whole.key_origin) == ("a b.jpg", "resource")
    other = address("/photos/ab.jpg", {"BucketName": "photos", "Key": "a"}, None)
    assert (other.key, other.key_origin) == ("a", "body")
