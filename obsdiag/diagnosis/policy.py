"""Which kind of policy refused, by what the message says or the request is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.catalogue.policy_kind import policy_kind
from obsdiag.diagnosis.endpoint import endpoint
from obsdiag.diagnosis.refusal import refusal, says_no_more
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, OURS, Case, Rule
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.diagnosis.refusal import Refusal
    from obsdiag.model import Note

DENIED: frozenset[str | None] = frozenset({"AccessDenied"})
_NETWORK = ("vpc endpoint", "vpcendpoint", "vpce policy", "vpcep policy", "network perimeter")
_ORGANISATION = ("service control", "resource control", "organization", "organisation")
_KMS_ACTION = lazy_regex(r"\bkms:\w+(?::\w+)*", re.IGNORECASE)
_SERVICE_ACTIONS = {"listallmybuckets": "list", "createbucket": "create"}
_UNNAMED = "a policy that the message does not name"
_LISTING = frozenset({"marker", "max-keys", "prefix", "delimiter"})
_SERVICE_WORDS = {"list": "listing all buckets", "create": "creating a bucket"}
_SERVICE_NAMES = {
    "list": "obs:bucket:ListAllMyBuckets",
    "create": "obs:bucket:CreateBucket",
}


def _not_allowed(rule: Rule, case: Case) -> Note | None:
    said = refusal(case.error.message or "")
    if said is None or said.denying is not None or _KMS_ACTION.match(said.action):
        return None
    return _refused(rule, case, said, said.lacking or "policy that the message names")


def _explicit_deny(rule: Rule, case: Case) -> Note | None:
    said = refusal(case.error.message or "")
    if said is None or said.denying is None:
        return None
    return _refused(rule, case, said, f"the {said.denying}" if said.denying else _UNNAMED)


def _refused(rule: Rule, case: Case, said: Refusal, policy: str) -> Note:
    return rule.note(
        *case.quote_message(),
        kind=said.kind,
        user=said.user,
        action=said.action,
        resource=said.resource,
        policy=policy,
    )


def _kind(rule: Rule, case: Case) -> Note | None:
    """Say who keeps the kind of policy that the message names, and what is to be done there."""
    said = refusal(case.error.message or "")
    if said is None or _KMS_ACTION.match(said.action):
        return None
    kind = policy_kind(said.lacking or said.denying or "")
    if kind is None:
        return None
    advice = kind.lacking if said.denying is None else kind.denying
    return rule.note(*case.quote_message(), kind=kind.name, keeper=kind.keeper, advice=advice)


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


def _service_action(case: Case) -> str | None:
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
    action = _service_action(case)
    if action is None or not (says_no_more(case) or refusal(case.error.message or "")):
        return None
    evidence = case.quote_request() if case.capture.request is not None else case.quote_message()
    return rule.note(*evidence, action=_SERVICE_WORDS[action], name=_SERVICE_NAMES[action])


def _encoded_message(rule: Rule, case: Case) -> Note | None:
    if "EncodedAuthorizationMessage" not in case.error.fields:
        return None
    place = case.quote_element("EncodedAuthorizationMessage").place
    return rule.note("EncodedAuthorizationMessage", place)


def _crosses_accounts(rule: Rule, case: Case) -> Note | None:
    """Compare owner and requester of an access log's line, both ids of accounts."""
    fields = case.error.fields
    owner, requester = fields.get("BucketOwner"), fields.get("Requester")
    if not owner or not requester or not _ACCOUNT.fullmatch(requester) or owner == requester:
        return None
    return rule.note(*case.quote_element("Requester"), owner=owner, requester=requester)


_ACCOUNT = lazy_regex(r"[0-9a-f]{32}")


RULES = (
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
        "policy-kind",
        CERTAIN,
        "What decided is {kind}, which is kept by {keeper}: {advice}.",
        _kind,
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
        "other-account",
        LIKELY,
        "The line of the access log names {requester} as requester and {owner} as the bucket's"
        " owner: the access crosses accounts, so both sides have to allow it, the caller's account"
        " by IAM and the owner's by a bucket policy or an ACL.",
        _crosses_accounts,
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
        senders=OURS,
    ),
)
