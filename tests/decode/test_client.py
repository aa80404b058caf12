"""Which program printed a capture or sent the request, by its own name."""

# ruff: noqa: E501 - as programs print it

from __future__ import annotations

from tests.answer import finding, response
from tests.rows import each

DENIED = "AccessDenied: Access Denied"


@each(
    "data, client",
    [
        (
            b"An error occurred (AccessDenied) when calling the PutObject operation: Access Denied\n",
            "boto3",
        ),
        (
            b'time="2026-03-14T09:28:30Z" level=error error="velero: AccessDenied: Access Denied"\n',
            "Velero",
        ),
        (f"error: {DENIED}\n".encode(), None),
        (b"failed: Unsupported header 'x-amz-mood' received for this API call.\n", None),
        (response(), None),
        (
            b"GET /b/k HTTP/1.1\r\nHost: h\r\nUser-Agent: Boto3/1.28 md/Botocore#1\r\n\r\n"
            + response(),
            "Boto3",
        ),
        (
            b"GET /b/k HTTP/1.1\r\nHost: h\r\nUser-Agent: Mozilla/5.0 (X11) Chrome/1\r\n\r\n"
            + response(),
            None,
        ),
    ],
)
def test_the_client_is_told_by_its_words_or_its_user_agent(data, client):
    assert finding(data).client == client


@each(
    "agent, client",
    [("curl/8.5.0", "curl"), ("libreels/2.1 neon/0.0.29", "libreels"), ("Mozilla/5.0", "curl")],
)
def test_what_prints_as_curl_does_is_known_by_its_user_agent(agent, client):
    asked = f"> PUT /reels/7 HTTP/1.1\n> Host: h\n> User-Agent: {agent}\n>\n"
    answered = "< HTTP/1.1 403 Forbidden\n< Server: OBS\n<\n"
    assert finding((asked + answered).encode()).client == client
