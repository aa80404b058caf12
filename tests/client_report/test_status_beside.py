"""Statuses right beside a code, in either order and in any punctuation."""

from __future__ import annotations

import pytest

from obsdiag.client_report.status_beside import _SAYS_MORE, SaidIn
from obsdiag.words.known_codes import KNOWN_CODES
from tests.answer import finding, findings, judged_finding

STAMP = "2026-05-02T07:08:09.123Z "


@pytest.mark.parametrize("stamp", ["", STAMP])
@pytest.mark.parametrize(
    ("text", "status", "code"),
    [
        ("ERROR copying obs://photos/a.jpg failed: 403 AccessDenied", 403, "AccessDenied"),
        ("ERROR copying obs://photos/a.jpg failed: SlowDown 503", 503, "SlowDown"),
        ("ERROR part 7 failed: NoSuchUpload (404)", 404, "NoSuchUpload"),
        ("ERROR part 7 failed: 404 (NoSuchUpload)", 404, "NoSuchUpload"),
        ("ERROR listing failed (403, InvalidAccessKeyId)", 403, "InvalidAccessKeyId"),
        ("ERROR listing failed: NoSuchBucket, 404", 404, "NoSuchBucket"),
        ("ERROR listing failed: [409] BucketNotEmpty", 409, "BucketNotEmpty"),
        ("ERROR listing failed: 409/BucketNotEmpty", 409, "BucketNotEmpty"),
        ("ERROR server returned 416 InvalidRange for part 7", 416, "InvalidRange"),
        ("WARN  request failed with code NoSuchBucket status 404", 404, "NoSuchBucket"),
        ("ERROR upload failed: HTTP 400 EntityTooLarge", 400, "EntityTooLarge"),
    ],
)
def test_a_status_beside_a_code_is_that_of_the_error(stamp, text, status, code):
    only = finding(f"{stamp}{text}\n".encode())
    assert (only.capture.status, only.error.code) == (status, code)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "error 404 NoSuchKey The specified key does not exist.",
            "The specified key does not exist.",
        ),
        ("failed: 403 - AccessDenied - Access Denied", "Access Denied"),
        ("failed: 503 SlowDown, retrying in 2s", None),
        ("failed: 403 AccessDenied Giving up on it", None),
    ],
)
def test_a_message_behind_the_two_is_read_and_other_words_are_none(text, message):
    only = finding(f"{STAMP}ERROR {text}\n".encode())
    assert only.error.message == message
    assert only.capture.status is not None


@pytest.mark.parametrize(
    "text",
    [
        "INFO  loaded table of codes: 403 AccessDenied is the first",
        "INFO  read 404 NoSuchKeys from the index",
        "DEBUG page /errors/NoSuchKey/404.html rendered",
    ],
)
def test_a_line_that_tells_of_no_failure_is_none(text):
    assert findings(f"{STAMP}{text}\n".encode()) == []


def test_a_number_that_counts_something_is_no_status():
    only = finding(f"{STAMP}ERROR failed: NoSuchUpload, 404 parts left\n".encode())
    assert (only.error.code, only.capture.status) == ("NoSuchUpload", None)


def test_every_known_code_is_read_so():
    for code in KNOWN_CODES[::7]:
        only = judged_finding(b"ERROR s3: put failed: 418 %s\n" % code)
        assert (only.capture.status, only.error.code) == (418, code.decode())


def test_only_so_much_of_a_line_without_end_says_more_of_a_code():
    line = "INFO  read 404 NoSuchKey, {} error\n"
    assert findings((STAMP + line.format("x " * 100)).encode()) != []
    assert findings((STAMP + line.format("x " * 5_000)).encode()) == []


def test_words_that_are_looked_for_once_are_those_within_each_part():
    text = b"got 403 AccessDenied, warning: cannot read\nNoSuchKey 404 and nothing else, failed"
    said = SaidIn(text, 0, len(text))
    for first in range(0, len(text), 3):
        for last in range(first, len(text), 5):
            if text[last - 1 : last + 1].isalpha() or text[first - 1 : first + 1].isalpha():
                continue  # within a word
            assert said.is_within(first, last) == bool(_SAYS_MORE.search(text, first, last))


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dash_of_any_length_joins_a_status_and_its_code(dash):
    for text in (f"S3 returned 409 {dash} BucketNotEmpty", f"failed: BucketNotEmpty {dash} 409"):
        only = finding(f"PartError: {text}\n".encode())
        assert (only.capture.status, only.error.code) == (409, "BucketNotEmpty")
