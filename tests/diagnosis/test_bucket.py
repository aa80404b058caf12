"""Names of buckets, and buckets that are not empty."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import bucket
from obsdiag.diagnosis.bucket import name_faults
from tests.diagnosis.exchange import HOST, asked, covers, is_silent, refused, speaks_up
from tests.rows import each

BAD, CONFLICT = "400 Bad Request", "409 Conflict"
ABORTED = refused("OperationAborted", status=CONFLICT)
FULL = refused("BucketNotEmpty", status=CONFLICT)


GONE = refused("NoSuchBucket", status="404 Not Found")


def missing(name: str) -> bytes:
    more = f"<BucketName>{name}</BucketName>"
    return refused("NoSuchBucket", more=more, status="404 Not Found")


def named(name: str) -> bytes:
    return refused("InvalidBucketName", more=f"<BucketName>{name}</BucketName>", status=BAD)


FIRES = [
    ("bucket-name", named("My_Bucket"), "it has capital letters, an underscore. See", "My_Bucket"),
    (
        "bucket-name",
        asked("GET /a", host="Team_Files.obs.eu-de.otc.t-systems.com", answer=GONE),
        "“Team_Files” cannot be",
        None,
    ),
    (
        "bucket-placeholder",
        asked("GET /a", host="your-bucket-name.obs.eu-de.otc.t-systems.com", answer=GONE),
        "is “your-bucket-name”",
        None,
    ),
    ("bucket-placeholder", missing("undefined"), "an empty variable", "undefined"),
    (
        "bucket-by-address",
        asked("GET /media/a", host="192.0.2.17:8080", answer=GONE),
        "the host 192.0.2.17, an IP address",
        "host: 192.0.2.17",
    ),
    (
        "name-blocked",
        asked("PUT /", answer=ABORTED),
        (
            "named photos-2026 was deleted shortly before, its name is held back for 30 minutes,"
            " until 2026-03-14 09:58:30 UTC"
        ),
        None,
    ),
    (
        "bucket-not-empty",
        asked("DELETE /", answer=FULL),
        f"GET {HOST}/?versions",
        "photos-2026",
    ),
]
SILENT = [
    ("bucket-name", named("my-bucket")),
    ("bucket-name", refused("InvalidBucketName", status=BAD)),
    ("bucket-name", missing("team-files")),
    ("bucket-placeholder", missing("team-bucket-2026")),
    ("bucket-placeholder", asked("GET /a", answer=GONE)),
    ("bucket-by-address", asked("GET /a", answer=GONE)),
    ("name-blocked", asked("PUT /a.txt", answer=ABORTED)),
    ("name-blocked", asked("PUT /?lifecycle", answer=ABORTED)),
    ("name-blocked", asked("PUT /?tagging=", answer=ABORTED)),
    ("name-blocked", asked("DELETE /", answer=ABORTED)),
    ("name-blocked", ABORTED),
    ("bucket-not-empty", FULL),
]


@each("case", FIRES)
def test_what_is_the_matter_with_a_bucket_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_what_cannot_be_told_is_not(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(bucket, FIRES, SILENT)


@each(
    "name, fault",
    [
        ("ab", "2 characters (3 to 63 are allowed)"),
        ("a" * 64, "64 characters"),
        ("a b", "characters other than"),
        ("-abc", "at its beginning or end"),
        ("abc.", "at its beginning or end"),
        ("a..b", "two full stops in a row"),
        ("a.-b", "a hyphen beside a full stop"),
        ("192.168.5.4", "the form of an IP address"),
    ],
)
def test_every_fault_of_a_name_is_known(name, fault):
    assert any(fault in words for words in name_faults(name))


@pytest.mark.parametrize("name", ["abc", "a" * 63, "media-2026.eu", "1.2.3.four"])
def test_a_good_name_has_no_fault(name):
    assert name_faults(name) == []
