"""The bucket policy that a request brings: what in it cannot be, by the policy itself.

OBS API reference, "Configuring a Bucket Policy": the resources are the bucket and its objects, in
the form of one dialect; of a pair such as Action and NotAction only one may stand; Version, which
can be left out, is 2008-10-17.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from obsdiag.diagnosis.rule import LIKELY, OURS, Case, Evidence, Part, Rule
from obsdiag.diagnosis.sent_document import sent_body

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.model import Note

VERSION = "2008-10-17"
_CODES: frozenset[str | None] = frozenset({"MalformedPolicy"})
_ARN = "arn:aws:s3:::"
_PAIRS = ("Action", "Resource", "Principal")
"""Elements that each have a counterpart with Not in front."""


def _policy(case: Case) -> Mapping[str, object]:
    """Return the policy of a request; empty where none is shown that can be read."""
    if "policy" not in case.parameters:
        return {}
    try:
        policy = json.loads(sent_body(case) or b"{}")
    except (ValueError, RecursionError):
        return {}
    return policy if isinstance(policy, dict) else {}


def _statements(policy: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    told = policy.get("Statement")
    for statement in told if isinstance(told, list) else [told]:
        if isinstance(statement, dict):
            yield statement


def _texts(value: object) -> Iterator[str]:
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str):
            yield text


def _other_bucket(rule: Rule, case: Case) -> Note | None:
    bucket = case.error.bucket
    if not bucket:
        return None
    for statement in _statements(_policy(case)):
        for resource in _texts(statement.get("Resource")):
            named = resource.removeprefix(_ARN).partition("/")[0]
            if named and "*" not in named and named != bucket:
                return rule.note(*_evidence(case, resource), resource=resource, bucket=bucket)
    return None


def _version(rule: Rule, case: Case) -> Note | None:
    told = _policy(case).get("Version")
    if not isinstance(told, str) or told == VERSION:
        return None
    return rule.note(*_evidence(case, told), told=told, version=VERSION)


def _both(rule: Rule, case: Case) -> Note | None:
    for statement in _statements(_policy(case)):
        for name in _PAIRS:
            if name in statement and f"Not{name}" in statement:
                return rule.note(*_evidence(case, f"Not{name}"), name=name)
    return None


def _evidence(case: Case, text: str) -> Evidence:
    at = case.capture.mended.find(text.encode())
    return Evidence(text[:200], case.capture.place(at) if at >= 0 else None)


RULES = (
    Rule(
        "policy-other-bucket",
        LIKELY,
        "The policy names the resource {resource}, and it is to be set on the bucket {bucket}: each"
        " resource has to be that bucket itself or objects in it.",
        _other_bucket,
        _CODES,
        part=Part.REQUEST,
    ),
    Rule(
        "policy-version",
        LIKELY,
        "The policy has the Version {told}. OBS takes {version} only, or none: leave the element"
        " out.",
        _version,
        _CODES,
        part=Part.REQUEST,
        senders=OURS,
    ),
    Rule(
        "policy-both",
        LIKELY,
        "A statement of the policy has both {name} and Not{name}, of which only one may stand.",
        _both,
        _CODES,
        part=Part.REQUEST,
    ),
)
