"""The rules, as one table.

To teach obsdiag something, write a function and add a row to RULES of the module
of its subject; nothing else knows their names. Each has a page in the help.
"""

from __future__ import annotations

from functools import lru_cache

from obsdiag.diagnosis import (
    account,
    addressing,
    argument,
    between,
    bucket,
    capture,
    checksum,
    clock,
    condition,
    cors,
    digest,
    head,
    hidden,
    kms,
    limit,
    mismatch,
    missing,
    multipart,
    other_store,
    policy,
    presigned,
    region,
    sender,
    sent_document,
    sent_policy,
    signature,
    signed_url,
    status,
    storage,
    tag,
    throttle,
    unreached,
    unsigned,
    upload,
)
from obsdiag.diagnosis.rule import Asked, Case, Rule

__all__ = ["RULES", "Case", "Rule", "rules_about"]

RULES: tuple[Rule, ...] = (
    *other_store.RULES,
    *sender.RULES,
    *between.RULES,
    *unreached.RULES,
    *clock.RULES,
    *presigned.RULES,
    *signature.RULES,
    *signed_url.RULES,
    *mismatch.RULES,
    *addressing.RULES,
    *region.RULES,
    *unsigned.RULES,
    *policy.RULES,
    *hidden.RULES,
    *head.RULES,
    *throttle.RULES,
    *upload.RULES,
    *checksum.RULES,
    *digest.RULES,
    *account.RULES,
    *storage.RULES,
    *kms.RULES,
    *multipart.RULES,
    *limit.RULES,
    *condition.RULES,
    *cors.RULES,
    *bucket.RULES,
    *argument.RULES,
    *sent_document.RULES,
    *sent_policy.RULES,
    *tag.RULES,
    *status.RULES,
    *capture.RULES,
    *missing.RULES,
)
"""In the order in which the notes are shown."""

_CODES = frozenset(code for rule in RULES for code in rule.codes or ())


ABOUT_ANY_STORE = frozenset(rule.id for rule in (*other_store.RULES, *between.RULES)) | {
    *("body-cut", "body-unreadable", "body-too-large", "body-absent", "xml-broken", "dtd-refused")
}
"""Rules that hold for the errors of stores that have codes of their own."""


def rules_about(asked: Asked) -> tuple[Rule, ...]:
    """Return the rules that are asked about such an error, in the order of the table."""
    return _rules_about(asked if asked.code in _CODES else asked._replace(code=""))


@lru_cache(maxsize=1024)
def _rules_about(asked: Asked) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.is_about(asked))
