"""A host of a store that was not reached is read from what libraries and runtimes say of it."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

HOST = "reels.obs.eu-de.otc.t-systems.com"
POOL = f"HTTPSConnectionPool(host='{HOST}', port=443): "
REFUSED = (
    "Error: connect ECONNREFUSED 192.0.2.7:443\n"
    "    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1595:16)\n"
)
SENDING = f"error sending request for url (https://{HOST}/films/a.mkv)"
FORMS = (
    (f"{SENDING}: client error (Connect): invalid peer certificate: UnknownIssuer", "tls-refused"),
    (f"x\n\nCaused by:\n    0: {SENDING}\n    1: client error (Connect)", "endpoint-not-reached"),
    (f"{SENDING}: operation timed out", "answer-timed-out"),
    (f"Caused by: java.net.UnknownHostException: {HOST}", "name-not-resolved"),
    (f"Error: getaddrinfo EAI_AGAIN {HOST}", "name-not-resolved"),
    (
        (
            f"{POOL}Max retries exceeded with url: /films/a.mkv (Caused by NewConnectionError('<x>:"
            " Failed to establish a new connection: [Errno -2] Name or service not known'))"
        ),
        "name-not-resolved",
    ),
    (f"{POOL}Read timed out. (read timeout=30)", "answer-timed-out"),
    (
        f"Cannot connect to host {HOST}:443 ssl:default [Connect call failed]",
        "endpoint-not-reached",
    ),
    (f"HttpRequestException: No such host is known. ({HOST}:443)", "name-not-resolved"),
    (
        f"{REFUSED}    at async /app/node_modules/@aws-sdk/client-s3/dist-cjs/index.js:9:1",
        "connection-refused",
    ),
    (
        (
            "aws_sdk_s3::operation: DispatchFailure(DispatchFailure { source: ConnectorError {"
            ' source: ConnectError("dns error", "failed to lookup address information") } })'
        ),
        "name-not-resolved",
    ),
)


@each("text, kind", FORMS)
def test_the_kind_is_told_by_what_stands_below_the_client(text, kind):
    assert kind in [note.id for note in finding(f"{text}\n".encode()).notes]


@each(
    "text",
    [
        *(text.replace(HOST, "db.example.com") for text, _ in FORMS if HOST in text),
        f"{REFUSED}    at async /app/node_modules/pg/index.js:9:1",
        "aws_sdk_sqs::operation: DispatchFailure(DispatchFailure { source: ConnectorError { } })",
    ],
)
def test_the_hosts_of_others_are_none(text):
    assert findings(f"{text}\n".encode()) == []
