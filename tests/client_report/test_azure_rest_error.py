"""An error that the Azure SDK for JavaScript has printed as JSON is read with its request."""

from __future__ import annotations

import json

from obsdiag.client_report.azure_rest_error import rest_errors
from tests.answer import finding
from tests.rows import each

ID = "99999999-8888-7777-6666-555555555555"
SAID = "The specified container is being deleted."
URL = "https://films.blob.core.windows.net/reels/a.mkv?comp=block"


def printed(headers: object, url: str = URL) -> str:
    error = {
        "name": "RestError",
        "code": "ContainerBeingDeleted",
        "statusCode": 409,
        "request": {"url": url, "method": "PUT", "headers": {"x-ms-client-request-id": "7"}},
        "response": {"headers": headers, "status": 409},
        "details": {"message": f"{SAID}\nRequestId:{ID}\nTime:2026-03-14T09:28:30.1234567Z"},
    }
    return json.dumps(error, indent=2)


@each(
    "headers, above",
    [
        ({"_headersMap": {"x-ms-request-id": {"name": "x-ms-request-id", "value": ID}}}, ""),
        ({"x-ms-request-id": ID}, f"{SAID}\n\nThe reels are gone, it seems.\n\nDetails:\n"),
        ({}, "Filme \u00fcber M\u00e4rz: "),
    ],
)
def test_the_error_has_all_that_is_told_of_it(headers, above):
    found = finding(f"{above}{printed(headers)}\n".encode())
    error = found.error
    assert (found.capture.status, error.code, error.message) == (409, "ContainerBeingDeleted", SAID)
    assert (error.request_id, error.method, error.url) == (ID, "PUT", URL)
    assert (error.bucket, error.key) == ("reels", "a.mkv")
    assert found.answered_by is not None
    assert found.answered_by.name == "Azure Blob Storage"


@each("text", [printed({}, "https://management.example.org/a"), printed({})[:200]])
def test_another_service_and_a_torn_object_are_none(text):
    assert list(rest_errors(text.encode(), 0, len(text))) == []
