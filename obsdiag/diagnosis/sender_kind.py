"""Who answered, as far as advice depends on it: what holds for OBS need not hold for others.

A clock, a refusal or a limit is the service's only in an answer of the service. The head tells
most of it; the form of the request id and the host that was asked tell the rest.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from obsdiag.decode import Sender, request_id_time
from obsdiag.diagnosis.endpoint import HUAWEI, OTC, endpoint
from obsdiag.diagnosis.no_answer import MAY_HAVE_ARRIVED, OF_WORDS, no_answer
from obsdiag.diagnosis.product import names_intermediary

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

CLIENT_CODES = OF_WORDS | {
    "AbortedByCallback",
    "ConnectionFailed",
    "ConnectionTimeout",
    "CredentialsError",
    "FailedToConnect",
    "InitCurlFailed",
    "NameLookupError",
    "NULL_HOSTNAME",
    "NULL_SECRETE_ACCESS_KEY",
    "OpenFileFailed",
    "RequestCanceled",
    "RequestTimeOut",
    "ServerFailedVerification",
    "TimeoutError",
}
"""Codes that clients make themselves where no answer came (their sources; the second list)."""
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
    if no_answer(capture, error) is not None:
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
    kind = no_answer(capture, error)
    return kind is not None and kind not in MAY_HAVE_ARRIVED


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
