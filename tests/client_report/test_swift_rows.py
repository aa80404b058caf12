"""What clients of OpenStack Swift print is read, with container and object of its address."""

from __future__ import annotations

import json

from tests.answer import finding, findings
from tests.rows import each

ACCOUNT = "https://store.example.org:8080/v1/AUTH_0123456789abcdef"
PAGE = "<html><h1>Forbidden</h1><p>The reel is not yours.</p></html>"
SAID = "The reel is not yours."
TX = "tx00000000000000000beef-0065a1b2c3"


@each(
    "text, method, key, message, request_id",
    [
        (
            (
                f"ClientException: Container GET failed: {ACCOUNT}/reels 403 Forbidden"
                f"  [first 60 chars of response] {PAGE[:30]} (txn: {TX})\n"
            ),
            "GET",
            None,
            None,
            TX,
        ),
        (
            f"demo: Object PUT failed: {ACCOUNT}/reels/a%20b.mkv 403 Forbidden\n",
            "PUT",
            "a b.mkv",
            None,
            None,
        ),
        (
            (
                f"caused by: request ({ACCOUNT}/reels?format=json) returned unexpected status: 403;"
                f" error info: {PAGE}\n"
            ),
            None,
            None,
            SAID,
            None,
        ),
        (
            (
                f"Expected HTTP response code [201 202] when accessing [PUT {ACCOUNT}/reels/a.mkv],"
                f" but got 403 instead\n{PAGE}\n"
            ),
            "PUT",
            "a.mkv",
            SAID,
            None,
        ),
    ],
)
def test_each_is_read_with_its_address(text, method, key, message, request_id):
    for shown in (text, json.dumps({"level": "error", "msg": text}) + "\n"):
        found = finding(shown.encode())
        error = found.error
        assert (found.capture.status, error.code, error.message) == (403, None, message)
        assert (error.method, error.bucket, error.key) == (method, "reels", key)
        assert error.request_id == request_id
        assert found.answered_by is not None
        assert "Swift" in found.answered_by.name


@each(
    "text",
    [
        "request (https://nova.example.org/v2.1/servers) returned unexpected status: 403\n",
        (
            "Expected HTTP response code [200] when accessing [GET https://nova.example.org/v2.1/a],"
            " but got 403 instead\n"
        ),
    ],
)
def test_other_services_of_openstack_are_none(text):
    assert findings(text.encode()) == []
