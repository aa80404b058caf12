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
        *(
            (
                f"Object GET failed: {ACCOUNT}/reels/a.mkv 403 Forbidden{end}\n",
                "GET",
                "a.mkv",
                None,
                TX,
            )
            for end in (f" (txn: {TX})", f"   Forbidden. (txn: {TX})")
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


def test_an_answer_to_the_login_of_swift_is_read():
    text = "drain: Auth GET failed: https://keys.example.org/auth/v1.0 401 Unauthorized\n"
    found = finding(text.encode())
    assert (found.capture.status, found.error.code) == (401, None)


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


def test_each_of_several_has_its_own_values():
    text = (
        f"Container HEAD failed: {ACCOUNT}/reels 404 Not Found (txn: {TX})\n"
        f"Object PUT failed: {ACCOUNT}/films/a.mkv 413 Request Entity Too Large (txn: {TX}1)\n"
        "Unauthorized: The request needs authentication. (HTTP 401) (Request-ID: req-0a1b2c3d)\n"
    )
    told = [
        (one.capture.status, one.error.bucket, one.error.request_id)
        for one in findings(text.encode())
    ]
    assert told[:2] == [(404, "reels", TX), (413, "films", f"{TX}1")]
    assert not any(bucket for _, bucket, _ in told[2:])


def test_an_id_on_the_line_of_another_status_is_not_lent():
    text = (
        f"Container HEAD failed: {ACCOUNT}/reels 404 Not Found\n"
        "Unauthorized: The request needs authentication. (HTTP 401) (Request-ID: req-0a1b2c3d)\n"
    )
    first = findings(text.encode())[0]
    assert (first.capture.status, first.error.request_id) == (404, None)


def test_stars_in_an_accounts_place_leave_the_container_and_the_object():
    line = "Object HEAD failed: https://reels.example.com/v1/********/films/a/b.mkv 404 Not Found\n"
    found = finding(line.encode())
    assert (found.capture.status, found.error.method) == (404, "HEAD")
    assert (found.error.bucket, found.error.key) == ("films", "a/b.mkv")
