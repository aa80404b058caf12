"""Reports that no answer came are of the store that is named, and of one failure once."""

from __future__ import annotations

from obsdiag.client_report.found import Report
from obsdiag.client_report.silent import (
    is_of_no_store,
    is_tried_again,
    without_errno,
    without_wider,
)
from obsdiag.client_report.unreached_rows import BESIDE, ITSELF
from tests.answer import REQUEST_ID, findings
from tests.rows import each

SAID = {"Message": "Unable to locate credentials"}


@each(
    "around, is_none",
    [
        (b"upload to s3://reels/a failed", False),
        (b'File "/lib/boto3/s3/inject.py", line 3', False),
        (b"the queue is full", True),
    ],
)
def test_what_tells_no_address_is_of_the_store_that_is_named_around_it(around, is_none):
    report = Report(0, 2, BESIDE, SAID)
    assert is_of_no_store(around, 0, len(around), report) is is_none
    assert not is_of_no_store(around, 0, len(around), report._replace(client=ITSELF))


def test_a_form_of_any_error_makes_room_for_that_of_no_answer():
    wide, own, apart = Report(0, 9, "mc", {}), Report(3, 8, ITSELF, {}), Report(9, 12, "mc", {})
    assert without_wider([wide, own, apart]) == [own, apart]


def test_a_name_of_the_system_is_no_code():
    assert without_errno(ITSELF, {"Code": "ENOTFOUND", **SAID}) == SAID
    assert without_errno(ITSELF, {"Code": "RequestError"}) == {"Code": "RequestError"}
    assert without_errno("node", {"Code": "ENOTFOUND"}) == {"Code": "ENOTFOUND"}


@each(
    "between, again",
    [(b"\nWARNING: Waiting 3 sec...\n", True), (b"\nretrying\n", True), (b"\n$ ls\n", False)],
)
def test_the_same_said_of_the_next_attempt_is_one_failure(between, again):
    text = b"x" + between + b"x"
    first, second = Report(0, 1, ITSELF, SAID), Report(len(text) - 1, len(text), ITSELF, SAID)
    assert is_tried_again(text, first, second) is again
    assert not is_tried_again(text, first, second._replace(values={"Message": "timed out"}))


@each(
    "line",
    [
        (
            "botocore.retryhandler [DEBUG] retry needed, retryable exception caught: Read timeout"
            ' on endpoint URL: "https://reels.s3.eu-west-1.amazonaws.com/a.csv"'
        ),
        (
            "urllib3.connectionpool [WARNING] Retrying (Retry(total=2, connect=None, read=None))"
            " after connection broken by 'ReadTimeoutError(\"HTTPSConnectionPool("
            "host='reels.s3.eu-west-1"
            ".amazonaws.com', port=443): Read timed out.\")': /a.csv"
        ),
    ],
)
def test_an_attempt_that_is_followed_by_another_one_is_no_failure(line):
    assert findings(f"2026-03-14 09:26:54,215 {line}\n".encode()) == []


@each("number", [0, 1])
def test_what_a_store_answered_and_what_reached_nobody_are_two_errors(number):
    answered = f"obs mover: NoSuchUpload (status=404, requestId={REQUEST_ID}, msg=It is gone.)"
    unheard = (
        "botocore.exceptions.EndpointConnectionError: Could not connect to the endpoint URL: "
        '"https://reels.obs.eu-de.otc.t-systems.com/a.csv"'
    )
    lines = [answered, unheard] if number else [unheard, answered]
    told = {
        (one.capture.status, one.error.request_id)
        for one in findings("\n".join([*lines, ""]).encode())
    }
    assert told == {(404, REQUEST_ID), (None, None)}


def test_the_status_of_the_next_call_is_none_of_what_reached_nobody():
    url = "https://reels.obs.eu-de.otc.t-systems.com"
    text = (
        f"error: Failed to fetch\n  cause: error sending request for url ({url}/a)\n"
        "  cause: client error (Connect)\n  cause: invalid peer certificate: UnknownIssuer\n"
        "error: Failed to fetch\n"
        f"  cause: HTTP status client error (403 Forbidden) for url ({url}/b)\n"
    )
    told = [(one.capture.status, one.error.key) for one in findings(text.encode())]
    assert told == [(None, "a"), (403, "b")]
