"""What is not read with an error, and its kind needs: one note that lists it.

What a capture shows of other requests, or far from the error, is not lent to it: so the note says
no more than that it was not read.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.catalogue_entry import How
from obsdiag.client_report.found import PLAIN, UNHEARD
from obsdiag.client_report.told_address import shows_address
from obsdiag.client_report.told_request import shows_request
from obsdiag.decode.client import client_of
from obsdiag.diagnosis.refusal import refused_resource
from obsdiag.diagnosis.responder import is_of_no_store
from obsdiag.diagnosis.rule import ANYONE, HINT, Case, Rule
from obsdiag.diagnosis.signed_text import dump
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from obsdiag.model import Note

MAX_TEXT = 8192
"""Bytes of a capture in which a value is looked for that no field of its own shows."""
_ZONED = lazy_regex(
    rb"\b[12][0-9]{3}-[01][0-9]-[0-3][0-9][T ][0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:[.,][0-9]{1,9})?"
    rb" ?(?:Z\b|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})"
)
_FIRST_ERROR, _FIRST_SERVER_ERROR = 400, 500


@lru_cache(maxsize=12)
def _is_told(shows: Callable[[bytes], bool], text: bytes) -> bool:
    """Return whether a text shows something; it is asked anew for each error of a document."""
    return shows(text)


def _shows_zone(text: bytes) -> bool:
    return _ZONED.search(text) is not None


class Piece(NamedTuple):
    """Something that a capture can show."""

    words: str
    is_shown: Callable[[Case], bool]


def _shows_client(case: Case) -> bool:
    return bool(case.capture.said) or client_of(case.capture) is not None


def _shows_texts(case: Case) -> bool:
    return "StringToSign" in case.error.fields or dump(case.capture.text) is not None


def _shows_host(case: Case) -> bool:
    fields = case.error.fields
    return case.host is not None or "VirtualHost" in fields or "Endpoint" in fields


def _shows_clock(case: Case) -> bool:
    fields = case.error.fields
    dated = case.asked(b"x-obs-date", b"x-amz-date", b"date") is not None
    return dated or "RequestTime" in fields or "StringToSign" in fields


def _has_id(case: Case) -> bool:
    """Return whether a request id is shown, or there can be none: no store has answered."""
    return case.error.request_id is not None or is_of_no_store(case)


REQUEST_ID = Piece("the request id", _has_id)


def _shows_time(case: Case) -> bool:
    return case.error.time is not None or _is_told(_shows_zone, case.capture.text[:MAX_TEXT])


def _shows_bucket(case: Case) -> bool:
    if case.error.bucket is not None or refused_resource(case.error.message or "") is not None:
        return True
    return _is_told(shows_address, case.capture.text[:MAX_TEXT])


def _shows_request(case: Case) -> bool:
    """Return whether it is seen what was asked for: by its method, or in a refusal's own words."""
    if case.error.method is not None or "StringToSign" in case.error.fields:
        return True
    if refused_resource(case.error.message or "") is not None:
        return True
    return _is_told(shows_request, case.capture.text[:MAX_TEXT])


TIME = Piece("the time with its zone", _shows_time)
ENDPOINT = Piece("the endpoint (host)", _shows_host)
REQUEST = Piece("the method and the URL", _shows_request)
METHOD = Piece("the method of the request", lambda case: case.error.method is not None)
"""What is asked for in its place where the URL alone is shown."""
CLIENT = Piece("the client or SDK and its version", _shows_client)
TEXTS = Piece("the StringToSign of OBS (in the body) and of the client (in its log)", _shows_texts)
CLOCK = Piece("the request's Date field and the client's own time", _shows_clock)
BUCKET = Piece("the bucket's name", _shows_bucket)
BODY = Piece(
    "the body (repeat a HEAD as GET)",
    lambda case: case.match.how is not How.STATUS or bool(case.capture.body),
)

