"""The kinds of policies that a refusal can name, and what to do where one allows nothing or denies.

Sources: obs_errorcode_0003 (AccessDenied, 2026-07-27) on the kinds and on several policies deciding
together; iam_01_0931 (2025-11-06) on implicit and explicit denial; org_20_0103 (2025-07-23) on
service control policies.
"""

from __future__ import annotations

from typing import NamedTuple


class PolicyKind(NamedTuple):
    """One kind of policy."""

    words: tuple[str, ...]
    """What the message calls it, in lower case; one of them stands in its words."""
    name: str
    keeper: str
    """Who keeps it."""
    lacking: str
    """What to do where it allows nothing (implicit denial)."""
    denying: str
    """What to do where a statement of it denies (explicit denial)."""


KINDS = (
    PolicyKind(
        ("service control", "scp"),
        "a service control policy of the organisation",
        "the organisation's administrator",
        "it grants nothing by itself but bounds what an account may do: the action has to be"
        " allowed there and by IAM",
        "only its keeper can narrow the Deny; nobody in the account can",
    ),
    PolicyKind(
        ("vpc endpoint", "vpcendpoint", "vpce", "vpcep"),
        "the policy of a VPC endpoint",
        "the owner of the VPC",
        "add the bucket and the action to the endpoint's policy, or take another way than that"
        " endpoint",
        "narrow the Deny in the endpoint's policy; the bucket's policy can be right as it is",
    ),
    PolicyKind(
        ("session",),
        "a session policy",
        "whoever has the temporary credentials issued",
        "the credentials can do no more than the policy that they were issued with: have them"
        " issued with the action in it",
        "have the credentials issued without that Deny",
    ),
    PolicyKind(
        ("identity",),
        "an identity policy",
        "the IAM administrator of the caller's account",
        "attach a policy that allows the action to the user, its group or its agency",
        "look for the Deny among the policies of the user and of all its groups, and narrow it",
    ),
    PolicyKind(
        ("resource-based", "resource based", "bucket"),
        "a bucket policy",
        "the bucket's owner",
        "add a statement that allows the action; from another account IAM has to allow it as well",
        "narrow the Deny by its Principal or its Condition (source address, VPC, TLS)",
    ),
)
"""The first whose words fit is taken."""


def policy_kind(told: str) -> PolicyKind | None:
    """Return the kind that a message's words mean (`identity-based policy`), or None."""
    words = told.lower()
    return next((kind for kind in KINDS if any(word in words for word in kind.words)), None)
