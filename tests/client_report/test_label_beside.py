"""Names and values that a blank alone parts, among others that are written so."""

from __future__ import annotations

from obsdiag.client_report.labels import labels
from tests.answer import finding
from tests.rows import each

ID = "0000019C4E2D1F7A8B0C55D2E3F4A596"


def told(text: str) -> dict[str, str]:
    return {label.name: label.value.decode() for label in labels(text.encode())}


@each(
    "text",
    [
        f"put failed: StatusCode 404, ErrorCode NoSuchKey, RequestId {ID}",
        f"StatusCode 404; ErrorCode NoSuchKey; RequestId {ID}.",
        f'{{"@mt":"put: ErrorCode NoSuchKey, StatusCode 404, RequestId {ID}"}}',
    ],
)
def test_names_may_have_their_values_right_beside_them(text):
    assert told(text) == {"status": "404", "Code": "NoSuchKey", "RequestId": ID}


@each(
    "text",
    [
        "the StatusCode Forbidden was not expected",
        "check the ErrorCode NoSuchKey in the manual",
        f"RequestId {ID} was done",
        "a RequestId should be there, ErrorCode and StatusCode are not",
        "StatusCode, ErrorCode, RequestId",
    ],
)
def test_a_name_in_a_sentence_has_no_value_beside_it(text):
    assert told(text) == {}


def test_the_exception_below_brings_the_message_along():
    said = f"put failed: StatusCode Conflict, ErrorCode BucketAlreadyExists, RequestId {ID}"
    thrown = "Amazon.S3.AmazonS3Exception: That name is in use.\\n   at Acme.Put() in /src/a.cs"
    found = finding(f'{{"@mt":"{said}","@l":"Error","@x":"{thrown}"}}'.encode())
    assert (found.capture.status, found.error.code) == (409, "BucketAlreadyExists")
    assert found.error.message == "That name is in use."
