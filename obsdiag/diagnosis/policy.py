"""A refusal's own words: who may not do what, and which kind of policy says so.

The sentence is that of the AccessDenied page of the OBS API reference
(obs_errorcode_0003); AWS's reads alike.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.endpoint import endpoint
from obsdiag.diagnosis.measure import seconds
from obsdiag.diagnosis.parameters import SIGNING_PARAMETERS
from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, OURS, Case, Part, Rule
from obsdiag.diagnosis.signing import signature

if TYPE_CHECKING:
    from obsdiag.model import Note

DENIED: frozenset[str | None] = frozenset({"AccessDenied"})
MAX_SENTENCE = 2_000

_POLICY = r"(?:[\w-]+ ){0,5}?(?:polic(?:y|ies)|boundary|boundaries)"
_SENTENCE = re.compile(
    r"User: (?P<user>\S+) is not authorized to perform: (?P<action>\S+)"
    r"(?: on resource: (?P<resource>.{1,1200}?))?"
    rf"(?:,? because no (?P<lacking>{_POLICY}) allows? the \S+ action"
    r"|,? (?P<deny>(?:because of an|with an) explicit deny)"
    rf"(?: in (?:an? |the )?(?P<denying>{_POLICY}|[\w-]+))?"
    r"|\.?\s*\Z)",
    re.DOTALL | re.IGNORECASE,
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
_NETWORK = ("vpc endpoint", "vpcendpoint", "vpce policy", "vpcep policy", "network perimeter")
_ORGANISATION = ("service control", "resource control", "organization", "organisation")
_KMS_ACTION = re.compile(r"\bkms:\w+(?::\w+)*", re.IGNORECASE)
_SERVICE_ACTIONS = {"listallmybuckets": "list", "createbucket": "create"}
_UNNAMED = "a policy that the message does not name"
_NO_DATE = "authenticationrequiresavaliddateor"
_DATE_FIELDS = (b"x-obs-date", b"x-amz-date", b"date")


class Refusal(NamedTuple):
    """What the sentence says."""

    user: str
    kind: str
    action: str
    resource: str
    lacking: str | None
    """The kind of policy in which an Allow is missing: `identity-based policy`."""
    denying: str | None
    """The kind of policy that denies; empty where it denies and the kind is not told."""


_LISTING = frozenset({"marker", "max-keys", "prefix", "delimiter"})
_SERVICE_WORDS = {"list": "listing all buckets", "create": "creating a bucket"}
_SERVICE_NAMES = {
    "list": "obs:bucket:ListAllMyBuckets",
    "create": "obs:bucket:CreateBucket",
}


def says_no_more(case: Case) -> bool:
    """Return whether the message is the short form, which gives no reason."""
    message = "".join(filter(str.isalpha, case.error.message or "")).lower()
    return message in ("", "accessdenied")


_FORM = "multipart/form-data"


@lru_cache(maxsize=64)
def refusal(message: str) -> Refusal | None:
    """Return what a message of the newer form says, or None."""
    if "not authorized" not in message:
        return None
    found = _SENTENCE.search(message[:MAX_SENTENCE])
    if found is None:
        return None
    user = found["user"]
    kind = next((name for part, name in _KINDS if part in user), "caller")
    denying = (found["denying"] or "") if found["deny"] else None
    resource = (found["resource"] or "a resource that the message does not name").strip("\"'")
    return Refusal(user, kind, found["action"], resource, found["lacking"], denying)


def _not_allowed(rule: Rule, case: Case) -> Note | None:
    said = refusal(case.error.message or "")
    if said is None or said.denying is not None or _KMS_ACTION.match(said.action):
        return None
    return rule.note(
        *case.quote_message(),
        kind=said.kind,
        user=said.user,
        action=said.action,
        resource=said.resource,
        policy=said.lacking or "policy that the message names",
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
        policy=f"the {said.denying}" if said.denying else _UNNAMED,
    )


def _deciding_policy(case: Case) -> str:
    """Return which kind of policy the message says decided, in lower case; empty where none.

    The sentence names users, actions and resources too, whose words say nothing of it.
    """
    said = refusal(case.error.message or "")
    if said is not None:
        return (said.denying or said.lacking or "").lower()
    return "" if "on resource" in case.message else case.message


def _network_policy(rule: Rule, case: Case) -> Note | None:
    """Tell of a policy that hangs on the way to the bucket, not on the bucket or the user."""
    deciding = _deciding_policy(case)
    named = next((name for name in _NETWORK if name in deciding), None)
    return None if named is None else rule.note(*case.quote_message(), policy=named)


def _organisation_policy(rule: Rule, case: Case) -> Note | None:
    deciding = _deciding_policy(case)
    named = next((name for name in _ORGANISATION if name in deciding), None)
    return None if named is None else rule.note(*case.quote_message(), policy=deciding)


def _kms_denied(rule: Rule, case: Case) -> Note | None:
    """Tell that the refused action is one of the key management service."""
    found = _KMS_ACTION.search(_without_resource(case))
    return None if found is None else rule.note(*case.quote_message(), action=found[0])


def _without_resource(case: Case) -> str:
    said = refusal(case.error.message or "")
    return said.action if said is not None else (case.error.message or "")


def service_action(case: Case) -> str | None:
    """Return whether a request lists the account's buckets or creates one, or None.

    Both belong to the account, not to a bucket (OBS permission configuration guide, obs_40_0004).
    """
    said = refusal(case.error.message or "")
    if said is not None:
        return _SERVICE_ACTIONS.get(said.action.rpartition(":")[2].lower())
    if case.error.key or case.parameters - _LISTING or case.host is None:
        return None
    asked = endpoint(case.host)
    if asked is None or not asked.is_obs or case.path.strip("/"):
        return None
    if case.error.method == "GET" and asked.bucket is None:
        return "list"
    return "create" if case.error.method == "PUT" and asked.bucket is not None else None


def _service_level(rule: Rule, case: Case) -> Note | None:
    action = service_action(case)
    if action is None or not (says_no_more(case) or refusal(case.error.message or "")):
        return None
    evidence = case.quote_request() if case.capture.request is not None else case.quote_message()
    return rule.note(*evidence, action=_SERVICE_WORDS[action], name=_SERVICE_NAMES[action])


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
    if case.asked(b"authorization") is not None or not SIGNING_PARAMETERS.isdisjoint(case.query):
        return None
    if request.method == "OPTIONS" or is_form(case):
        return None
    return rule.note(*case.quote_request())


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
        "not-allowed",
        CERTAIN,
        "No {policy} allows the {kind} {user} the action {action} on {resource}. Allow exactly that"
        " action there; bucket actions need the bucket as the resource, object actions the objects"
        " in it.",
        _not_allowed,
        DENIED,
    ),
    Rule(
        "explicit-deny",
        CERTAIN,
        "A statement of {policy} denies the {kind} {user} the action {action} on {resource}. A Deny"
        " beats every Allow: find and narrow it, further grants change nothing.",
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
        "organisation-policy",
        CERTAIN,
        "The message says that the {policy} decided. It stands above the account, so neither"
        " the bucket's owner nor the account's administrator can lift it: ask who keeps the"
        " organisation's policies.",
        _organisation_policy,
        DENIED,
    ),
    Rule(
        "kms-denied",
        CERTAIN,
        "The refused action is {action}, of the key management service (KMS): the object is"
        " encrypted with a KMS key, and rights on the object are not enough. The caller needs"
        " rights on that key too, by IAM or by a grant of the key's owner.",
        _kms_denied,
        DENIED,
    ),
    Rule(
        "service-level-action",
        LIKELY,
        "What was refused is {action}, an action on the whole service ({name}) that only an IAM"
        " policy can allow: bucket policies and ACLs cannot. If the caller is to work with one"
        " bucket alone, let the client name that bucket instead.",
        _service_level,
        frozenset({"AccessDenied", None}),
        frozenset({403, None}),
        senders=OURS,
    ),
    Rule(
        "encoded-message",
        CERTAIN,
        "OBS sent the decision's details along, encoded. The account's administrator can read them:"
        " POST /v5/decode-authorization-message of the token service (STS), which needs the"
        " permission sts::decodeAuthorizationMessage. It tells the statement that decided.",
        _encoded_message,
        DENIED,
        senders=OURS,
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
