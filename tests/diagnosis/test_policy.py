"""What the message of a refusal says."""

from __future__ import annotations

from obsdiag.diagnosis import policy
from tests.answer import REQUEST_ID
from tests.diagnosis.exchange import (
    HEADER_SIGNED,
    asked,
    covers,
    is_silent,
    refused,
    speaks_up,
)
from tests.rows import each

SERVICE = "obs.eu-de.otc.t-systems.com"
USER = "iam::0123456789abcdef:user:fedcba9876543210"
SENTENCE = (
    f"User: {USER} is not authorized to perform: obs:object:GetObject on resource:"
    " obs:::object:media/2026/my report.pdf"
)
IMPLICIT = f"{SENTENCE} because no identity-based policy allows the obs:object:GetObject action."
EXPLICIT = f"{SENTENCE} with an explicit deny in a resource-based policy."


def denied(message: str, more: str = "") -> bytes:
    return refused("AccessDenied", message, more)


OWNER = "fedcba9876543210fedcba9876543210"


def logged(requester: str) -> bytes:
    """Return a line of an access log in which a read was refused."""
    return (
        f"{OWNER} media [14/Mar/2026:09:28:30 +0000] 192.0.2.7 {requester}"
        f' {REQUEST_ID} REST.GET.OBJECT a.txt "GET /a.txt HTTP/1.1" 403 AccessDenied 303 - 7 7'
        ' "-" "made-up/1.0" - - - - -\n'
    ).encode()


FIRES = [
    (
        "not-allowed",
        denied(IMPLICIT),
        (
            f"No identity-based policy allows the user {USER} the action obs:object:GetObject on"
            " obs:::object:media/2026/my report.pdf."
        ),
        SENTENCE,
    ),
    (
        "explicit-deny",
        denied(EXPLICIT),
        "A statement of the resource-based policy denies the user",
        SENTENCE,
    ),
    (
        "explicit-deny",
        denied(f"{SENTENCE} with an explicit deny in the service control policy"),
        "A statement of the service control policy denies",
        SENTENCE,
    ),
    (
        "explicit-deny",
        denied(f"{SENTENCE} with an explicit deny in a permissions boundary"),
        "A statement of the permissions boundary denies",
        None,
    ),
    (
        "explicit-deny",
        denied(f"{SENTENCE} with an explicit deny"),
        "A statement of a policy that the message does not name denies",
        None,
    ),
    (
        "not-allowed",
        denied(f"{SENTENCE} because no VPC endpoint policy allows the obs:object:GetObject action"),
        "No VPC endpoint policy allows",
        None,
    ),
    (
        "organisation-policy",
        denied(EXPLICIT.replace("resource-based", "service control")),
        "that the service control policy decided",
        None,
    ),
    (
        "kms-denied",
        denied("Access Denied: kms:cmk:createGrant is not authorized for key 1f2e3d4c"),
        "The refused action is kms:cmk:createGrant",
        "kms:cmk:createGrant",
    ),
    (
        "kms-denied",
        denied(IMPLICIT.replace("obs:object:GetObject", "kms:dek:decrypt")),
        "kms:dek:decrypt, of the key management service",
        None,
    ),
    (
        "service-level-action",
        asked("GET /", HEADER_SIGNED, host=SERVICE, answer=refused()),
        "What was refused is listing all buckets",
        "GET /",
    ),
    (
        "service-level-action",
        asked("PUT /", HEADER_SIGNED, host=f"new-one.{SERVICE}", answer=refused()),
        "obs:bucket:CreateBucket",
        "PUT /",
    ),
    (
        "service-level-action",
        denied(IMPLICIT.replace("obs:object:GetObject", "obs:bucket:ListAllMyBuckets")),
        "listing all buckets",
        None,
    ),
    (
        "network-policy",
        denied(EXPLICIT.replace("resource-based policy", "VPC endpoint policy")),
        "speaks of a “vpc endpoint”",
        "VPC endpoint",
    ),
    (
        "policy-kind",
        denied(IMPLICIT),
        "an identity policy, which is kept by the IAM administrator of the caller's account:",
        SENTENCE,
    ),
    (
        "policy-kind",
        denied(EXPLICIT),
        "a bucket policy, which is kept by the bucket's owner: narrow the Deny",
        None,
    ),
    (
        "policy-kind",
        denied(IMPLICIT.replace("identity-based", "session")),
        "have them issued with the action in it",
        None,
    ),
    (
        "policy-kind",
        denied(EXPLICIT.replace("resource-based", "service control")),
        "nobody in the account can",
        None,
    ),
    (
        "other-account",
        logged("0123456789abcdef0123456789abcdef"),
        "names 0123456789abcdef0123456789abcdef as requester and",
        "Requester: 0123456789abcdef0123456789abcdef",
    ),
    (
        "encoded-message",
        denied(IMPLICIT, "<EncodedAuthorizationMessage>TWFkZSB1cA</EncodedAuthorizationMessage>"),
        "sts::decodeAuthorizationMessage",
        "EncodedAuthorizationMessage",
    ),
]
SILENT = [
    ("policy-kind", denied(IMPLICIT.replace("identity-based", "made-up"))),
    ("policy-kind", denied(f"{SENTENCE} with an explicit deny")),
    ("policy-kind", denied(IMPLICIT.replace("obs:object:GetObject", "kms:dek:decrypt"))),
    ("policy-kind", denied("Access Denied by a session policy")),
    ("other-account", logged(OWNER)),
    ("other-account", logged("Anonymous")),
    ("other-account", denied("Access Denied")),
    ("not-allowed", denied("Access Denied")),
    ("not-allowed", denied(EXPLICIT)),
    ("not-allowed", denied("User: x is not authorized to perform: y because of the weather")),
    ("explicit-deny", denied(IMPLICIT)),
    ("not-allowed", denied(IMPLICIT.replace("obs:object:GetObject", "kms:dek:decrypt"))),
    ("network-policy", denied(IMPLICIT)),
    ("network-policy", denied(IMPLICIT.replace("my report", "vpc endpoint policy/vpce-1"))),
    ("network-policy", denied(EXPLICIT.replace("resource-based", "service control"))),
    ("organisation-policy", denied(EXPLICIT)),
    ("organisation-policy", denied(IMPLICIT.replace("my report", "service control"))),
    ("kms-denied", denied(IMPLICIT.replace("my report", "kms:keys"))),
    ("kms-denied", denied("Access Denied")),
    ("service-level-action", asked("GET /a", HEADER_SIGNED, host=SERVICE, answer=refused())),
    ("service-level-action", asked("GET /", host=f"media.{SERVICE}", answer=refused())),
    ("service-level-action", asked("PUT /?acl", host=f"media.{SERVICE}", answer=refused())),
    ("service-level-action", denied(IMPLICIT)),
    ("encoded-message", denied(IMPLICIT)),
]


@each("case", FIRES)
def test_the_reason_in_the_message_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_no_reason_is_made_up(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(policy, FIRES, SILENT)
