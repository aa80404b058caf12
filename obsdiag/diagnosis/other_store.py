"""The errors of stores that have codes of their own: whose they are, and what they tell besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.decode.store_names import ALIBABA, OWN_CODES
from obsdiag.diagnosis.rule import ANYONE, CERTAIN, LIKELY, Case, Rule

if TYPE_CHECKING:
    from obsdiag.model import Note

EC_PAGE = "https://api.alibabacloud.com/troubleshoot?q="
"""Alibaba Cloud OSS, "EC error codes": the page of each number."""


def _other_store(rule: Rule, case: Case) -> Note | None:
    told = case.store
    if told is None or told.name not in OWN_CODES:
        return None
    return rule.note(case.error.host_id or case.error.code, store=told.name)


def _ec(rule: Rule, case: Case) -> Note | None:
    """Give the number by which Alibaba's pages tell the cause."""
    told = case.store
    number = case.error.fields.get("EC") or _field(case)
    if told is None or told.name != ALIBABA or not number:
        return None
    page = case.error.fields.get("RecommendDoc") or EC_PAGE + number
    return rule.note(number, ec=number, page=page)


def _field(case: Case) -> str | None:
    field = case.answered(b"x-oss-ec")
    return None if field is None else field.value


RULES = (
    Rule(
        "other-store",
        LIKELY,
        "This is an error of {store}, not of OBS: the code is {store}'s own, and the published OBS"
        " table does not hold for it. Its operator has the logs; OBS support cannot find it.",
        _other_store,
        senders=ANYONE,
    ),
    Rule(
        "oss-ec",
        CERTAIN,
        "Alibaba gives the cause a number of its own, EC {ec}. The page of that number is"
        " {page} (Alibaba Cloud).",
        _ec,
        senders=ANYONE,
    ),
)
