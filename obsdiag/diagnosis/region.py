"""Which region was asked, which was signed for, and which one the answer names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.addressing import REFUSALS, asked_endpoint, pointed_to
from obsdiag.diagnosis.endpoint import endpoint
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Evidence, Rule
from obsdiag.diagnosis.signing import signature
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

_REGION_FIELDS = (b"x-amz-bucket-region", b"x-obs-bucket-location", b"x-obs-bucket-region")


def _other_region(rule: Rule, case: Case) -> Note | None:
    """Compare the region of the asked host, or of the signature, with the one that is told."""
    asked = _asked_region(case)
    found = None if asked is None else _told_region(case)
    if asked is None or found is None or asked == found[0]:
        return None
    return rule.note(*found[1], asked=asked, region=found[0])


def _asked_region(case: Case) -> str | None:
    asked = asked_endpoint(case)
    if asked is not None and asked.region is not None:
        return asked.region
    signed = signature(case)
    return signed.scope.split("/")[1] if signed is not None and signed.scope else None


def _told_region(case: Case) -> tuple[str, Evidence] | None:
    if region := case.error.fields.get("Region"):
        return region, case.quote_element("Region")
    if (field := case.answered(*_REGION_FIELDS)) is not None:
        return field.value, case.quote(field)
    found = pointed_to(case)
    pointed = None if found is None else endpoint(found[0])
    if found is None or pointed is None or pointed.region is None:
        return None
    return pointed.region, found[1]


def _scope_region(rule: Rule, case: Case) -> Note | None:
    """Compare the region that was signed with the region of the host."""
    signed, asked = signature(case), asked_endpoint(case)
    if signed is None or not signed.scope or asked is None or asked.region is None:
        return None
    region = signed.scope.split("/")[1]
    if region == asked.region:
        return None
    evidence = signed.evidence._replace(quoted=signed.scope)
    return rule.note(*evidence, signed=region, region=asked.region, host=asked.service)


def _expected(rule: Rule, case: Case) -> Note | None:
    """Tell of the region that the message says is wrong, and the one that it expects."""
    found = _WRONG.search(case.error.message or "")
    if found is None:
        return None
    return rule.note(*case.quote_message(), signed=found[1], expected=found[2])


_WRONG = lazy_regex(r"the region '([\w.-]*)' is wrong; expecting '([\w.-]+)'")


RULES = (
    Rule(
        "other-region",
        LIKELY,
        "The request went to the region {asked}, and the answer names the region {region}. Use"
        " the endpoint, and where the client asks for it the region, of {region}.",
        _other_region,
        statuses=REFUSALS,
    ),
    Rule(
        "scope-region",
        LIKELY,
        "The request is signed for the region {signed} and was sent to {host}, of the region"
        " {region}. Set the client's region to {region}.",
        _scope_region,
        frozenset({"SignatureDoesNotMatch", "AuthorizationHeaderMalformed", "InvalidRegion"}),
    ),
    Rule(
        "region-expected",
        CERTAIN,
        "The request is signed for the region “{signed}”, and the service expects “{expected}”: the"
        " client's region has to be {expected}, whatever the endpoint is called.",
        _expected,
        frozenset({"AuthorizationHeaderMalformed", "AuthorizationQueryParametersError", None}),
        frozenset({400, None}),
    ),
)
