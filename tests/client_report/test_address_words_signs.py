"""A sign that is looked for before a pattern lets through all that the pattern reads."""

from __future__ import annotations

from itertools import product

from obsdiag.client_report.address_words import (
    _BUCKET_IN_WORDS,
    _IN_KEY_BRACKETS,
    _KEPT_IN,
    buckets_in_words,
    kept_in_words,
)
from obsdiag.client_report.told_address import _ADDRESS, shows_address, told_address
from obsdiag.client_report.told_request import _LOGGED, told_request
from tests.rows import each

SCHEMES = ("s3", "s3a", "s3n", "obs", "oss", "cos", "cosn", "gs", "tos", "ks3")
DRIVERS = ("s3", "s3_streaming", "oss", "oss_streaming")
ADDRESSES = [
    f"copy {start}films-1/reels/a.mkv"
    for start in (*(f"{name}://" for name in SCHEMES), *(f"/vsi{name}/" for name in DRIVERS))
]
IN_BRACKETS = [
    f"not there {opening}{store}{gap}key{sign}{space}reels/a.mkv{closing}"
    for (opening, closing), store, gap, sign, space in product(
        (("[", "]"), ("(", ")")), ("", "object", "s3", "obs"), ("", " ", "_", "-"), ":=", ("", " ")
    )
]
NAMED = [
    f'{blob}({kind}key {escape}"reels/a.mkv{escape}"): gone'
    for blob, kind, escape in product(("", "blob "), ("", "object "), ("", "\\", "\\\\\\"))
]
STORES = ("S3 ", "OBS ", "OSS ", "COS ", "AWS ", "s3 ", "obs ", "oss ", "cos ")
BUCKETS = [
    f" {article}{store}bucket{sign}"
    for article, store, sign in product(
        ("", "the "), ("", *STORES),
        ("", ":", " =", " ", ": "),
    )
]  # fmt: skip
KEPT = [
    *(
        f"{lead}{mark}reels/a.mkv{mark} {word}{bucket}{mark}films-1{mark}"
        for (lead, word), mark, bucket in product(
            (("", "in"), ("get ", "from"), ("of ", "of"), ("put ", "to"), ("saving ", "into")),
            "\"'`",
            BUCKETS,
        )
    ),
    *(
        f"no object reels/a.mkv {word}{bucket}films-1"
        for word, bucket in product(("in", "from", "of", "to"), BUCKETS)
    ),
]
WITHOUT_SIGN = [bucket.rstrip(" :=") for bucket in BUCKETS]
IN_WORDS = [
    f"moved {word}{bucket} films-1{end}"
    for word, bucket, end in product(
        ("to", "into", "from", "in", "on"), WITHOUT_SIGN, (":", ";", ",", ")", "]", ".", "", " x")
    )
]
LOGGED = [
    f'{scheme}://films.obs.eu-de.otc.t-systems.com:443 {escape}"{method} /reels/a.mkv'
    f' HTTP/{version}{escape}" {status} 243'
    for scheme, escape, method, version, status in product(
        ("http", "https"), ("", "\\"), ("GET", "PUT", "POST", "HEAD", "DELETE"), ("1.1", "2"),
        ("403", "503"),
    )
]  # fmt: skip


@each("text", ADDRESSES)
def test_each_address_is_read(text: str) -> None:
    shown = text.encode()
    assert _ADDRESS.search(shown) is not None
    assert shows_address(shown)
    told = told_address(shown, 0, len(shown)).values
    assert told == {"BucketName": "films-1", "Key": "reels/a.mkv"}


@each("text", [*IN_BRACKETS, *NAMED])
def test_each_key_in_brackets_is_read(text: str) -> None:
    shown = text.encode()
    assert _IN_KEY_BRACKETS.search(shown) is not None
    assert list(kept_in_words(shown)) == [b"reels/a.mkv"]


@each("text", KEPT)
def test_each_object_that_is_told_with_its_bucket_is_read(text: str) -> None:
    shown = text.encode()
    [kept] = _KEPT_IN.finditer(shown)
    is_told = kept["to"] is None or kept["put"] is not None
    assert list(kept_in_words(shown)) == [b"reels/a.mkv"] * is_told


@each("text", IN_WORDS)
def test_each_bucket_by_its_bare_name_is_read(text: str) -> None:
    shown = text.encode()
    alone = [named[1] for named in _BUCKET_IN_WORDS.finditer(shown)]
    assert alone == [b"films-1"]
    assert list(buckets_in_words(shown)) == alone


@each("text", LOGGED)
def test_each_request_that_urllib3_logs_is_read(text: str) -> None:
    shown = text.encode()
    logged = _LOGGED.search(shown)
    assert logged is not None
    asked = told_request(shown, b"", b"")
    assert asked is not None
    assert (asked.method, asked.target) == (logged[2].decode(), (logged[1] + logged[3]).decode())
