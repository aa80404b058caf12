"""Who answered, in one word: OBS, another store, something in between, or nobody at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.decode import Sender
from obsdiag.decode.store_id_shapes import store_by_ids
from obsdiag.decode.store_names import OBS, OWN_CODES
from obsdiag.diagnosis.no_answer import no_answer
from obsdiag.diagnosis.product import API_GATEWAY, api_gateway, by_headers, by_page
from obsdiag.diagnosis.sender_kind import SenderKind, reached_nobody
from obsdiag.model import Responder

if TYPE_CHECKING:
    from obsdiag.diagnosis.rule import Case

SERVICE, OTHER_STORE, BETWEEN, CLIENT = "service", "other-store", "between", "client"
NOT_SENT = frozenset(
    {
        *("NoCredentialProviders", "CredentialsError", "CredentialsNotSupported", "MissingRegion"),
        *("NetworkingError", "NameLookupError", "FailedToConnect", "ConnectionFailed"),
        *("InitCurlFailed", "RequestCanceled", "OpenFileFailed", "EmptyFile"),
    }
)
"""Codes that clients make up where no answer has come: most often the request was not sent."""
UNNAMED = "something between the client and the service"

_OF_NO_STORE = frozenset({407, 418, 511, *range(520, 527)})
"""Statuses that no store answers with: a proxy asks for a login by 407, a network by 511 (RFC 9110
section 15.5.8, RFC 6585 section 6), firewalls refuse by 418, Huawei's among them, and Cloudflare
tells from 520 on why it reached nobody."""


def is_of_no_store(case: Case) -> bool:
    """Return whether the status alone says that no store has answered."""
    return case.capture.status in _OF_NO_STORE and case.error.code is None


def responder(case: Case, client: str | None) -> Responder | None:
    """Return who answered, or None where the capture does not tell."""
    error = case.error
    is_silent = no_answer(case.capture, error) is not None
    told = None if is_silent else case.store
    not_sent = error.code in NOT_SENT and error.request_id is None
    if not_sent or (case.capture.status is None and reached_nobody(case.capture, error)):
        return Responder(client or "the client", CLIENT)
    has_ids = told is not None and told.name == store_by_ids(
        error.request_id or "", error.host_id or ""
    )
    is_signed = told is not None and (told.is_certain or has_ids)
    if is_of_no_store(case) and not is_signed:
        return _between(case)
    is_whole = has_ids and case.capture.body.lstrip().startswith(b"<")
    if told is not None and (told.is_certain or is_whole or case.sender is not Sender.OTHER):
        return Responder(told.name, SERVICE if told.name == OBS else OTHER_STORE)
    if case.sender_kind is not SenderKind.BETWEEN or error.code is not None:
        return None
    if api_gateway(case.capture) is not None:
        return Responder(API_GATEWAY, SERVICE)
    return _between(case)


def _between(case: Case) -> Responder:
    """Return what stands between the client and the service, by its name where that is told."""
    found = by_headers(case.capture) or by_page(case.capture)
    return Responder(UNNAMED if found is None else found.name, BETWEEN)


def has_own_codes(told: Responder | None) -> bool:
    """Return whether a store answered whose codes are its own, and not those of OBS."""
    return told is not None and told.name in OWN_CODES


def is_of_other_store(told: Responder | None) -> bool:
    """Return whether another store answered: causes, limits and commands of OBS are not its own."""
    return told is not None and told.kind == OTHER_STORE
