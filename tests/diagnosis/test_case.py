"""What is made out of a capture for those who look at it."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis.case import Case, Part
from tests.answer import finding, response
from tests.diagnosis.exchange import asked

URL = "GET /a%20b.txt?versionId=7&X-Amz-Signature=MadeUp&acl"


def case_of(data: bytes) -> Case:
    found = finding(data)
    return Case(found.capture, found.error, found.match, frozenset())


def test_a_request_is_taken_apart_once():
    case = case_of(asked(URL, host="Media.obs.eu-de.otc.t-systems.com:443"))
    assert case.host == "media.obs.eu-de.otc.t-systems.com"
    assert case.path == "/a%20b.txt"
    assert case.query["versionid"] == "7"
    assert case.parameters == {"versionid", "x-amz-signature", "acl"}
    assert not case.is_plain
    made: list[Case] = []
    assert case.once("made", lambda one: made.append(one) or len(made)) == 1
    assert case.once("made", lambda one: made.append(one) or len(made)) == 1


def test_what_signs_a_url_makes_no_other_operation_of_it():
    assert case_of(asked("GET /a?AccessKeyId=A&Expires=1&Signature=b")).is_plain


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        (response(), {Part.ANSWER}),
        (asked(), {Part.ANSWER, Part.REQUEST}),
        (
            b"ClientError: An error occurred (NoSuchKey) when calling the GetObject operation: x",
            {Part.SAID},
        ),
    ],
)
def test_it_tells_which_parts_a_capture_has(data, parts):
    assert case_of(data).parts == parts
