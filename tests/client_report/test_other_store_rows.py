"""What clients of Google Cloud Storage print: its error, and that it is no row of the table."""

from __future__ import annotations

import json

import pytest

from tests.answer import finding, findings

DENIED = "robot@demo.example does not have storage.objects.list access to bucket parts."
BODY = {"error": {"errors": [{"domain": "global", "message": DENIED}], "code": 403}}


@pytest.mark.parametrize(
    "text",
    [
        f"x.Forbidden: 403 GET https://storage.googleapis.com/storage/v1/b/parts?a=1: {DENIED}",
        f"restore: open snapshot: googleapi: Error 403: {DENIED}, forbidden",
        json.dumps({"error": {**BODY["error"], "message": DENIED}}),
        "api error: 403 Forbidden\n" + json.dumps({**BODY["error"], "message": DENIED}, indent=2),
        json.dumps({"log": json.dumps({"code": 403, "message": DENIED})}),
    ],
)
def test_an_error_of_googles_store_is_its_own(text):
    only = finding(f"{text}\n".encode())
    assert (only.capture.status, only.error.code, only.error.message) == (403, None, DENIED)
    assert only.answered_by == ("Google Cloud Storage", "other-store")
    assert only.match.entry is None


@pytest.mark.parametrize(
    "text",
    [
        "googleapi: Error 403: The caller does not have permission, forbidden",
        '{"error": {"code": 404, "message": "Topic not found: orders", "status": "NOT_FOUND"}}',
    ],
)
def test_googles_other_services_are_passed_over(text):
    assert findings(f"{text}\n".encode()) == []


def test_what_googles_client_says_of_the_status_is_no_part_of_the_message():
    text = (
        "NotFound: 404 GET https://storage.googleapis.com/download/b/parts/o/a: No such object:"
        " parts/a: ('Request failed with status code', 404, 'Expected one of', 200)\n"
    )
    assert finding(text.encode()).error.message == "No such object: parts/a"
