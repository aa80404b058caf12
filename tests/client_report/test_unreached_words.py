"""A request to a store that reached nobody is read in the words of any client or system."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

HOST = "harvest.obs.ap-southeast-1.myhuaweicloud.com"
URL = f"https://{HOST}/barn/hay.csv"
LINES = "a line of the program\n" * 12
OTHER = "orders.example.org"
ASKED = f"PUT {URL}\n"
SAID = {
    "name-not-resolved": (
        f"wget: unable to resolve host address '{HOST}'",
        f"SocketException: Failed host lookup: '{HOST}' (OS Error: errno = 7)",
        f"System.Net.WebException: The remote name could not be resolved: '{HOST}'",
        f'*3 {HOST} could not be resolved (3: Host not found), host: "www.example.org"',
        f"500 Can't connect to {HOST}:443 (Name or service not known)",
        f'{{failed_connect,[{{to_address,{{"{HOST}",443}}}},{{inet,[inet],nxdomain}}]}}',
        f"GET {URL} net::ERR_NAME_NOT_RESOLVED",
        f"{ASKED}httpx.ConnectError: [Errno -2] Name or service not known",
    ),
    "connection-refused": (
        f"FetchError: request to {URL} failed, reason: connect ECONNREFUSED 192.0.2.7:443",
        f"connect() failed (111: Connection refused) while connecting to upstream: {URL}",
        f"Errno::ECONNREFUSED: Failed to open TCP connection to {HOST}:443 (Connection refused)",
    ),
    "connect-timed-out": (
        f"Net::OpenTimeout: Failed to open TCP connection to {HOST}:443 (execution expired)",
        f"ConnectTimeoutException: connection timed out after 9000 ms: {HOST}/192.0.2.7:443",
        f"{ASKED}Error: connect ETIMEDOUT 192.0.2.7:443",
    ),
    "answer-timed-out": (
        f"{ASKED}httpx.ReadTimeout: The read operation timed out",
        f"{ASKED}Net::ReadTimeout: Net::ReadTimeout with #<TCPSocket:(closed)>",
    ),
    "connection-closed": (
        f"{HOST}/barn/hay.csv:1   Failed to load resource: net::ERR_CONNECTION_CLOSED",
        f"{ASKED}aiohttp.client_exceptions.ServerDisconnectedError: Server disconnected",
        f"error sending request for url ({URL}): connection closed before message completed",
    ),
    "tls-refused": (
        f"Hostname/IP does not match certificate's altnames: Host: {HOST}. is not in the cert's",
        f"{ASKED}Error: certificate has expired",
        f"HandshakeException: Handshake error in client (OS Error: x), uri={URL}",
        'S3 backup target: Head "https://192.0.2.8:9001/harvest/": x509: signed by nobody',
        r"Vendor\S3\Connector::getBucket(): [60] SSL peer certificate or SSH remote key was bad",
    ),
    "proxy-failed": (f"GET {URL} net::ERR_TUNNEL_CONNECTION_FAILED",),
    "no-credentials": (
        f"{ASKED}MissingCredentialsError: unable to sign request without credentials set",
        "unable to sign request without credentials set: gems/aws-sdk-s3-1.1.0/lib/a.rb:1",
    ),
    "endpoint-not-reached": (f"GET {URL} net::ERR_INTERNET_DISCONNECTED",),
}
ROWS = [(kind, text) for kind, said in SAID.items() for text in said]


@each("kind, text", ROWS)
def test_the_words_of_any_client_are_found_with_their_kind(kind, text):
    found = finding(f"{text}\n".encode())
    assert kind in [note.id for note in found.notes]
    assert (found.capture.status, found.error.code, found.error.request_id) == (None, None, None)
    assert found.error.bucket in ("harvest", None)
    assert found.error.key in ("barn/hay.csv", None)


@each("text", [text.replace(HOST, OTHER) for _, text in ROWS if HOST in text])
def test_the_same_of_another_service_is_none(text):
    assert findings(f"{text}\n".encode()) == []


@each(
    "text",
    [
        f"GET {URL} 200\npsycopg2.OperationalError: Connection refused",
        f"PUT {URL}\nError: connect ECONNREFUSED 127.0.0.1:5432",
        f'copy to s3://harvest/barn: Get "https://{OTHER}/lock": x509: signed by nobody',
        f"harvest-s3-exporter: Cannot reach {OTHER}:9090 (Name or service not known)",
        "shared_store: s3\nGet https://loki:3100/delete: x509: signed by nobody",
        f"{ASKED}{LINES}Connection refused",
        f"* connect to {HOST} port 443 failed: Connection refused\n> GET /\n< HTTP/1.1 200",
        f"* {HOST}: self-signed certificate (18), continuing anyway.",
        f"{URL}\nWARNING: cannot verify {HOST}'s certificate, issued by 'X'",
    ],
)
def test_a_failure_beside_a_store_is_not_the_stores(text):
    assert findings(f"{text}\n".encode()) == []


def test_what_java_has_behind_a_hosts_name_is_no_key():
    found = finding(f"ConnectException: Failed to connect to {HOST}/192.0.2.7:443\n".encode())
    assert (found.error.bucket, found.error.key) == ("harvest", None)


@each(
    "text",
    [
        f"{ASKED}{{:error=>#<E: unable to sign request without credentials set>, :backtrace=>[]}}",
        f"PUT {URL}: unable to sign request without credentials set, client: 192.0.2.9, server: x",
    ],
)
def test_the_sentence_ends_where_a_programs_fields_begin(text):
    said = finding(f"{text}\n".encode()).error.message
    assert said == "unable to sign request without credentials set"


@each(
    "texts, times",
    [
        ((f"getaddrinfo EAI_AGAIN {HOST}", f"request to {URL} failed: EAI_AGAIN {HOST}"), 1),
        ((f"GET {URL} net::ERR_NAME_NOT_RESOLVED", f"GET {URL}2 net::ERR_NAME_NOT_RESOLVED"), 2),
        ((ASKED + "Failed to resolve 'x'", "Name or service not known", "Connection refused"), 1),
    ],
)
def test_one_request_that_reached_nobody_is_told_once(texts, times):
    assert len(findings("\n".join((*texts, "")).encode())) == times
