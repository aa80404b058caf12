"""What a client says where no answer came is read, where it names a store's address."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

FILM = "https://reels.obs.eu-de.otc.t-systems.com/films/a.mkv"
HOST = "reels.obs.eu-de.otc.t-systems.com"
JAVA = "SdkClientException: Unable to execute HTTP request: "


@each(
    "text, code",
    [
        (f'EndpointConnectionError: Could not connect to the endpoint URL: "{FILM}"', True),
        (f'fatal error: Could not connect to the endpoint URL: "{FILM}"', False),
        (f'botocore.exceptions.ConnectTimeoutError: Connect timeout on endpoint URL: "{FILM}"', 1),
        (f"SSLError: SSL validation failed for {FILM} [SSL: CERTIFICATE_VERIFY_FAILED] x", True),
        (
            (
                f'RequestError: send request failed\ncaused by: Put "{FILM}": dial tcp: '
                f"lookup {HOST}: no such host"
            ),
            True,
        ),
    ],
)
def test_a_client_that_reached_nobody_is_a_finding_with_its_address(text, code):
    found = finding((text + "\n").encode())
    assert (found.capture.status, found.error.code is not None) == (None, bool(code))
    assert (found.error.url, found.error.bucket, found.error.key) == (FILM, "reels", "films/a.mkv")
    assert found.answered_by.kind == "client"


@each(
    "text",
    [
        f"{JAVA}{HOST}",
        f"{JAVA}Connect to {HOST}:443 [{HOST}/192.0.2.7] failed: connect timed out",
    ],
)
def test_a_host_that_java_has_not_reached_has_answered_nothing(text):
    assert finding((text + "\n").encode()).answered_by.kind == "client"


@each(
    "text",
    [
        f'ReadTimeoutError: Read timeout on endpoint URL: "{FILM}"',
        (
            "ConnectionClosedError: Connection was closed before we received a valid response "
            f'from endpoint URL: "{FILM}".'
        ),
        f"{JAVA}{HOST}:443 failed to respond",
        f'RequestError: send request failed\ncaused by: Put "{FILM}": read: connection reset',
    ],
)
def test_a_request_that_may_have_arrived_is_not_said_to_be_unsent(text):
    found = finding((text + "\n").encode())
    assert (found.capture.status, found.answered_by) == (None, None)
    assert "no-request-id" not in [note.id for note in found.notes]


@each(
    "text",
    [
        'EndpointConnectionError: Could not connect to the endpoint URL: "https://sts.example.com/"',
        'ReadTimeoutError: Read timeout on endpoint URL: "https://lambda.example.com/functions/x"',
        "SSLError: SSL validation failed for https://shop.example.com/cart [SSL: BAD] x",
        f"{JAVA}Connect to db.example.com:443 [db.example.com/192.0.2.7] failed: timed out",
        "RequestError: send request failed\ncaused by: Post https://ssm.example.com/: dial tcp: x",
        "psycopg2.OperationalError: connection refused",
    ],
)
def test_connections_of_other_services_are_none(text):
    assert findings((text + "\n").encode()) == []


@each(
    "text",
    [
        "curl: (6) Could not resolve host: api.example.com",
        "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Connection refused",
        'Get "http://cache.example:9200/_cluster/health": dial tcp 192.0.2.4:9200: i/o timeout',
        "operation error SSM: GetParameter, failed to refresh cached credentials",
        (
            'Traceback (most recent call last):\n  File "mail.py", line 3, in x\n    ses.send()\n'
            "botocore.exceptions.NoCredentialsError: Unable to locate credentials"
        ),
        "NoRegionError: You must specify a region.",
        "cURL error 6: Could not resolve host: pay.example.com for https://pay.example.com/v1/x",
        "Error: connect ECONNREFUSED 127.0.0.1:5432 {\n  hostname: 'db.example.com'\n}",
        "raise NoCredentialsError()",
        f"{JAVA}connect timed out\n\tat com.amazonaws.services.sqs.SQSClient.send(A.java:1)",
    ],
)
def test_a_failure_that_names_no_store_is_none(text):
    assert findings((text + "\n").encode()) == []


@each(
    "text, bucket",
    [
        (f"curl: (6) Could not resolve host: {HOST}", "reels"),
        (f"{JAVA}{HOST}", "reels"),
        (
            f'ObsException: Request Error: java.x.UException: resolve host "{HOST}"',
            "reels",
        ),
        ("curl: (6) Could not resolve host: obs.eu-de.otc.t-systems.com", None),
    ],
)
def test_the_bucket_is_that_of_a_host_that_stands_alone(text, bucket):
    found = finding((text + "\n").encode())
    assert (found.error.bucket, found.error.url) == (bucket, None)


def test_a_client_that_tries_again_tells_of_one_failure():
    again = f'EndpointConnectionError: Could not connect to the endpoint URL: "{FILM}"\n'
    go = f'Put "{FILM}": dial tcp: i/o timeout'
    assert finding(f"{go}\nretrying in 2s\n{go}\n".encode()).error.bucket == "reels"
    assert finding(again.encode()).error.code == "EndpointConnectionError"