SHOWN_BODY = BODY._replace(words="the body")
"""What is asked for in its place where the request was no HEAD: its answer had one."""

_ALWAYS = (REQUEST_ID, TIME)
_SERVER_SIDE = (REQUEST_ID, TIME, ENDPOINT, REQUEST, CLIENT)
_NO_CODE = (BODY, REQUEST_ID, TIME, REQUEST)
NEEDS: dict[str | None, tuple[Piece, ...]] = {
    "SignatureDoesNotMatch": (*_ALWAYS, TEXTS, REQUEST, CLIENT),
    "InvalidAccessKeyId": (*_ALWAYS, ENDPOINT, CLIENT),
    "AuthorizationHeaderMalformed": (*_ALWAYS, ENDPOINT, CLIENT),
    "XAmzContentSHA256Mismatch": (*_ALWAYS, REQUEST, CLIENT),
    "RequestTimeTooSkewed": (*_ALWAYS, CLOCK),
    "AccessDenied": (*_ALWAYS, BUCKET, REQUEST),
    "NoSuchBucket": (*_ALWAYS, BUCKET, ENDPOINT),
    "VirtualHostDomainRequired": (*_ALWAYS, ENDPOINT, CLIENT),
    "PermanentRedirect": (*_ALWAYS, ENDPOINT),
    "TemporaryRedirect": (*_ALWAYS, ENDPOINT),
    "MethodNotAllowed": (*_ALWAYS, ENDPOINT, REQUEST),
    "IncompleteBody": _SERVER_SIDE,
    "BadDigest": _SERVER_SIDE,
    "RequestTimeout": _SERVER_SIDE,
    "OperationAborted": (*_ALWAYS, BUCKET, REQUEST),
}
"""What is needed to go on, by code; a server error's are those of its status."""


def needs(case: Case) -> Sequence[Piece]:
    """Return what a case of this kind needs, in the order in which it is asked for."""
    found = NEEDS.get(case.code)
    if found is not None:
        return found
    status = case.capture.status or 0
    if status >= _FIRST_SERVER_ERROR:
        return _SERVER_SIDE
    return _NO_CODE if status >= _FIRST_ERROR and case.match.how is How.STATUS else _ALWAYS


def _missing(rule: Rule, case: Case) -> Note | None:
    """List what is missing; a missing request id alone has a note of its own."""
    lacking = [piece for piece in needs(case) if not piece.is_shown(case)]
    if not lacking or lacking == [REQUEST_ID]:
        return None
    if case.error.method not in (None, "HEAD"):
        lacking = [SHOWN_BODY if piece is BODY else piece for piece in lacking]
    if case.error.url is not None:
        lacking = [METHOD if piece is REQUEST else piece for piece in lacking]
    return rule.note(pieces="; ".join(piece.words for piece in lacking))


PARTS = (("code", "the code"), ("message", "the message"), ("status", "the status"))
SHORT = 80
"""Bytes of a text that is no more than what was read of it."""


def _part_only(rule: Rule, case: Case) -> Note | None:
    """Tell that of a longer text in no known form one value alone was read."""
    capture, error = case.capture, case.error
    if capture.format not in (PLAIN, UNHEARD) or error.request_id or error.host_id:
        return None
    values = {"code": error.code, "message": error.message, "status": capture.status}
    shown = [words for name, words in PARTS if values[name]]
    if len(shown) != 1 or len(capture.text) <= SHORT:
        return None
    return rule.note(part=shown[0])


RULES = (
    Rule(
        "part-only",
        HINT,
        "Only {part} could be read: the text is in no form that is known. What else it says of the"
        " error stands in the text itself.",
        _part_only,
        senders=ANYONE,
    ),
    Rule(
        "missing",
        HINT,
        "Not read with this error, and needed for its kind: {pieces}. Where the text around it does"
        " not show it either, ask for it.",
        _missing,
    ),
)
