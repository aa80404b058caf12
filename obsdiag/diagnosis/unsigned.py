"""Refusals of requests that do not say who is asking: no permission is the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.access_log import FORMAT as ACCESS_LOG
from obsdiag.diagnosis.measure import seconds
from obsdiag.diagnosis.parameters import SIGNING_PARAMETERS
from obsdiag.diagnosis.refusal import says_no_more
from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, Case, Part, Rule
from obsdiag.diagnosis.signing import signature

if TYPE_CHECKING:
    from obsdiag.model import Note

DENIED: frozenset[str | None] = frozenset({"AccessDenied"})
_NO_DATE = "authenticationrequiresavaliddateor"
_DATE_FIELDS = (b"x-obs-date", b"x-amz-date", b"date")
_FORM = "multipart/form-data"


def _no_date(rule: Rule, case: Case) -> Note | None:
    """Tell that the refusal is about the Date field; obsutil cuts `aws` and `amz` out of it."""
    message = case.error.message or ""
    if _NO_DATE not in "".join(filter(str.isalpha, message.lower())):
        return None
    field = case.asked(*_DATE_FIELDS)
    if field is None:
        return rule.note(*case.quote_message(), date="not shown")
    if seconds(field.value) is not None:
        return rule.note(*case.quote_message(), date=f"“{field.value}”")
    return rule.note(*case.quote(field), date=f"“{field.value}”, which is none")


def _anonymous(rule: Rule, case: Case) -> Note | None:
    """Tell that the request bears no signature: as captured, or by the log, which names nobody."""
    request = case.capture.request
    if request is None or not says_no_more(case):
        return None
    if case.capture.format == ACCESS_LOG:
        return None if "Requester" in case.error.fields else rule.note(*case.quote_request())
    if not request.headers or _says_who_asks(case) or request.method == "OPTIONS":
        return None
    return None if is_form(case) else rule.note(*case.quote_request())


def _says_who_asks(case: Case) -> bool:
    """Return whether the request has a signature, or a part of one."""
    if signature(case) is not None or case.asked(b"authorization") is not None:
        return True
    return not SIGNING_PARAMETERS.isdisjoint(case.query)


def is_form(case: Case) -> bool:
    """Return whether the request is a form upload, which is signed in its body."""
    field = case.asked(b"content-type")
    return (
        case.error.method == "POST"
        and field is not None
        and field.value.lower().startswith("multipart/form-data")
    )


def _form(rule: Rule, case: Case) -> Note | None:
    if not is_form(case) or not says_no_more(case):
        return None
    field = case.asked(b"content-type")
    return None if field is None else rule.note(*case.quote(field._replace(value=_FORM)))


RULES = (
    Rule(
        "date-missing",
        CERTAIN,
        "This is about the request's Date field, not about permissions: it is missing, or its form"
        " is not that of RFC 9110 (`Sat, 14 Mar 2026 09:28:30 GMT`). The capture's Date:"
        " {date}. A program that writes day and month in its own language does this.",
        _no_date,
        DENIED,
    ),
    Rule(
        "anonymous",
        LIKELY,
        "The request in the capture is not signed, so the service took the caller for an anonymous"
        " one, and only what is public is open to those. Give the client its keys, or use a"
        " presigned URL; if the signature was taken out before the capture was sent, never mind.",
        _anonymous,
        DENIED,
        part=Part.REQUEST,
    ),
    Rule(
        "form-upload",
        HINT,
        "The request is a form upload: its policy and its signature are fields of the form in the"
        " body, which the capture does not show. Ask for the form's fields (key, policy and its"
        " conditions, acl, the access key's name) without the signature.",
        _form,
        DENIED,
        part=Part.REQUEST,
    ),
)
