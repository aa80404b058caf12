"""The reason phrases are those of the registry, and each is read in whatever form a client has."""

from __future__ import annotations

import re
from http import HTTPStatus

from obsdiag.words.known_codes import KNOWN_CODES
from obsdiag.words.reason_phrases import REASON_PHRASES, STATUS_NAMES, reason_pattern
from tests.answer import finding, findings
from tests.rows import each

FORMS = {
    "boto3": "botocore.exceptions.ClientError: An error occurred ({status}) when calling the"
    " PutObject operation: {phrase}",
    "java": "com.amazonaws.services.s3.model.AmazonS3Exception: {phrase} (Service: Amazon S3;"
    " Status Code: {status}; Error Code: {status} {phrase}; Request ID: null; S3 Extended Request"
    " ID: null; Proxy: null)",
    "go": "operation error S3: PutObject, https response error StatusCode: {status}, RequestID: ,"
    " HostID: , api error {name}: {phrase}",
    "obs-go": "obs: service returned error: Status={status} {phrase}, Code=, Message=, RequestId=",
    "s3cmd": "ERROR: S3 error: {status} ({phrase})",
    "rclone": "ERROR : reel.mov: Failed to copy: s3 upload: {status} {phrase}: <html>",
    "net": "Amazon.S3.AmazonS3Exception: Error making request with Error Code {name} and Http"
    " Status Code {status}. No further error information was returned by the service.",
}
"""What clients print of an answer whose body is no error of the service."""


def test_every_failure_of_the_registry_has_its_phrase():
    told = {status.value for status in HTTPStatus if status.value >= 400}
    assert told - REASON_PHRASES.keys() <= {506, 510}  # which nothing answers


@each("status", [status for status in REASON_PHRASES if status not in {418, 520}])
def test_the_answer_of_something_in_between_is_found_whatever_its_status(status):
    phrase = REASON_PHRASES[status][0]
    name = re.sub(r"\W", "", phrase)
    is_code = name not in STATUS_NAMES or name.encode() in KNOWN_CODES
    for client, form in FORMS.items():
        if is_code and client in {"go", "net"}:
            continue
        text = form.format(status=status, phrase=phrase, name=name) + "\n"
        assert finding(text.encode()).capture.status == status, client


def test_a_pattern_has_each_phrase_with_the_spaces_that_it_is_asked_for():
    pattern = re.compile(reason_pattern(rb"[ -]?"))
    assert pattern.fullmatch(b"RequestURITooLarge")
    assert pattern.fullmatch(b"Gateway Time-out")
    assert not pattern.fullmatch(b"Request Accepted")


@each("word", ["Locked", "RequestTimeout", "SlowDown"])
def test_no_status_is_made_of_a_word_that_means_something_else(word):
    assert word not in STATUS_NAMES


def test_a_message_without_a_status_is_still_none_of_a_store():
    form = "botocore.exceptions.ClientError: An error occurred (Quux) when calling the {} operation"
    assert findings(form.format("Foo").encode()) == []
