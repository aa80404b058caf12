"""Who answered, as far as advice depends on it: what holds for OBS need not hold for others.

A clock, a refusal or a limit is the service's only in an answer of the service. The head tells
most of it; the form of the request id and the host that was asked tell the rest.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from obsdiag.decode import Sender, request_id_time
from obsdiag.diagnosis.endpoint import HUAWEI, OTC, endpoint
from obsdiag.diagnosis.product import names_intermediary
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Capture, ServiceError


class SenderKind(StrEnum):
    """The kinds of senders that a rule may be restricted to; the value is what they are called."""

    OBS = "OBS"
    COMPATIBLE = "an S3-compatible service"
    SWIFT = "a Swift interface"
    BETWEEN = "something in between"
    CLIENT = "the client itself"
    UNKNOWN = "unknown"
    """A service, by its error document or a client's words; which one is not shown."""


SERVICE = frozenset({SenderKind.OBS, SenderKind.COMPATIBLE, SenderKind.UNKNOWN})
"""Services that have OBS's or S3's codes."""
OURS = frozenset({SenderKind.OBS, SenderKind.UNKNOWN})
"""OBS, and what may be OBS: advice that other services contradict."""
BETWEEN = frozenset({SenderKind.BETWEEN})
ANYONE = frozenset(SenderKind)

CLIENT_CODES = frozenset(
    {
        "AbortedByCallback",
        "AmazonClientException",
        "ConnectTimeoutError",
        "ConnectionClosedError",
        "ConnectionFailed",
        "ConnectionTimeout",
        "CredentialsError",
        "EndpointConnectionError",
        "FailedToConnect",
        "InitCurlFailed",
        "NameLookupError",
        "NetworkingError",
        "NoCredentialProviders",
        "NULL_HOSTNAME",
        "NULL_SECRETE_ACCESS_KEY",
        "OpenFileFailed",
        "ReadTimeoutError",
        "RequestCanceled",
        "RequestError",
        "RequestTimeOut",
        "SSLError",
        "SdkClientException",
        "ServerFailedVerification",
        "TimeoutError",
    }
)
"""Codes that clients make themselves where no answer came (their sources; the second list)."""
UNANSWERED_CODES = frozenset(
    {"ConnectionClosedError", "ReadTimeoutError", "RequestError"}
    | {"AmazonClientException", "SdkClientException"}
)
"""Those of them that do not tell whether the request has arrived."""

_UNREACHED = lazy_regex(
    r"\bUnknownHostException\b|\bName or service not known\b|\bENOTFOUND\b|\bgetaddrinfo\b"
    r"|\bno such host\b|\bCould not resolve host\b|\bConnectException\b|\bECONNREFUSED\b"
    r"|\b[Cc]onnection refused\b|\b[Cc]onnect timed out\b|\bNoRouteToHostException\b"
    r"|\bSSLHandshakeException\b|\bSSLPeerUnverifiedException\b|\bPKIX path building failed\b"
    r"|\bCERTIFICATE_VERIFY_FAILED\b|\bx509: |\bCould not connect to the endpoint URL: "
    r"|\bConnect timeout on endpoint URL: |\bSSL validation failed for https?:"
    r"|: dial tcp\b|\bUnable to execute HTTP request: (?:Connect to )?[\w.-]{4,250}"
    r"(?=\s*$|\s*\(|:[0-9]{2,5} \[[^\]]{0,400}\] failed)"
)
"""How Java, Go, Node.js and Python say that nobody was reached: name, connection or TLS failed."""
_UNANSWERED = lazy_regex(
    r"\bRead timeout on endpoint URL: |\bbefore we received a valid response from endpoint URL: "
)
"""How a client says that it has sent a request and heard nothing: it may have been carried out."""
_NAMED_CLOUDS = (HUAWEI, OTC)
_ID_FIELDS = (b"\nx-amz-request-id:", b"\nx-amz-id-2:")
_FIELDS_OF_OTHERS = (b"x-amz-cf-", b"x-amz-apigw-")
"""Fields of CloudFront and of API Gateway, which begin as those of S3 do."""
_BY_SENDER = {
    Sender.OBS: SenderKind.OBS,
    Sender.S3: SenderKind.COMPATIBLE,
    Sender.SWIFT: SenderKind.SWIFT,
    Sender.UNKNOWN: SenderKind.UNKNOWN,
}


def sender_kind(
    capture: Capture, error: ServiceError, sender: Sender, host: str | None
) -> SenderKind:
    """Return who answered; `sender` is what the head tells, `host` the one that was asked."""
    if sender is Sender.OBS:
        return SenderKind.OBS
    if error.code in CLIENT_CODES and capture.status is None and not error.request_id:
        return SenderKind.CLIENT
    if reached_nobody(capture, error) or (capture.status is None and heard_nothing(error)):
        return SenderKind.CLIENT
    found = _BY_SENDER.get(sender, SenderKind.BETWEEN)
    if found is SenderKind.COMPATIBLE and not _is_of_a_store(capture):
        found = SenderKind.BETWEEN
    if found is SenderKind.BETWEEN and error.code is not None and error.code_origin == "body":
        found = SenderKind.UNKNOWN  # the service's document, its head replaced on the way
    if found in (SenderKind.COMPATIBLE, SenderKind.UNKNOWN):
        return _by_address(capture, host, found)
    return found


def reached_nobody(capture: Capture, error: ServiceError) -> bool:
    """Return whether a client says why it reached nobody, and nothing that was answered."""
    is_answered = error.request_id or error.host_id or capture.status or capture.headers
    return (
        not is_answered
        and (error.code is None or error.code in UNANSWERED_CODES)
        and _UNREACHED.search(error.message or "") is not None
    )


def heard_nothing(error: ServiceError) -> bool:
    """Return whether a client says that no answer came to a request that may have been sent."""
    is_named = error.code in UNANSWERED_CODES or _UNANSWERED.search(error.message or "") is not None
    return is_named and error.code_origin != "body" and not (error.request_id or error.host_id)


def _is_of_a_store(capture: Capture) -> bool:
    headers = capture.headers
    if any(headers.has(name) for name in _ID_FIELDS):
        return True
    own = [field.name.lower() for field in headers if field.name.lower().startswith("x-amz-")]
    others = tuple(name.decode() for name in _FIELDS_OF_OTHERS)
    return any(not name.startswith(others) for name in own)


def _by_address(capture: Capture, host: str | None, found: SenderKind) -> SenderKind:
    """Tell OBS in its S3 mode from other services, by the host that was asked, or by the id."""
    asked = None if host is None else endpoint(host)
    if asked is not None and asked.cloud in _NAMED_CLOUDS:
        return SenderKind.OBS
    if asked is not None and not asked.is_obs:
        return SenderKind.COMPATIBLE
    if capture.headers.find(b"server") is not None and not names_intermediary(capture):
        return found  # another store's name: its ids may look alike
    field = capture.headers.find(b"x-amz-request-id")
    if field is not None and request_id_time(field.value) is not None:
        return SenderKind.OBS
    return found
