"""Refusals that are about an account and its bill, not about keys or policies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import moment
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, OURS, Case, Rule
from obsdiag.diagnosis.timing import answer_time

if TYPE_CHECKING:
    from obsdiag.model import Note


def _arrears(rule: Rule, case: Case) -> Note | None:
    """Correct the published text, which speaks of an ACL; the native table speaks of the bill."""
    bucket = case.error.bucket
    return rule.note(*case.quote_text(case.error.code or ""), bucket=f" {bucket}" if bucket else "")


def _state_then(rule: Rule, case: Case) -> Note | None:
    """Say when the account was in that state: it may have been paid or unlocked since."""
    now = answer_time(case)
    if now is None:
        return None
    return rule.note(*now.evidence, now=moment(now.seconds))


RULES = (
    Rule(
        "arrears",
        CERTAIN,
        "This is about an unpaid bill, whatever the published text says of an ACL: the account"
        " of the caller or the one that owns the bucket{bucket} has an unpaid bill or no balance"
        " left. Look at both; policies and keys need no change.",
        _arrears,
        frozenset({"InArrearOrInsufficientBalance"}),
        senders=OURS,
    ),
    Rule(
        "account-state",
        LIKELY,
        "So it was with the account at {now}. If it has been paid, verified or unlocked since then,"
        " repeat the request before anything else; otherwise only the account's owner can act, and"
        " neither key nor policy matters.",
        _state_then,
        frozenset(
            {
                "InArrearOrInsufficientBalance",
                "FrozenUserId",
                "DeregisterUserId",
                "NotSignedUp",
                "AccountProblem",
                "Unauthorized",
            }
        ),
        senders=OURS,
    ),
)
