"""Keys of the key management service (KMS) that encrypt an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.addressing import asked_endpoint
from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, Case, Rule
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.headers import Field
    from obsdiag.model import Note

CODES: frozenset[str | None] = frozenset(
    {"KMS.DisabledException", "KMS.NotFoundException", "KMS.KeyNotFoundException"}
)
_KEY_FIELDS = (
    b"x-obs-server-side-encryption-kms-key-id",
    b"x-amz-server-side-encryption-aws-kms-key-id",
    b"x-amz-server-side-encryption-kms-key-id",
)
_REGION = lazy_regex(r"(?:arn:aws:kms:)?([a-z]{2}(?:-[a-z0-9]+)+):[^:]*:key/")
"""A key's full name begins with its region: `region:account:key/id`."""


def _key(case: Case) -> Field | None:
    return case.asked(*_KEY_FIELDS) or case.answered(*_KEY_FIELDS)


def _named(rule: Rule, case: Case) -> Note | None:
    field = _key(case)
    return None if field is None else rule.note(*case.quote(field), key=field.value)


def _not_named(rule: Rule, case: Case) -> Note | None:
    """Tell that the request as captured names no key: then bucket or object brings it along."""
    if case.capture.request is None or _key(case) is not None:
        return None
    reads = case.error.method in ("GET", "HEAD")
    return rule.note(*case.quote_request(), owner="the object" if reads else "the bucket's default")


def _other_region(rule: Rule, case: Case) -> Note | None:
    field, asked = _key(case), asked_endpoint(case)
    found = None if field is None else _REGION.match(field.value)
    if field is None or found is None or asked is None or asked.region in (None, found[1]):
        return None
    return rule.note(*case.quote(field), key=found[1], bucket=asked.region or "")


RULES = (
    Rule(
        "kms-key",
        CERTAIN,
        "The key in question is {key}: its state (enabled, disabled, to be deleted) stands in the"
        " key management service of the bucket's region and project.",
        _named,
        CODES,
    ),
    Rule(
        "kms-key-not-named",
        HINT,
        "The request names no key, so the one of {owner} is meant: look there for its id, then at"
        " the key's state.",
        _not_named,
        CODES,
    ),
    Rule(
        "kms-other-region",
        LIKELY,
        "The key is of the region {key}, and the bucket of {bucket}: a key serves only its own"
        " region. Name a key of {bucket}.",
        _other_region,
        CODES - {"KMS.DisabledException"},
    ),
)
