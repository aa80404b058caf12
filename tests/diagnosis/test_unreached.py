"""What is noted where no answer came, by the kind of the failure and whoever's client tells it."""

from __future__ import annotations

from obsdiag.diagnosis.no_answer import MAY_HAVE_ARRIVED, NoAnswer
from tests.answer import finding
from tests.rows import each

HOST = "reels.obs.eu-de.otc.t-systems.com"
FILM = f"https://{HOST}/films/a.mkv"
CURL = f"$ curl -T a.mkv {FILM}\ncurl: "
GO = f'Put "{FILM}": '
SAID = {
    "name-not-resolved": (
        f"curl: (6) Could not resolve host: {HOST}",
        f"{GO}dial tcp: lookup {HOST} on 192.0.2.53:53: no such host",
        f"ObsException: Request Error: java.net.UnknownHostException: {HOST}",
        f"SdkClientException: Unable to execute HTTP request: {HOST}",
        f"Error: getaddrinfo ENOTFOUND {HOST} {{\n  hostname: '{HOST}'\n}}",
        "s3fs: [ERR] curl.cpp:RequestPerform(2694): ### CURLE_COULDNT_RESOLVE_HOST",
        (
            "ERROR: Connection Error: Error resolving a server hostname.\n"
            "Please check the servers address specified in 'host_base', 'host_bucket'"
        ),
        (
            f"Seahorse::Client::NetworkingError: Failed to open TCP connection to {HOST}:443"
            " (getaddrinfo: Name or service not known)"
        ),
    ),
    "connection-refused": (
        f"curl: (7) Failed to connect to {HOST} port 443 after 3 ms: Connection refused",
        f"{GO}dial tcp 192.0.2.7:443: connect: connection refused",
        (
            "ObsException: Request Error: java.net.ConnectException: Failed to connect"
            f" to {HOST}/192.0.2.7:443\nCaused by: java.net.ConnectException: Connection refused"
        ),
    ),
    "connect-timed-out": (
        f"{GO}dial tcp 192.0.2.7:443: i/o timeout",
        (
            f"SdkClientException: Unable to execute HTTP request: Connect to {HOST}:443"
            f" [{HOST}/192.0.2.7] failed: connect timed out"
        ),
        (
            "AmazonClientException: Unable to execute HTTP request: connect timed out\n"
            "\tat com.amazonaws.http.AmazonHttpClient.execute(AmazonHttpClient.java:310)\n"
            "\tat com.amazonaws.services.s3.AmazonS3Client.invoke(AmazonS3Client.java:3604)"
        ),
        (
            f'Error executing "PutObject" on "{FILM}"; AWS HTTP error: cURL error 7: Failed to '
            f"connect to {HOST} port 443: Connection timed out (see https://curl.example/errors.html)"
        ),
    ),
    "answer-timed-out": (
        f'ReadTimeoutError: Read timeout on endpoint URL: "{FILM}"',
        f"{CURL}(28) Operation timed out after 60001 milliseconds with 0 bytes received",
        "WARNING: Retrying failed request: /?location (timed out)",
        f"{GO}context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
    ),
    "connection-closed": (
        f"{CURL}(56) Recv failure: Connection reset by peer",
        f"{GO}read tcp 10.0.0.1:40000->192.0.2.7:443: read: connection reset by peer",
        f"{GO}EOF",
        f"SdkClientException: Unable to execute HTTP request: {HOST}:443 failed to respond",
    ),
    "tls-refused": (
        f"{CURL}(60) SSL certificate problem: unable to get local issuer certificate",
        f"{GO}x509: certificate signed by unknown authority",
        f"SSLError: SSL validation failed for {FILM} [SSL: CERTIFICATE_VERIFY_FAILED] x",
    ),
    "proxy-failed": (
        f"{GO}proxyconnect tcp: dial tcp 192.0.2.9:3128: i/o timeout",
        f'ProxyConnectionError: Failed to connect to proxy URL: "http://proxy:3128" for PUT {FILM}',
    ),
    "no-credentials": (
        "upload failed: ./a.mkv to s3://reels/a.mkv Unable to locate credentials",
        (
            "operation error S3: GetObject, get identity: get credentials: failed to refresh cached"
            " credentials, no EC2 IMDS role found"
        ),
    ),
    "no-region": ("make_bucket failed: s3://reels You must specify a region.",),
    "refused-by-client": (
        (
            'ParamValidationError: Parameter validation failed:\nInvalid bucket name "reels/":'
            " Bucket name must match the regex"
        ),
    ),
    "endpoint-not-reached": (
        f'EndpointConnectionError: Could not connect to the endpoint URL: "{FILM}"',
    ),
}
FIRES = [(kind, f"{said[0]}\n".encode()) for kind, said in SAID.items()]


@each("kind, text", [(kind, text) for kind, said in SAID.items() for text in said])
def test_the_words_of_each_client_are_of_a_kind(kind, text):
    found = finding(f"{text}\n".encode())
    notes = [note.id for note in found.notes]
    assert kind in notes
    assert not {"no-request-id", "unknown-code", "missing"} & {*notes}
    assert found.capture.status is None


def test_a_proxy_that_opened_no_way_is_what_answered():
    found = finding(f"{CURL}(56) CONNECT tunnel failed, response 407\n".encode())
    assert "proxy-failed" in [note.id for note in found.notes]
    assert (found.capture.status, found.answered_by.kind) == (407, "between")


@each("kind", sorted(NoAnswer))
def test_nothing_is_said_to_be_unsent_that_may_have_arrived(kind):
    found = finding(f"{SAID[kind][0]}\n".encode())
    told = found.answered_by and found.answered_by.kind
    assert told == (None if kind in MAY_HAVE_ARRIVED else "client")
    assert found.acts in ("caller", "network")
