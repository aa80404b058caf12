"""A refusal's own words: who may not do what, and which kind of policy says so.

The sentence is that of the AccessDenied page of the OBS API reference
(obs_errorcode_0003); AWS's reads alike.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.diagnosis.rule import Case

MAX_SENTENCE = 2_000
_POLICY = r"(?:[\w-]+ ){0,5}?(?:polic(?:y|ies)|boundary|boundaries)"
_SENTENCE = lazy_regex(
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


def says_no_more(case: Case) -> bool:
    """Return whether the message is the short form, which gives no reason."""
    message = "".join(filter(str.isalpha, case.error.message or "")).lower()
    return message in ("", "accessdenied")


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


def refused_resource(message: str) -> tuple[str, str | None] | None:
    """Return bucket and key that a refusal names: `obs:::object:B/K`, or `arn:aws:s3:::B/K`."""
    said = refusal(message)
    found = None if said is None else _RESOURCE.fullmatch(said.resource)
    return None if found is None else (found[1], found[2])


_RESOURCE = lazy_regex(
    r"(?:obs:[^:]*:[^:]*:(?:bucket|object):|arn:aws[a-z-]*:s3:::)([^/\s*]+)(?:/([^*]+))?"
)
"""Resources of OBS (obs_errorcode_0003) and of Amazon S3 (Service Authorization Reference)."""
