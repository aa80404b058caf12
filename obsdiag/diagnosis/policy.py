"""A refusal's own words: who may not do what, and which kind of policy says so.

The sentence is that of the AccessDenied page of the OBS API reference
(obs_errorcode_0003); AWS's reads alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.measure import seconds
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Part, Rule
from obsdiag.diagnosis.signing import signature

if TYPE_CHECKING:
    from obsdiag.model import Note

DENIED: frozenset[str | None] = frozenset({"AccessDenied"})
MAX_SENTENCE = 2_000

_SENTENCE = re.compile(
    r"User: (?P<user>\S+) is not authorized to perform: (?P<action>\S+)"
    r"(?: on resource: (?P<resource>.{1,1200}?))?"
    r"(?: because no (?P<lacking>[\w -]{1,60}?) (?:policy|policies) allows? the \S+ action"
    r"| (?P<deny>(?:because of an|with an) explicit deny)(?: in an? (?P<denying>[\w-]+))?"
    r"|\.?\s*\Z)",
    re.DOTALL,
)
_KINDS = (
    (":assumed-agency:", "agency"),
    (":external-user:", "federated user"),
    (":assumed-role/", "role"),
    (":federated-user", "federated user"),
    (":root", "account itself"),
    (":user", "user"),
)
"""What the parts of a user's name tell; the first that fits."""
_NETWORK = ("vpc endpoint", "vpce", "access point", "accesspoint", "service control")
_NO_DATE = "authenticationrequiresavaliddateor"
_DATE_FIELDS = (b"x-obs-date", b"x-amz-date", b"date")


class Refusal(NamedTuple):
    """What the sentence says."""

    user: str
    kind: str
    action: str
    resource: str
    lacking: str | None
    """The kind of policy in which an Allow is missing."""
    denying: str | None
    """The kind of policy that denies; empty where it denies and the kind is not told."""


def says_no_more(case: Case) -> bool:
    """Return whether the message is the short form, which gives no reason."""
    message = "".join(filter(str.isalpha, case.error.message or "")).lower()
    return message in ("", "accessdenied")


def refusal(message: str) -> Refusal | None:
    """Return what a message of the newer form says, or None."""
    found = _SENTENCE.search(message[:MAX_SENTENCE])
    if found is None:
        return None
    user = found["user"]
    kind = next((name for part, name in _KINDS if part in user), "caller")
    denying = (found["denying"] or "") if found["deny"] else None
    resource = found["resource"] or "?"
    return Refusal(user, kind, found["action"], resource, found["lacking"], denying)


def _not_allowed(rule: Rule, case: Case) -> Note | None:
    said = refusal(case.error.message or "")
    if said is None or said.denying is not None:
        return None
    return rule.note(
        *case.quote_message(),
        kind=said.kind,
        user=said.user,
        action=said.action,
        resource=said.resource,
        policy=said.lacking or "?",
    )


def _explicit_deny(rule: Rule, case: Case) -> Note | None:
    said = refusal(case.error.message or "")
    if said is None or said.denying is None:
        return None
    return rule.note(
        *case.quote_message(),
        kind=said.kind,
        user=said.user,
        action=said.action,
        resource=said.resource,
        policy=said.denying or "?",
    )


def _network_policy(rule: Rule, case: Case) -> Note | None:
    """Tell of a policy that hangs on the way to the bucket, not on the bucket or the user."""
    message = (case.error.message or "").lower()
    named = next((name for name in _NETWORK if name in message), None)
    return None if named is None else rule.note(*case.quote_message(), policy=named)


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


def _encoded_message(rule: Rule, case: Case) -> Note | None:
    if "EncodedAuthorizationMessage" not in case.error.fields:
        return None
    place = case.quote_element("EncodedAuthorizationMessage").place
    return rule.note("EncodedAuthorizationMessage", place)


def _anonymous(rule: Rule, case: Case) -> Note | None:
    """Tell that the request as captured bears no signature at all."""
    request = case.capture.request
    if request is None or not request.headers or not says_no_more(case):
        return None
    if signature(case) is not None:
        return None
    if case.asked(b"authorization") is not None or "signature" in case.query:
        return None
    return None if request.method == "OPTIONS" else rule.note(*case.quote_request())


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
        "not-allowed",
        CERTAIN,
        "No {policy} policy allows the {kind} {user} the action {action} on {resource}. Add exactly"
        " that action there; bucket actions need the bucket as the resource, object actions the"
        " objects in it.",
        _not_allowed,
        DENIED,
    ),
    Rule(
        "explicit-deny",
        CERTAIN,
        "A statement of the {policy} policy denies the {kind} {user} the action {action} on"
        " {resource}. A Deny beats every Allow: find and narrow it, further grants change nothing.",
        _explicit_deny,
        DENIED,
    ),
    Rule(
        "network-policy",
        LIKELY,
        "The message speaks of a “{policy}”: the rule hangs on the way to the bucket, and the"
        " bucket's own policy can be right. Try once from another network, and ask who keeps"
        " that policy.",
        _network_policy,
        DENIED,
    ),
    Rule(
        "encoded-message",
        CERTAIN,
        "OBS sent the decision's details along, encoded. The account's administrator can read them:"
        " POST /v5/decode-authorization-message of the token service (STS), which needs the"
        " permission sts::decodeAuthorizationMessage. It tells the statement that decided.",
        _encoded_message,
        DENIED,
    ),
    Rule(
        "anonymous",
        LIKELY,
        "The request in the capture is not signed, so OBS took the caller for an anonymous one, and"
        " only what is public is open to those. Give the client its keys, or use a presigned"
        " URL; if the signature was taken out before the capture was sent, never mind.",
        _anonymous,
        DENIED,
        part=Part.REQUEST,
    ),
)
